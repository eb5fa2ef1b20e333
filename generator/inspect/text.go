package inspect

import (
	"fmt"
	"strings"

	"explainer/generator/diag"
)

// listed is how many lines of a long list the text form shows; the JSON form
// has all.
const listed = 10

// Text returns the statistics for a terminal.
func (t *Statistics) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "As of %s\n\n", t.AsOf)
	for _, k := range t.Kinds {
		word := k.Of
		if k.Count == 1 {
			word = strings.TrimSuffix(word, "s")
		}
		fmt.Fprintf(&b, "%6d %s\n", k.Count, word)
	}
	b.WriteString("\nSources by tier\n")
	for _, k := range t.Tiers {
		fmt.Fprintf(&b, "%6d %s\n", k.Count, k.Of)
	}
	table(&b, "Positions by question, the least covered first", t.Questions)
	table(&b, "Positions by actor, the least covered first", t.Actors)
	days(&b, "Due for review", t.Due)
	days(&b, "Documents, the oldest facts first", t.Oldest)
	fmt.Fprintf(&b, "\nResting on one source: %d\n", len(t.OneSource))
	for i, l := range t.OneSource {
		if more(&b, i, len(t.OneSource)) {
			break
		}
		fmt.Fprintf(&b, "  %s (%s): %s\n", l.ID, l.Kind, diag.Inert(l.Name))
	}
	return b.String()
}

func table(b *strings.Builder, title string, rows []Coverage) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s\n%9s %9s %9s\n", title, "stances", "searched", "blank")
	for i, c := range rows {
		if more(b, i, len(rows)) {
			break
		}
		fmt.Fprintf(b, "%9d %9d %9d  %s\n", c.Stances, c.Searched, c.Blank, c.ID)
	}
}

func days(b *strings.Builder, title string, list []Dated) {
	fmt.Fprintf(b, "\n%s: %d\n", title, len(list))
	for i, d := range list {
		if more(b, i, len(list)) {
			break
		}
		fmt.Fprintf(b, "  %s  %s (%s)\n", d.Day, diag.Inert(d.File), d.ID)
	}
}

// more reports whether a list ends before its i-th entry, which is too long to
// show, and writes how many are left out.
func more(b *strings.Builder, i, n int) bool {
	if i < listed || n == listed+1 {
		return false
	}
	fmt.Fprintf(b, "  … and %d more; --format json lists all\n", n-listed)
	return true
}
