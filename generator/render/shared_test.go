package render_test

import (
	"bytes"
	"strings"
	"testing"

	"explainer/generator/language"
	"explainer/generator/render"
	"explainer/generator/source"
)

// note is a page with one text and one list.
type note struct {
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

// What is known by its pointer belongs to one snapshot, and goes with it: a
// preview that is left open must not gather that of every save.
func TestTakenOverLayoutsForgetPointers(t *testing.T) {
	layouts, n := layoutsOf(t, `{{shared "part" .}}`, `{{define "part"}}<p>{{.Text}}</p>{{end}}`), &note{Text: "one"}
	written := func() string {
		var out bytes.Buffer
		layouts.Page("/", n, &out)
		return out.String()
	}
	first := written()
	n.Text = "two"
	kept := written()
	layouts.TakeOver()
	if anew := written(); first != "<p>one</p>" || kept != first || anew != "<p>two</p>" {
		t.Errorf("got %s, then %s, and taken over %s", first, kept, anew)
	}
}

// counted counts how often it is shown.
type counted struct {
	text  string
	shown *int
}

func (c *counted) String() string { *c.shown++; return c.text }

func (*counted) Layout() string { return "note" }

// What a pointer points to is the same in the next snapshot, mostly: it is
// written once and then known by what it holds.
func TestTakenOverLayoutsKnowWhatPointersPointTo(t *testing.T) {
	layouts := layoutsOf(t, `{{shared "part" .}}`, `{{define "part"}}<p>{{.}}</p>{{end}}`)
	var shown int
	for range 3 {
		layouts.TakeOver()
		var out bytes.Buffer
		if layouts.Page("/", &counted{"one", &shown}, &out); out.String() != "<p>one</p>" {
			t.Errorf("got %s", out.String())
		}
	}
	if shown != 1 {
		t.Errorf("it was written %d times", shown)
	}
	var out bytes.Buffer
	if layouts.Page("/", &counted{"two", &shown}, &out); out.String() != "<p>two</p>" {
		t.Errorf("got %s", out.String())
	}
}

func TestSharedShowsEachValueEscaped(t *testing.T) {
	html, _ := show(t, `{{shared "part" .Text}}`, `{{define "part"}}<a href="{{.}}">{{.}}</a>{{end}}`, &note{Text: "<b>"}, &note{Text: "javascript:x"}, &note{Text: "<b>"})
	want := `<a href="%3cb%3e">&lt;b&gt;</a>|<a href="#ZgotmplZ">javascript:x</a>|<a href="%3cb%3e">&lt;b&gt;</a>`
	if got := strings.Join(html, "|"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestSharedInAnAttributeStaysInIt(t *testing.T) {
	html, _ := show(t, `<p title="{{shared "part" .Text}}">`, `{{define "part"}}<i>"{{.}}"</i>{{end}}`, &note{Text: "x"})
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
