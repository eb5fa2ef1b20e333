// Package render executes the layouts of a publication.
//
// Parse reads templates/base.html, the partials and a layout for each kind of
// page; Page executes a layout with a view. The same layouts and view give the
// same bytes. A fault of a layout is a finding at its file and line, which names
// the page that it was found on.
package render

import (
	"html/template"
	"io"
	"path"
	"slices"
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

// Words is what layouts have on every page.
type Words struct {
	Language *language.Language
	Assets   asset.Set
	Base     string // the path that the site lies under
}

// Parse parses the files of templates/. A layout that cannot be parsed is left out, and
// a finding says why.
func Parse(files []source.File, words Words) (*Layouts, []diag.Finding) {
	l := &Layouts{byName: map[string]*template.Template{}}
	common := template.New("").Funcs(functionsOf(l, &words)).Option("missingkey=error")
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
			findings = append(findings, layoutError(f.Path, err, known{}))
		}
	}
	if common.Lookup("templates/base.html") == nil {
		findings = append(findings, missing("base"))
		return l, findings
	}
	l.shared.open(template.Must(common.Clone())) // nothing of common was executed
	for _, f := range kinds {
		t, err := parseLayout(common, f)
		if err != nil {
			findings = append(findings, layoutError(f.Path, err, known{}))
			continue
		}
		l.byName[strings.TrimSuffix(strings.TrimPrefix(f.Path, "templates/"), ".html")] = t
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

// Page executes the layout of a view and writes the page at an address to out. Where
// it returns false, the finding says what is wrong with the layout. Year ranges are kept
// on one line.
func (l *Layouts) Page(url string, v page.View, out io.Writer) (diag.Finding, bool) {
	t, ok := l.byName[v.Layout()]
	if !ok {
		return missing(v.Layout()), false
	}
	if err := t.Execute(&unbroken{out: out}, v); err != nil {
		f := layoutError("templates/"+v.Layout()+".html", err, known{v, l.partials()})
		f.Message += ", on the page " + url
		return f, false
	}
	return diag.Finding{}, true
}

// partials returns the names of what layouts have in common, without those of files.
func (l *Layouts) partials() []string {
	var names []string
	for _, t := range l.shared.layouts.Templates() {
		if name := t.Name(); name != "" && !strings.HasPrefix(name, "templates/") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func missing(name string) diag.Finding {
	return diag.Errorf(diag.Place{File: "templates/" + name + ".html"}, RuleMissingLayout, "the layout is missing").
		WithHelp("put a file there, or delete templates/ to use the layouts that come with explainer")
}
