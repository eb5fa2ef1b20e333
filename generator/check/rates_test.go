package check_test

import (
	"strings"
	"testing"
)

// A ratio may be a rate of two unlike things of one time, or an index of the time of
// what it divides by.
func TestRatiosOfDeclaredUnits(t *testing.T) {
	site := "-- content/site.yaml --\ntitle: Test\nbase_url: https://example.org\nlanguage: en\n" +
		"measures: [{id: mass, label: Mass, definition: What it weighs., stages: observed}]\nunits:\n" +
		"  - {id: tonne, names: {one: tonne, other: tonnes}, dimension: mass}\n" +
		"  - {id: megatonne, names: {other: megatonnes}, symbol: Mt, dimension: mass, equals: {value: 1000000, unit: tonne}}\n" +
		"  - {id: person, names: {one: person, other: people}, counted: true}\n"
	figure := func(id, rest string) string {
		return "  - {id: " + id + ", label: Figure " + id + ", measure: mass, subject: united-kingdom, sources: [report], " + rest + "}\n"
	}
	page := func(period, stage, derived string) string {
		return site + "-- content/about.md --\n---\ntitle: About\nfigures:\n" +
			figure("early", "value: 800, unit: Mt, period: 1990, stage: observed") +
			figure("late", "value: 400, unit: Mt, period: 2024, stage: observed") +
			figure("people", "value: 80000000, unit: people, period: "+period+", stage: "+stage) +
			figure("derived", derived+", period: 2024, stage: observed") + "---\n[[early]] [[late]] [[people]] [[derived]]\n"
	}
	rate := "value: 5, unit: tonnes per person, derivation: {op: ratio, inputs: [late, people]}"
	index := "unit: index 1990 = 100, derivation: {op: ratio, inputs: [late, early]}"
	for name, test := range map[string]struct{ archive, want string }{
		"a rate":                            {page("2024", "observed", rate), ""},
		"a rate that is none":               {page("2024", "observed", strings.Replace(rate, "5", "6", 1)), "derivation"},
		"a rate of a quarter and a year":    {page("2024-Q1", "observed", rate), "comparability"},
		"a rate of a fact and an aim":       {page("2024", "target", rate), "comparability"},
		"an index":                          {page("2024", "observed", "value: 50, "+index), ""},
		"an index as a plain ratio":         {page("2024", "observed", "value: 0.5, "+index), "derivation"},
		"an index of a time not divided by": {page("2024", "observed", "value: 50, "+strings.Replace(index, "1990", "2000", 1)), "derivation-unit"},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, f := range open(t, test.archive).Checked(nil).Findings {
				got = append(got, f.Rule)
			}
			if strings.Join(got, " ") != test.want {
				t.Errorf("got %v, want %q", got, test.want)
			}
		})
	}
}
