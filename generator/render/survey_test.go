package render_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"explainer/generator/diag"
	"explainer/generator/render"
	"explainer/generator/source"
)

// What a layout defines is used by itself or by what all have in common; what that
// defines, by any. Of the files of others, nothing is said.
func TestUnusedLayouts(t *testing.T) {
	files := []source.File{
		source.NewFile("templates/base.html", []byte(`{{block "main" .}}{{end}}{{shared "icons" .}}`)),
		source.NewFile("templates/partials/a.html", []byte(`{{define "icons"}}{{end}}{{define "idle"}}{{end}}{{define "item"}}{{end}}`)),
		source.NewFile("templates/page.html", []byte("{{define \"main\"}}{{template \"item\" .}}{{end}}\n{{- define \"own\"}}{{end}}")),
		source.NewFile("templates/list.html", []byte(`{{define "mine"}}{{template "mine"}}{{end}}{{template "own"}}`)),
		source.NewFile("templates/pages.html", []byte(`<a href="/nowhere/">`)),
		source.NewFile("templates/partials/notes.txt", nil),
	}
	for _, c := range []struct{ own, want string }{
		{"templates/", "templates/partials/a.html:1:36 idle, templates/page.html:2:13 own, " +
			"templates/pages.html , templates/partials/notes.txt "},
		{"none", ""},
	} {
		s := render.Look(files, func(path string) bool { return strings.HasPrefix(path, c.own) })
		var got []string
		for _, u := range s.Unused {
			got = append(got, u.Place.String()+" "+u.Name)
		}
		if text := strings.Join(got, ", "); text != c.want || len(s.Links) > 0 {
			t.Errorf("of %q, unused are %q, not %q; links: %v", c.own, text, c.want, s.Links)
		}
	}
}

// A link is an address that stands there whole, or behind {{.Home}}. What is made of
// the fields of a view is none.
func TestLinksOfLayouts(t *testing.T) {
	const text = `é <a href="/a/">, <a href='{{- $.Base.Home -}}b/#c'>, <img src="{{.Home}}d.png">, <a href="{{.URL}}">,
<a href="{{$.Home}}actors/{{.ID}}/">, <link href="{{asset "site.css"}}">, <a data-href="/e/">, <a href="{{.Home}}">`
	s := render.Look([]source.File{source.NewFile("templates/page.html", []byte(text))}, func(string) bool { return true })
	var got []string
	for _, l := range s.Links {
		got = append(got, l.Place.String()+" "+l.Address)
	}
	const want = "templates/page.html:1:12 /a/, templates/page.html:1:28 b/#c, templates/page.html:1:65 d.png, " +
		"templates/page.html:2:105 "
	if text := strings.Join(got, ", "); text != want {
		t.Errorf("got  %s\nwant %s", text, want)
	}
}

// Whatever stands in a layout, it is surveyed, and what is found points into it.
func FuzzLook(f *testing.F) {
	f.Add(`{{define "main"}}<a href="/a/">é</a> <img src='{{.Home}}b.png'>{{template "x" .}}{{end}}`)
	f.Add("<a href=\"/a\nb/\">{{- define \"\n\"}}")
	f.Fuzz(func(t *testing.T, text string) {
		files := []source.File{source.NewFile("templates/page.html", []byte(text))}
		s := render.Look(files, func(string) bool { return true })
		lines := strings.Split(text, "\n")
		for _, l := range s.Links {
			within(t, lines, l.Place)
		}
		for _, u := range s.Unused {
			within(t, lines, u.Place)
		}
	})
}

// within fails unless a place lies within one line.
func within(t *testing.T, lines []string, p diag.Place) {
	if p.Line < 1 || p.Line > len(lines) || p.Col < 1 || p.Col+p.Width-1 > utf8.RuneCountInString(lines[p.Line-1]) {
		t.Errorf("%+v is not within %q", p, lines)
	}
}
