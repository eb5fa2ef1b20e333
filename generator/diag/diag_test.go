package diag_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
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
	f := diag.Errorf(diag.Place{File: "a.md", Line: 3, Col: 6, Width: 4}, "some-rule", "“%s” is wrong", "word").
		WithHelp("write it right").
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
		diag.Errorf(
			at("b", 1, 1), "r", "m",
		), diag.Errorf(at("a", 10, 1), "r", "m"), diag.Errorf(at("a", 9, 2), "r", "m"),
		diag.Errorf(
			at("a", 9, 1), "s", "m",
		), diag.Errorf(at("a", 9, 1), "r", "m"), diag.Errorf(at("a", 9, 1), "r", "m"),
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
		"sumary": "summary", "sorces": "sources", "usbject": "subject", "ifs-2025": "ifs-2025-02-25",
		"nothing": "", "": "", "summary": "",
		"02-25": "ifs-2025-02-25", "ifs": "ifs-2025-02-25", "2025": "",
	} {
		if got := diag.Nearest(word, candidates); got != want {
			t.Errorf("Nearest(%q) is %q, not %q", word, got, want)
		}
	}
}

// The formats for programs hold what the text holds, whatever is in it.
func TestFormats(t *testing.T) {
	f := diag.Errorf(diag.Place{File: "a b,c.md", Line: 3, Col: 6}, "some-rule", "100%% “x”\nnext, :: line").
		WithHelp("help")
	var b bytes.Buffer
	if err := diag.GitHub(&b, []diag.Finding{f}); err != nil {
		t.Fatal(err)
	}
	want := "::error file=a b%2Cc.md,line=3,col=6,title=some-rule::100%25 “x”%0Anext, :: line%0Ahelp: help\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
	for name, write := range map[string]func() error{
		"JSON":  func() error { return diag.JSON(&b, []diag.Finding{f}) },
		"SARIF": func() error { return diag.SARIF(&b, []diag.Finding{f}, diag.Tool{}) },
	} {
		b.Reset()
		if err := write(); err != nil || !json.Valid(b.Bytes()) {
			t.Errorf("%s: %v: %s", name, err, b.String())
		}
	}
}

// Of a rule that is broken very often, the first findings are printed and the
// rest are counted; other rules are printed in full.
func TestMost(t *testing.T) {
	var findings []diag.Finding
	for i := range 5 {
		findings = append(findings, diag.Warnf(diag.Place{File: "a.md", Line: i + 1}, "often", "m"))
	}
	findings = append(findings, diag.Errorf(diag.Place{File: "b.md"}, "once", "m"))
	for _, test := range []struct {
		most int
		want string
	}{
		{2, "a.md:1: warning: m [often]\n\na.md:2: warning: m [often]\n\nb.md: error: m [once]\n\n" +
			"3 more findings of [often]; `--all` prints every one\n"},
		{1, "a.md:1: warning: m [often]\n\nb.md: error: m [once]\n\n4 more findings of [often]; `--all` prints every one\n"},
		{5, text(t, findings...)},
		{0, text(t, findings...)},
	} {
		var b strings.Builder
		if err := diag.Text(&b, findings, diag.Style{Most: test.most}); err != nil {
			t.Fatal(err)
		}
		if b.String() != test.want {
			t.Errorf("with %d of each rule:\n%s\nwant\n%s", test.most, b.String(), test.want)
		}
	}
	if n := strings.Count(text(t, findings...), "[often]"); n != 5 {
		t.Errorf("without a limit %d of 5 findings are printed", n)
	}
}

// A SARIF log lists every rule with its tool's version, whether a finding
// breaks it or not, and each result refers to its rule by index.
func TestSARIFRules(t *testing.T) {
	tool := diag.Tool{Version: "v1.2.3", Rules: []diag.Rule{
		{ID: "held", Summary: "s", Why: "w", Remedy: "r", Severity: diag.Warning}, {ID: "broken", Severity: diag.Error},
	}}
	findings := []diag.Finding{
		diag.Errorf(diag.Place{File: "a.md", Line: 2, Col: 3, Width: 4}, "broken", "m").WithHelp("h").
			WithRelated(diag.Place{File: "b.md", Line: 1}, "there"),
		diag.Warnf(diag.Place{File: "c d.md"}, "unlisted", "m"),
	}
	var b bytes.Buffer
	if err := diag.SARIF(&b, findings, tool); err != nil {
		t.Fatal(err)
	}
	var log struct {
		Runs []struct {
			Tool struct {
				Driver struct {
					Version string
					Rules   []struct{ ID string }
				}
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           *struct{ StartLine, StartColumn, EndColumn int }
					}
				}
				RelatedLocations []struct{ Message struct{ Text string } }
			}
		}
	}
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	driver, results := log.Runs[0].Tool.Driver, log.Runs[0].Results
	if driver.Version != "v1.2.3" || len(driver.Rules) != 3 || driver.Rules[0].ID != "held" {
		t.Errorf("the driver is %+v", driver)
	}
	for _, r := range results {
		if driver.Rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("result of %s refers to rule %s", r.RuleID, driver.Rules[r.RuleIndex].ID)
		}
	}
	first, second := results[0], results[1].Locations[0].PhysicalLocation
	if region := first.Locations[0].PhysicalLocation.Region; region.StartColumn != 3 || region.EndColumn != 7 {
		t.Errorf("the region is %+v", region)
	}
	if first.Message.Text != "m. h" || first.RelatedLocations[0].Message.Text != "there" {
		t.Errorf("the result is %+v", first)
	}
	if second.ArtifactLocation.URI != "c%20d.md" || second.Region != nil {
		t.Errorf("a finding about a whole file is at %+v", second)
	}
}

// A Suggester answers as Nearest does, and stops searching after many words.
func TestSuggester(t *testing.T) {
	s := diag.NewSuggester([]string{"summary"})
	for range 2 {
		if got := s.Nearest("sumary"); got != "summary" {
			t.Errorf("the nearest is %q", got)
		}
	}
	for i := range 60 {
		s.Nearest(strings.Repeat("x", i+1))
	}
	if got := s.Nearest("summery"); got != "" {
		t.Errorf("after many words it still finds %q", got)
	}
	if got := s.Nearest("sumary"); got != "summary" {
		t.Errorf("what was found before is forgotten: %q", got)
	}
}

// Excerpts are filled in for a finding and for the places related to it.
func TestExcerpts(t *testing.T) {
	findings := []diag.Finding{
		diag.Errorf(diag.Place{File: "a", Line: 1}, "r", "m").WithRelated(diag.Place{File: "b", Line: 2}, "m"),
	}
	related := findings[0].Related
	diag.Excerpts(findings, func(file string, line int) string { return fmt.Sprint(file, " ", line) })
	if f := findings[0]; f.Excerpt != "a 1" || f.Related[0].Excerpt != "b 2" {
		t.Errorf("the excerpts are %q and %q", f.Excerpt, f.Related[0].Excerpt)
	}
	if related[0].Excerpt != "" {
		t.Error("the related places of the original were changed")
	}
}

func TestReason(t *testing.T) {
	_, err := os.Open(filepath.Join(t.TempDir(), "missing"))
	if got := diag.Reason(fmt.Errorf("reading: %w", err)); got != syscall.ENOENT.Error() {
		t.Errorf("the reason is %q", got)
	}
}
