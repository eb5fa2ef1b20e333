package page_test

import (
	"fmt"
	"testing"

	"explainer/generator/page"
)

// The age of a stance is counted to the later as-of date of its question and its
// document. A later stance has none.
func TestAge(t *testing.T) {
	const question = "-- content/questions/rise.md --\n---\ntitle: Should it rise?\nproposition: It should rise.\n%s---\nAt stake.\n"
	for _, c := range []struct{ document, question, date, want string }{
		{"as_of: 2025-03-01\n", "as_of: 2024-03-01\n", "2024-02-01", "13 months old as of 1 March 2025"},
		{"as_of: 2024-03-01\n", "as_of: 2025-03-01\n", "2024-02-01", "13 months old as of 1 March 2025"},
		{"as_of: 2025-03-01\n", "as_of: 2025-03-01\n", "2025-02-20", "less than a month old as of 1 March 2025"},
		{"as_of: 2025-03-01\n", "as_of: 2025-03-01\n", "2023-01-20", "2 years old as of 1 March 2025"},
		{"as_of: 2025-01-01\n", "as_of: 2025-01-01\n", "2025-02-20", ""},
	} {
		s := load(
			t,
			fmt.Sprintf(
				question, c.question,
			)+"-- content/briefings/text.md --\n---\ntitle: Text\nsummary: In short.\ndate: 2025-02-27\n"+c.document+
				"positions: [{id: p, actor: britain, question: rise, stance: support, date: "+c.date+", summary: Agrees., basis: statement, sources: [report]}]\n---\nText.\n",
		)
		if got := view[*page.PositionPage](t, s, "/positions/p/").Age; got != c.want {
			t.Errorf("document %q, question %q, stance of %s: %q, not %q", c.document, c.question, c.date, got, c.want)
		}
	}
}
