package render_test

import (
	"bytes"
	"testing"

	"explainer/generator/language"
	"explainer/generator/page"
	"explainer/generator/render"
	"explainer/generator/source"
)

// A layout that cannot be parsed, one that asks for what the page has not, and
// one that is missing are findings at their file and line.
func TestFaultsOfLayouts(t *testing.T) {
	english, _ := language.For("en")
	base := `{{block "main" .}}{{end}}`
	for _, c := range []struct {
		name    string
		layouts map[string]string
		place   string
		message string
	}{
		{"no base", map[string]string{"note": ""}, "templates/base.html", "the layout is missing"},
		{"no layout", map[string]string{"base": base}, "templates/note.html", "the layout is missing"},
		{"syntax", map[string]string{"base": base, "note": "a\n{{if}}"}, "templates/note.html:2", "missing value for if"},
		{"syntax of the base", map[string]string{"base": base + "\n{{end}}", "note": ""}, "templates/base.html:2", "unexpected {{end}}"},
		{"unknown field", map[string]string{"base": base, "note": "{{define \"main\"}}\n{{.Nothing}}{{end}}"}, "templates/note.html:2:3", "this page has no “Nothing”, on the page /a/"},
		{"unknown field of another", map[string]string{"base": base, "note": "{{define \"main\"}}{{.Base.Titel}}{{end}}"}, "templates/note.html:1:25", "a Base has no “Titel”, on the page /a/"},
		{"field of a text", map[string]string{"base": base, "note": "{{define \"main\"}}{{.Text.URL}}{{end}}"}, "templates/note.html:1:25", "“URL” is asked of what has no parts, on the page /a/"},
		{"field of nothing", map[string]string{"base": base, "note": "{{define \"main\"}}{{.Frame.Logo.URL}}{{end}}"}, "templates/note.html:1:26", "not every page has the Logo whose “URL” is asked for, on the page /a/"},
		{"unknown word", map[string]string{"base": base, "note": "{{define \"main\"}}{{words.Sorces}}{{end}}"}, "templates/note.html:1:20", "there is no word “Sorces”, on the page /a/"},
		{"unknown function", map[string]string{"base": base, "note": `{{assets "site.css"}}`}, "templates/note.html:1", "there is no function “assets”"},
		{"unknown partial", map[string]string{"base": base, "note": `{{define "main"}}{{template "head" .}}{{end}}`}, "templates/note.html:1:29", "there is no partial “head”, on the page /a/"},
		{"unknown asset", map[string]string{"base": base, "note": `{{define "main"}}{{asset "no.css"}}{{end}}`}, "templates/note.html:1:20", `at <asset "no.css">: there is no file static/assets/no.css, on the page /a/`},
	} {
		var files []source.File
		for name, text := range c.layouts {
			files = append(files, source.NewFile("templates/"+name+".html", []byte(text)))
		}
		layouts, findings := render.Parse(files, render.Words{Language: english})
		if len(findings) == 0 {
			if f, ok := layouts.Page("/a/", &note{Base: page.Base{Frame: &page.Frame{}}}, &bytes.Buffer{}); !ok {
				findings = append(findings, f)
			}
		}
		if len(findings) != 1 || findings[0].Place.String() != c.place || findings[0].Message != c.message {
			t.Errorf("%s: %+v: %s", c.name, findings, findings[0].Message)
		}
	}
}
