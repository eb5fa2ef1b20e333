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

// The citation of a record is dated by the newest change that names it; a change of
// its document that does not is none of the record.
func TestCitationCountsChanges(t *testing.T) {
	for records, want := range map[string]string{", records: [it]": "{2025}", "": "{2024}"} {
		text := strings.Replace(figures("", "it: value: 60, unit: GBP bn, period: 2024, stage: outturn"), "title: About\n",
			"title: About\ndate: 2024-12-30\nchanges: [{date: 2025-02-25, kind: correction, note: A slip."+records+"}]\n", 1)
		page := built(t, open(t, small(t, text), asOf(t, "2025-03-01")))["figures/it/index.html"]
		if strings.Contains(page, "{2025}") != (want == "{2025}") || !strings.Contains(page, want) {
			t.Errorf("with “%s” the citation is not of %s", records, want)
		}
	}
}
