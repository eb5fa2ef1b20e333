package render

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/language"
	"explainer/generator/page"
)

var (
	errorPattern    = regexp.MustCompile(`^(?:html/)?template: ?([^:]+):(\d+)(?::(\d+))?: (?s:(.*))$`)
	innerPattern    = regexp.MustCompile(`^executing "[^"]*" at (<[^>]*>): (?:error calling \w+: )?`)
	fieldPattern    = regexp.MustCompile(`can't evaluate field (\w+) in type (\S+)`)
	nilPattern      = regexp.MustCompile(`nil pointer evaluating (\S+)\.(\w+)$`)
	functionPattern = regexp.MustCompile(`^function "(\w+)" not defined$`)
	partialPattern  = regexp.MustCompile(`no such template "([^"]+)"$`)
)

// inFragment precedes the error of a shared fragment in those of html/template.
const inFragment = "error calling shared: "

// known is what a layout could have used where it has a mistake.
type known struct {
	view     page.View // nil where the layout cannot be parsed
	partials []string
}

// layoutError turns an error of html/template into a finding.
func layoutError(file string, err error, k known) diag.Finding {
	at, message := diag.Place{File: file}, err.Error()
	if i := strings.LastIndex(message, inFragment); i >= 0 && errorPattern.MatchString(message[i+len(inFragment):]) {
		message = message[i+len(inFragment):] // where the mistake is, not where the fragment is used
	}
	if m := errorPattern.FindStringSubmatch(message); m != nil {
		at.File, message = m[1], m[4]
		at.Line, _ = strconv.Atoi(m[2])
		if at.Col, _ = strconv.Atoi(m[3]); m[3] != "" {
			at.Col++ // html/template counts columns from 0
		}
	}
	message = strings.TrimSpace(innerPattern.ReplaceAllString(message, "at $1: "))
	message, help := k.mended(message)
	return diag.Errorf(at, RuleLayout, "%s", message).WithHelp("%s", help)
}

// mended returns a message of html/template in the words of an editor, and its remedy.
func (k known) mended(message string) (said, help string) {
	if m := fieldPattern.FindStringSubmatch(message); m != nil {
		return k.noField(m[1], strings.TrimLeft(m[2], "*[]"))
	}
	if m := nilPattern.FindStringSubmatch(message); m != nil {
		name := strings.TrimLeft(m[1], "*")
		const help = "put {{with}} around it, so that it is left out where there is none"
		return "not every page has the " + short(name) + " whose “" + m[2] + "” is asked for", help
	}
	if m := functionPattern.FindStringSubmatch(message); m != nil {
		return "there is no function “" + m[1] + "”", meant(m[1], "", functionNames(), "functions")
	}
	if m := partialPattern.FindStringSubmatch(message); m != nil {
		return "there is no partial “" + m[1] + "”", meant(m[1], "", k.partials, "partials")
	}
	return message, "correct the layout; `explainer help layouts` explains what stands there"
}

// noField returns the message about a field that a type has not, and its remedy.
func (k known) noField(name, of string) (said, help string) {
	t, before, what := k.typeOf(of), ".", "fields"
	switch {
	case t == nil:
		return "“" + name + "” is asked of what has no parts", "write {{.}} for all of it"
	case t == reflect.TypeFor[language.Words]():
		said, before, what = "there is no word “"+name+"”", "words.", "words"
	case reflect.PointerTo(t).Implements(reflect.TypeFor[page.View]()):
		said = "this page has no “" + name + "”"
	default:
		said = "a " + short(of) + " has no “" + name + "”"
	}
	return said, meant(name, before, fieldNames(t), what)
}

// mostNames is how many names a remedy lists.
const mostNames = 50

// meant returns the remedy for a name that there is not: the nearest of those that
// there are, all of them unless they are too many, and where they are explained.
func meant(name, before string, names []string, what string) string {
	help := "`explainer help layouts` explains the " + what
	if len(names) <= mostNames {
		help = "there are " + strings.Join(names, ", ") + "; `explainer help layouts` explains them"
	}
	if near := diag.Nearest(name, names); near != "" {
		help = "did you mean " + before + near + "? " + strings.ToUpper(help[:1]) + help[1:]
	}
	return help
}

// typeOf returns the type of a name such as page.Link that layouts meet, or nil.
func (k known) typeOf(name string) reflect.Type {
	types := append(page.ViewTypes(), reflect.TypeFor[language.Words]())
	if k.view != nil {
		types = append(types, page.Element(reflect.TypeOf(k.view)))
	}
	i := slices.IndexFunc(types, func(t reflect.Type) bool { return t.String() == name })
	if i < 0 {
		return nil
	}
	return types[i]
}

// short returns the name of a type without that of its package.
func short(name string) string { return name[strings.LastIndexByte(name, '.')+1:] }

// fieldNames returns what a layout can ask of a type: its own fields and methods, then
// those of the structs in it.
func fieldNames(t reflect.Type) []string {
	var names, embedded []string
	for _, f := range page.Fields(t) {
		if names = append(names, f.Name); f.Anonymous {
			embedded = append(embedded, fieldNames(page.Element(f.Type))...)
		}
	}
	for _, m := range page.Methods(t) {
		names = append(names, m.Name)
	}
	for _, name := range embedded {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// functionNames returns the names of our functions and of those of html/template.
func functionNames() []string {
	var names []string
	for _, f := range Functions() {
		names = append(names, f.Name)
	}
	return append(names, "and", "call", "eq", "ge", "gt", "html", "index", "js", "le", "len", "lt", "ne", "not", "or",
		"print", "printf", "println", "slice", "urlquery")
}
