package diag

import (
	"fmt"
	"io"
	"strings"
	"unicode"
)

// Style says how findings are printed for a person.
type Style struct {
	Colour bool
	Most   int // findings of one rule that are printed; the rest are counted. 0 prints every one
}

// The escape sequences of the few colours used (ECMA-48).
const (
	red    = "\x1b[31m"
	yellow = "\x1b[33m"
	cyan   = "\x1b[36m"
	bold   = "\x1b[1m"
	reset  = "\x1b[0m"
)

func (s Style) paint(colour, text string) string {
	if !s.Colour {
		return text
	}
	return colour + text + reset
}

// Text prints findings for a person: place, severity, message and rule in one
// line, the excerpt with a mark under what is meant, and the remedy. Of a rule
// with more than style.Most findings it prints the first ones, and at the end
// how many more there are.
func Text(w io.Writer, findings []Finding, style Style) error {
	var b strings.Builder
	var rules []string // in the order of their first finding
	seen := map[string]int{}
	for _, f := range findings {
		if seen[f.Rule]++; seen[f.Rule] == 1 {
			rules = append(rules, f.Rule)
		}
		if style.Most == 0 || seen[f.Rule] <= style.Most {
			finding(&b, f, style)
		}
	}
	for _, rule := range rules {
		if more := seen[rule] - style.Most; style.Most > 0 && more > 0 {
			fmt.Fprintf(&b, "%d more findings of [%s]; `--all` prints every one\n", more, rule)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func finding(b *strings.Builder, f Finding, style Style) {
	colour := yellow
	if f.Severity == Error {
		colour = red
	}
	place, severity := style.paint(bold, Inert(f.Place.String())), style.paint(colour, f.Severity.String())
	fmt.Fprintf(b, "%s: %s: %s [%s]\n", place, severity, Inert(f.Message), f.Rule)
	excerpt(b, f.Place, f.Excerpt, style)
	for _, r := range f.Related {
		fmt.Fprintf(b, "  %s: %s\n", Inert(r.Place.String()), Inert(r.Message))
		excerpt(b, r.Place, r.Excerpt, style)
	}
	if f.Help != "" {
		fmt.Fprintf(b, "  %s %s\n", style.paint(cyan, "help:"), Inert(f.Help))
	}
	b.WriteByte('\n')
}

// width is how many characters of a line an excerpt shows.
const width = 100

// excerpt prints a line and a mark under the place. Of a long line it prints a
// window that begins a little before the place.
func excerpt(b *strings.Builder, at Place, line string, style Style) {
	if line == "" || at.Line == 0 {
		return
	}
	runes := []rune(Inert(strings.ReplaceAll(line, "\t", " ")))
	from := 0
	if at.Col > width*3/4 {
		from = min(at.Col-width/2, len(runes))
	}
	if from == len(runes) {
		return // the excerpt was cut before the place
	}
	window := string(runes[from:min(len(runes), from+width)])
	fmt.Fprintf(b, "%5d | %s\n", at.Line, strings.TrimRight(window, " "))
	before := at.Col - 1 - from
	if at.Col == 0 || before > width {
		return
	}
	marks := min(max(1, at.Width), max(1, width-before))
	gutter := strings.Repeat(" ", len(fmt.Sprintf("%5d", at.Line)))
	fmt.Fprintf(b, "%s | %s%s\n", gutter, strings.Repeat(" ", before), style.paint(bold, strings.Repeat("^", marks)))
}

// Inert replaces control characters, and those that reverse the direction of
// writing, which could make a terminal show something else than is there.
func Inert(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || (r >= 0x202a && r <= 0x202e) || (r >= 0x2066 && r <= 0x2069) {
			return unicode.ReplacementChar
		}
		return r
	}, text)
}
