// Package render writes views through layouts.
//
// Layouts flow in once: templates/base.html, the partials, and one file for
// each kind of page; then views flow in and bytes flow out. Rendering is pure:
// the same layouts and view give the same bytes. What is wrong with a layout is
// a finding at its file and line, and names the page that hit it.
package render

import (
	"fmt"
	"html/template"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"

	"explainer/generator/asset"
	"explainer/generator/diag"
	"explainer/generator/language"
	"explainer/generator/page"
	"explainer/generator/source"
)

// The rules that layouts can break; package check documents them.
const (
	RuleLayout        = "layout-error"
	RuleMissingLayout = "missing-layout"
)

// Layouts are the parsed layouts of a site. They are immutable and safe for
// concurrent use; publications whose templates/ and static/ are the same share them.
type Layouts struct {
	byName map[string]*template.Template
	shared fragments
}

// Words gives layouts what is the same on every page.
type Words struct {
	Language *language.Language
	Assets   asset.Set
	Base     string // the path that the site lies under
}

// Parse reads the files of templates/.
func Parse(files []source.File, words Words) (*Layouts, []diag.Finding) {
	l := &Layouts{byName: map[string]*template.Template{}}
	common := template.New("").Funcs(template.FuncMap{
		// A pointer: to copy all words for each made a fifth of what a build allocates.
		"words":  func() *language.Words { return &words.Language.Words },
		"asset":  words.asset,
		"shared": l.shared.get,
	})
	var findings []diag.Finding
	var kinds []source.File
	for _, f := range files {
		name := strings.TrimPrefix(f.Path, "templates/")
		if path.Ext(name) != ".html" {
			continue
		}
		if name != "base.html" && !strings.HasPrefix(name, "partials/") {
			kinds = append(kinds, f)
			continue
		}
		if _, err := common.New(f.Path).Parse(string(f.Data)); err != nil {
			findings = append(findings, layoutError(f.Path, err))
		}
	}
	if common.Lookup("templates/base.html") == nil {
		findings = append(findings, missing("base"))
		return l, findings
	}
	l.shared.of(template.Must(common.Clone())) // nothing of common was executed
	for _, f := range kinds {
		t, err := parseLayout(common, f)
		if err != nil {
			findings = append(findings, layoutError(f.Path, err))
			continue
		}
		l.byName[strings.TrimSuffix(path.Base(f.Path), ".html")] = t
	}
	return l, findings
}

func parseLayout(common *template.Template, f source.File) (*template.Template, error) {
	t, err := common.Clone()
	if err != nil {
		return nil, err
	}
	if _, err := t.New(f.Path).Parse(string(f.Data)); err != nil {
		return nil, err
	}
	return t.Lookup("templates/base.html"), nil
}

// asset is the function that gives layouts the address of an asset.
func (w Words) asset(name string) (string, error) {
	url, ok := w.Assets.URL(name)
	if !ok {
		return "", fmt.Errorf("there is no file static/assets/%s", name)
	}
	return w.Base + url, nil
}

// Page writes a view. What it returns where that fails is a finding.
func (l *Layouts) Page(url string, v page.View, out io.Writer) (diag.Finding, bool) {
	t, ok := l.byName[v.Layout()]
	if !ok {
		return missing(v.Layout()), false
	}
	if err := t.Execute(out, v); err != nil {
		f := layoutError("templates/"+v.Layout()+".html", err)
		f.Message += ", on the page " + url
		return f, false
	}
	return diag.Finding{}, true
}

func missing(name string) diag.Finding {
	return diag.Errorf(diag.Place{File: "templates/" + name + ".html"}, RuleMissingLayout, "the layout is missing").
		WithHelp("put a file there, or delete templates/ to use the layouts that come with explainer")
}

var (
	errorPattern = regexp.MustCompile(`^(?:html/)?template: ?([^:]+):(\d+)(?::(\d+))?: (?s:(.*))$`)
	fieldPattern = regexp.MustCompile(`can't evaluate field (\w+) in type \S+`)
	innerPattern = regexp.MustCompile(`^executing "[^"]*" at (<[^>]*>): (?:error calling \w+: )?`)
)

// inFragment is what html/template puts before the error of a shared fragment.
const inFragment = "error calling shared: "

// layoutError makes a finding out of an error of html/template.
func layoutError(file string, err error) diag.Finding {
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
	message = innerPattern.ReplaceAllString(message, "at $1: ")
	if m := fieldPattern.FindStringSubmatch(message); m != nil {
		message = "this page has no “" + m[1] + "”"
	}
	return diag.Errorf(at, RuleLayout, "%s", strings.TrimSpace(message)).WithHelp("put the layout right; package page lists what each kind of page has")
}
