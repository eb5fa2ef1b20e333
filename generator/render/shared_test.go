package render_test

import (
	"bytes"
	"strings"
	"testing"

	"explainer/generator/language"
	"explainer/generator/page"
	"explainer/generator/render"
	"explainer/generator/source"
)

// note is a page with one text and one list.
type note struct {
	page.Base
	Text string
	Tags []string
}

func (*note) Layout() string { return "note" }

// layoutsOf are a layout of notes and a partial.
func layoutsOf(t *testing.T, layout, partial string) *render.Layouts {
	t.Helper()
	english, _ := language.For("en")
	layouts, findings := render.Parse([]source.File{
		source.NewFile("templates/base.html", []byte(`{{block "main" .}}{{end}}`)),
		source.NewFile("templates/partials/part.html", []byte(partial)),
		source.NewFile("templates/note.html", []byte(`{{define "main"}}`+layout+`{{end}}`)),
	}, render.Words{Language: english})
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	return layouts
}

// show renders a note through a layout and a partial; the message is that of
// the finding, where there is one, with its place.
func show(t *testing.T, layout, partial string, notes ...*note) (html []string, message string) {
	t.Helper()
	layouts := layoutsOf(t, layout, partial)
	for _, n := range notes {
		var out bytes.Buffer
		if f, ok := layouts.Page("/", n, &out); !ok {
			return nil, f.Place.String() + ": " + f.Message
		}
		html = append(html, out.String())
	}
	return html, ""
}

// counted counts how often it is shown.
type counted struct {
	text  string
	shown *int
}

func (c *counted) String() string { *c.shown++; return c.text }

func (*counted) Layout() string { return "note" }

// A pointer of the next publication points to the same, mostly: its fragment is
// rendered once, however many pointers come.
func TestPointersShareWhatTheyPointTo(t *testing.T) {
	layouts := layoutsOf(t, `{{shared "part" .}}`, `{{define "part"}}<p>{{.}}</p>{{end}}`)
	var shown int
	for _, text := range []string{"one", "one", "one", "two"} {
		var out bytes.Buffer
		if layouts.Page("/", &counted{text, &shown}, &out); out.String() != "<p>"+text+"</p>" {
			t.Errorf("got %s", out.String())
		}
	}
	if shown != 2 {
		t.Errorf("two values were rendered %d times", shown)
	}
}

func TestSharedShowsEachValueEscaped(t *testing.T) {
	html, _ := show(
		t,
		`{{shared "part" .Text}}`,
		`{{define "part"}}<a href="{{.}}">{{.}}</a>{{end}}`,
		&note{Text: "<b>"},
		&note{Text: "javascript:x"},
		&note{Text: "<b>"},
	)
	want := `<a href="%3cb%3e">&lt;b&gt;</a>|<a href="#ZgotmplZ">javascript:x</a>|<a href="%3cb%3e">&lt;b&gt;</a>`
	if got := strings.Join(html, "|"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestSharedInAnAttributeStaysInIt(t *testing.T) {
	html, _ := show(
		t, `<p title="{{shared "part" .Text}}">`, `{{define "part"}}<i>"{{.}}"</i>{{end}}`, &note{Text: "x"},
	)
	if len(html) != 1 || strings.Contains(html[0], "<i>") || strings.Count(html[0], `"`) != 2 {
		t.Errorf("got %s", html)
	}
}

func TestMistakeInSharedIsToldAtItsPlace(t *testing.T) {
	for _, test := range []struct{ layout, partial, want string }{
		{`{{shared "part" .Text}}`, "{{define \"part\"}}\n{{.Wrong}}{{end}}", "templates/partials/part.html:2:3: "},
		{`{{shared "part" .Tags}}`, `{{define "part"}}{{end}}`, "templates/note.html:1:20: at <shared \"part\" .Tags>: \"part\" cannot be shared"},
	} {
		if _, got := show(t, test.layout, test.partial, &note{}); !strings.HasPrefix(got, test.want) {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}
