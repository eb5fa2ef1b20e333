package reference

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"explainer/generator/chart"
	"explainer/generator/language"
	"explainer/generator/page"
	"explainer/generator/render"
	schemaorg "explainer/generator/schema"
)

// Chapter is a part of what `explainer help layouts` explains: the functions, the
// partials, the words, a view or something that a view holds.
type Chapter struct {
	Name string
	Text string
}

// Layouts explains what layouts are written with, from the code: functions and
// partials, the view of each layout, what views hold, and the words. Builtin holds the
// layouts of the binary.
func Layouts(builtin fs.FS) []Chapter {
	said := comments{}
	said.add(page.Code())
	said.add(chart.Code())
	chapters := []Chapter{functions(), partials(builtin)}
	var parts []Chapter
	for _, t := range page.ViewTypes() {
		if layout := layoutOf(t); layout != "" {
			chapters = append(chapters, said.chapter(layout, t))
		} else {
			parts = append(parts, said.chapter(t.Name(), t))
		}
	}
	return append(append(chapters, parts...), words())
}

// layoutOf returns the layout of a view, empty for what is none.
func layoutOf(t reflect.Type) string {
	if v, ok := reflect.New(t).Interface().(page.View); ok {
		return v.Layout()
	}
	return ""
}

// functions explains what layouts call.
func functions() Chapter {
	var b strings.Builder
	b.WriteString("functions: what a layout calls, beside what html/template has\n\n")
	for _, f := range render.Functions() {
		entry(&b, f.Like, f.Name+": "+f.Means)
	}
	return Chapter{"functions", b.String()}
}

var definition = regexp.MustCompile(`{{-? *(?:define|block) "([^"]+)"`)

// partials lists what base.html and the files of partials/ define.
func partials(builtin fs.FS) Chapter {
	var b strings.Builder
	b.WriteString("partials: what a layout shows with {{template \"name\" value}}\n\n")
	files, _ := fs.Glob(builtin, "templates/partials/*.html") // the pattern is well-formed
	for _, file := range append([]string{"templates/base.html"}, files...) {
		text, err := fs.ReadFile(builtin, file)
		if err != nil {
			continue
		}
		var names []string
		for _, m := range definition.FindAllSubmatch(text, -1) {
			names = append(names, string(m[1]))
		}
		entry(&b, file, strings.Join(names, ", "))
	}
	return Chapter{"partials", b.String()}
}

// chapter explains a view, or what a view holds.
func (c comments) chapter(name string, t reflect.Type) Chapter {
	about := c[t.String()]
	if name != t.Name() {
		about = "what templates/" + name + ".html shows. " + about
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n\n", name, about)
	for _, f := range page.Fields(t) {
		if f.Anonymous {
			entry(&b, shown(page.Element(f.Type)), "all of "+f.Name+", whose fields stand here, too: "+c.field(t, f))
			continue
		}
		entry(&b, example(f.Name, f.Type), c.field(t, f)+held(f.Type))
	}
	for _, m := range page.Methods(t) {
		entry(&b, example(m.Name, m.Type.Out(0)), c[t.String()+"."+m.Name]+held(m.Type.Out(0)))
	}
	return Chapter{name, b.String()}
}

// field returns what the source says of a field or, where it says nothing, of its type.
func (c comments) field(of reflect.Type, f reflect.StructField) string {
	return cmp.Or(c[of.String()+"."+f.Name], c[page.Element(f.Type).String()])
}

// held names what a field holds, if that has a chapter of its own.
func held(t reflect.Type) string {
	e := page.Element(t)
	switch {
	case !slices.Contains(page.ViewTypes(), e):
		return ""
	case isList(t):
		return " (each: " + e.Name() + ")"
	}
	return " (" + e.Name() + ")"
}

// entry writes an example and, below it, what it means.
func entry(b *strings.Builder, example, means string) {
	fmt.Fprintf(b, "  %s\n      %s\n", example, means)
}

// example returns how a layout shows a field.
func example(name string, t reflect.Type) string {
	switch e := page.Element(t); {
	case e == reflect.TypeFor[page.Part]():
		return `{{template "body" .` + name + `}}`
	case e == reflect.TypeFor[page.Cite]():
		return `{{template "cites" .` + name + `}}`
	case e == reflect.TypeFor[schemaorg.Graph]():
		return `{{with .` + name + `}}<script type="application/ld+json">{{.}}</script>{{end}}`
	case e == reflect.TypeFor[language.Forms]():
		return "{{." + name + ".Other}}"
	case t.Kind() == reflect.Bool:
		return "{{if ." + name + "}}…{{end}}"
	case isList(t):
		return "{{range ." + name + "}}" + shown(e) + "{{end}}"
	case e.Kind() == reflect.Struct:
		return "{{with ." + name + "}}" + shown(e) + "{{end}}"
	}
	return "{{." + name + "}}"
}

// isList reports whether a field is a list, or points to one.
func isList(t reflect.Type) bool {
	return t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Slice
}

// shown returns how a layout shows what stands at the dot: a link as one, all else by
// its first text.
func shown(t reflect.Type) string {
	if t.Kind() != reflect.Struct {
		return "{{.}}"
	}
	address, hasAddress := t.FieldByName("URL")
	text, hasText := t.FieldByName("Text")
	switch isText := reflect.TypeFor[string](); {
	case hasAddress && hasText && address.Type == isText && text.Type == isText:
		return `<a href="{{.URL}}">{{.Text}}</a>`
	case hasText && text.Type == isText:
		return "{{.Text}}"
	}
	for _, f := range page.Fields(t) {
		if f.Type.Kind() == reflect.String {
			return "{{." + f.Name + "}}"
		}
	}
	return "…"
}

// words lists the words of the interface with what they are in English.
func words() Chapter {
	var b strings.Builder
	b.WriteString("words: the words of the interface, as they are in English; %s and %d are filled in\n\n")
	english, _ := language.For("en")
	v := reflect.ValueOf(english.Words)
	for _, field := range reflect.VisibleFields(v.Type()) {
		name := field.Name
		switch word := v.FieldByIndex(field.Index).Interface().(type) {
		case string:
			entry(&b, "{{words."+name+"}}", word)
		case language.Forms:
			entry(&b, "{{words."+name+".Other}}", word.Other)
		case map[string]language.KindWords:
			for _, kind := range slices.Sorted(maps.Keys(word)) {
				if many := word[kind].Many; many != "" {
					entry(&b, "{{words.Kinds."+kind+".Many}}", many)
				}
			}
		case map[string]string:
			maps.DeleteFunc(word, func(_, text string) bool { return text == "" }) // said by the record itself
			for _, key := range slices.Sorted(maps.Keys(word)) {
				entry(&b, fmt.Sprintf("{{index words.%s %q}}", name, key), word[key])
			}
		}
	}
	return Chapter{"words", b.String()}
}
