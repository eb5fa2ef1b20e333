package generator_test

import (
	"strings"
	"testing"
)

// A figure that another supersedes is shown as superseded, whatever else was
// said of it, and a figure that was taken back as taken back.
func TestSupersededFigures(t *testing.T) {
	for state, want := range map[string]string{
		"state: disputed": "Superseded",
		"state: achieved": "Superseded",
		"state: withdrawn, withdrawn: {date: 2025-02-26, note: Dropped., sources: [report]}": "Withdrawn",
	} {
		pages := built(t, open(t, small(t, figures("",
			"older: value: 60, unit: GBP bn, period: 2024, stage: outturn, "+state,
			"newer: value: 61, unit: GBP bn, period: 2024, stage: outturn, supersedes: older")), asOf(t, "2025-03-01")))
		if page := pages["figures/older/index.html"]; !strings.Contains(strings.ToLower(page), strings.ToLower(want)) ||
			strings.Contains(page, ">Disputed<") {
			t.Errorf("%s: the page does not say %q", state, want)
		}
	}
}

// A citation is dated by the newest change that its document notes, which is
// the date that the rules about sources go by.
func TestCitationCountsChanges(t *testing.T) {
	text := strings.Replace(figures("", "it: value: 60, unit: GBP bn, period: 2024, stage: outturn"), "title: About\n",
		"title: About\ndate: 2024-12-30\nchanges: [{date: 2025-02-25, kind: correction, note: A slip.}]\n", 1)
	page := built(t, open(t, small(t, text), asOf(t, "2025-03-01")))["figures/it/index.html"]
	if !strings.Contains(page, "{2025}") || strings.Contains(page, "{2024}") {
		t.Error("the citation is dated by the first publication")
	}
}
