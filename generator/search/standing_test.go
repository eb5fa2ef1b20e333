package search_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/search"
	"explainer/generator/site/sitetest"
)

// A list of results says of each number what has become of it, whichever record
// says so.
func TestResultsSayWhatStands(t *testing.T) {
	const conflict = "conflicts: [{id: clash, figures: [f, g], reason: %s, note: Two counts., sources: [report]}]\n"
	const figure = "  - {id: %s, label: F, measure: defence-spending, subject: united-kingdom, value: %d, unit: GBP bn, " +
		"period: 2025, stage: outturn, sources: [report]%s}\n"
	const head = "-- content/briefings/text.md --\n---\ntitle: Text\nsummary: Short.\n" +
		"date: 2025-02-10\nas_of: 2025-02-20\nfigures:\n"
	for _, c := range []struct{ keys, other, joined, want string }{
		{"", "", "", "Outturn"},
		{", state: withdrawn, withdrawn: {date: 2025-02-12, note: A slip., sources: [report]}", "", "", "Withdrawn"},
		{", state: disputed", "", "", "Disputed"},
		{"", ", supersedes: f", "", "Superseded"},
		{", rank: deprecated, deprecated_reason: A slip.", "", "", "deprecated"},
		{"", "", fmt.Sprintf(conflict, "disputed"), "Disputed"},
		{"", "", fmt.Sprintf(conflict, "error"), "Disputed"},
		{", rank: preferred", "", fmt.Sprintf(conflict, "error"), "Outturn"},
		{"", "", fmt.Sprintf(conflict, "vintage"), "Outturn"},
	} {
		figures := fmt.Sprintf(figure, "f", 9, c.keys) + fmt.Sprintf(figure, "g", 4, c.other)
		s := sitetest.New(t, "2025-03-01", head+figures+c.joined+"---\nText.\n")
		if got := search.Describe(s, s.Entry("f")).Summary; !strings.HasSuffix(got, ", "+c.want) {
			t.Errorf("%+v: the result says %q", c, got)
		}
	}
}
