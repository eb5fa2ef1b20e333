package diag_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"explainer/generator/diag"
)

func text(t *testing.T, findings ...diag.Finding) string {
	t.Helper()
	var b strings.Builder
	if err := diag.Text(&b, findings, diag.Style{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestText(t *testing.T) {
	f := diag.Errorf(diag.Place{File: "a.md", Line: 3, Col: 6, Width: 4}, "some-rule", "“%s” is wrong", "word").WithHelp("write it right").
		WithRelated(diag.Place{File: "b.md", Line: 1, Col: 1}, "see here")
	f.Excerpt, f.Related[0].Excerpt = "This word is", "There"
	want := `a.md:3:6: error: “word” is wrong [some-rule]
    3 | This word is
      |      ^^^^
  b.md:1:1: see here
    1 | There
      | ^
  help: write it right

`
	if got := text(t, f); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The mark stands under what is meant, however far into the line that is.
func TestLongLine(t *testing.T) {
	f := diag.Warnf(diag.Place{File: "a.md", Line: 1, Col: 181, Width: 5}, "r", "m")
	f.Excerpt = strings.Repeat("é", 180) + "XXXXX" + strings.Repeat("é", 100)
	lines := strings.Split(text(t, f), "\n")
	shown, mark := []rune(lines[1]), []rune(lines[2])
	at := strings.IndexRune(string(mark), '^')
	if got := string(shown[at : at+5]); got != "XXXXX" || strings.Count(lines[2], "^") != 5 {
		t.Errorf("the mark stands under %q:\n%s\n%s", got, lines[1], lines[2])
	}
	f.Col = 5000 // behind what is known of the line
	if got := text(t, f); got != "a.md:1:5000: warning: m [r]\n\n" {
		t.Errorf("an excerpt that shows nothing: %q", got)
	}
}

// Nothing from a file can steer the terminal.
func TestInert(t *testing.T) {
	f := diag.Errorf(diag.Place{File: "a\x1b[2J.md", Line: 1, Col: 1}, "r", "m\x1b]0;x\a\u202e")
	f.Excerpt = "\x1b[31mred\u2066"
	for _, r := range text(t, f) {
		if r == 0x1b || r == 7 || r == 0x202e || r == 0x2066 {
			t.Errorf("%U reaches the terminal", r)
		}
	}
}

func TestSort(t *testing.T) {
	at := func(file string, line, col int) diag.Place { return diag.Place{File: file, Line: line, Col: col} }
	got := diag.Sort([]diag.Finding{
		diag.Errorf(at("b", 1, 1), "r", "m"), diag.Errorf(at("a", 10, 1), "r", "m"), diag.Errorf(at("a", 9, 2), "r", "m"),
		diag.Errorf(at("a", 9, 1), "s", "m"), diag.Errorf(at("a", 9, 1), "r", "m"), diag.Errorf(at("a", 9, 1), "r", "m"),
	})
	var order []string
	for _, f := range got {
		order = append(order, f.Place.String()+f.Rule)
	}
	if want := "a:9:1r a:9:1s a:9:2r a:10:1r b:1:1r"; strings.Join(order, " ") != want {
		t.Errorf("got %v, want %s", order, want)
	}
}

func TestNearest(t *testing.T) {
	candidates := []string{"summary", "sources", "subject", "ifs-2025-02-25"}
	for word, want := range map[string]string{
		"sumary": "summary", "sorces": "sources", "usbject": "subject", "ifs-2025": "ifs-2025-02-25", "nothing": "", "": "", "summary": "",
	} {
		if got := diag.Nearest(word, candidates); got != want {
			t.Errorf("Nearest(%q) is %q, not %q", word, got, want)
		}
	}
}

// The formats for programs hold what the text holds, whatever is in it.
func TestFormats(t *testing.T) {
	f := diag.Errorf(diag.Place{File: "a b,c.md", Line: 3, Col: 6}, "some-rule", "100%% “x”\nnext, :: line").WithHelp("help")
	var b bytes.Buffer
	if err := diag.GitHub(&b, []diag.Finding{f}); err != nil {
		t.Fatal(err)
	}
	if want := "::error file=a b%2Cc.md,line=3,col=6,title=some-rule::100%25 “x”%0Anext, :: line%0Ahelp: help\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
	for name, write := range map[string]func() error{
		"JSON":  func() error { return diag.JSON(&b, []diag.Finding{f}) },
		"SARIF": func() error { return diag.SARIF(&b, []diag.Finding{f}, nil) },
	} {
		b.Reset()
		if err := write(); err != nil || !json.Valid(b.Bytes()) {
			t.Errorf("%s: %v: %s", name, err, b.String())
		}
	}
}
