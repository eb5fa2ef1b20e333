package generator_test

import (
	"strings"
	"testing"
)

// Two measures of one actor are two lines of a chart, named by their measures.
func TestLinesOfTwoMeasures(t *testing.T) {
	table := func(name, measure, values string) string {
		return "-- content/datasets/" + name + ".md --\n---\ntitle: " + name + "\nas_of: 2025-03-01\nmeasure: " + measure +
			"\nunit: GBP bn\nsubject_column: who\nperiod_column: year\nvalue_column: value\nstage_column: stage\nsources: [report]\n" +
			"---\nText.\n-- content/datasets/" + name + ".csv --\nwho,year,value,stage\n" + values
	}
	archive := measures +
		table("spent", "defence-spending", "united-kingdom,2023,60,outturn\nunited-kingdom,2024,62,outturn\n") +
		table("given", "aid", "united-kingdom,2023,10,outturn\nunited-kingdom,2024,9,outturn\n") +
		"-- content/about.md --\n---\ntitle: About\n---\n" +
		"\n```chart\ntype: line\ntitle: Aid fell\nfigures: [spent/united-kingdom/2023, spent/united-kingdom/2024, " +
		"given/united-kingdom/2023, given/united-kingdom/2024]\n```\n"
	page := built(t, open(t, small(t, archive), asOf(t, "2025-03-01")))["about/index.html"]
	for _, want := range []string{
		"Defence spending: up from £60 billion (2023) to £62 billion (2024).",
		"Aid: down from £10 billion (2023) to £9 billion (2024).",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the chart does not say %q", want)
		}
	}
}
