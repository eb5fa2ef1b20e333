package generator_test

import (
	"strings"
	"testing"
)

// The page of all changes holds as of its newest note, which it shows; it does
// not claim to hold as of an older day on which some document's facts did.
func TestChangesClaimNoOlderDay(t *testing.T) {
	files := built(
		t,
		open(
			t,
			small(
				t,
				"-- content/briefings/plan.md --\n---\ntitle: The plan\nsummary: What it costs.\ndate: 2025-02-25\nas_of: 2025-02-25\nquestions: [rise]\nactors: [united-kingdom]\n"+
					"changes: [{date: 2025-02-28, kind: improvement, note: A comma was put in.}]\n---\nText [@report].\n",
			),
			asOf(t, "2025-03-01"),
		),
	)
	page := files["changes/index.html"]
	if !strings.Contains(page, "28 February 2025") {
		t.Error("the note is not dated")
	}
	if strings.Contains(page, "25 February 2025") {
		t.Error("the page claims to hold as of a day before its newest note")
	}
}
