package content_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/content"
	"explainer/generator/record"
)

// A conflict of very many figures, each pair of which would be compared, is
// refused, and holds no more of them than the bound.
func TestConflictIsBounded(t *testing.T) {
	ids := make([]string, 101)
	for i := range ids {
		ids[i] = fmt.Sprintf("figure-%d", i)
	}
	text := "---\ntitle: A\nconflicts: [{figures: [" + strings.Join(ids, ", ") +
		"], reason: rounding, note: A., sources: [s]}]\n---\nText.\n"
	doc, _ := decode(t, "content/a.md", text)
	if len(doc.Findings) != 1 || doc.Findings[0].Message != "a conflict names 101 figures, more than 100" {
		t.Errorf("the findings are %v", doc.Findings)
	}
	for c := range content.Declares[*record.Conflict](doc) {
		if len(c.Figures) != 100 {
			t.Errorf("the conflict holds %d figures", len(c.Figures))
		}
	}
}

// References of a conflict carry its id or, without one, the ids of its figures.
func TestConflictReferences(t *testing.T) {
	for _, test := range []struct{ id, from string }{{"id: it, ", "it"}, {"", "a+b"}} {
		doc, _ := decode(
			t,
			"content/a.md",
			"---\ntitle: A\nconflicts: [{"+test.id+"figures: [a, b], reason: rounding, note: A., sources: [s]}]\n---\nText.\n",
		)
		for _, r := range doc.References {
			if r.From != test.from {
				t.Errorf("%s is named by %q, not %q", r.To, r.From, test.from)
			}
		}
		if len(doc.References) != 3 {
			t.Errorf("the references are %v", doc.References)
		}
	}
}
