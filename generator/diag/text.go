package diag

import (
	"fmt"
	"io"
	"strings"
	"unicode"
)

// Style sets the colours of printed findings.
type Style struct{ Colour bool }

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
// line, the excerpt with a mark under what is meant, and the remedy.
func Text(w io.Writer, findings []Finding, style Style) error {
	var b strings.Builder
	for _, f := range findings {
		colour := yellow
		if f.Severity == Error {
			colour = red
		}
		fmt.Fprintf(&b, "%s: %s: %s [%s]\n", style.paint(bold, Inert(f.Place.String())), style.paint(colour, f.Severity.String()), Inert(f.Message), f.Rule)
		excerpt(&b, f.Place, f.Excerpt, style)
		for _, r := range f.Related {
			fmt.Fprintf(&b, "  %s: %s\n", Inert(r.Place.String()), Inert(r.Message))
			excerpt(&b, r.Place, r.Excerpt, style)
		}
		if f.Help != "" {
			fmt.Fprintf(&b, "  %s %s\n", style.paint(cyan, "help:"), Inert(f.Help))
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// width is how many characters of a line an excerpt shows.
const width = 100

// excerpt prints a line and a mark under the place. A long line is shown from
// a little before the place on.
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
		return // what is known of the line ends before the place
	}
	shown := string(runes[from:min(len(runes), from+width)])
	number := fmt.Sprintf("%5d", at.Line)
	fmt.Fprintf(b, "%s | %s\n", number, strings.TrimRight(shown, " "))
	if at.Col > 0 && at.Col-1-from <= width {
		marks := min(max(1, at.Width), max(1, width-(at.Col-1-from)))
		fmt.Fprintf(b, "%s | %s%s\n", strings.Repeat(" ", len(number)), strings.Repeat(" ", at.Col-1-from), style.paint(bold, strings.Repeat("^", marks)))
	}
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
