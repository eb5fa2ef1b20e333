package check_test

import (
	"strings"
	"testing"
)

// What is said to be so many per something is of two units; any other ratio of two
// says why.
func TestRatesAreOfTwoUnits(t *testing.T) {
	for unit, want := range map[string]string{
		"soldiers per km": "", "ratio": "derivation-unit comparability",
	} {
		archive := "-- content/site.yaml --\n" + siteYAML(t) + "units:\n" +
			"  - {id: soldier, names: {one: soldier, other: soldiers}, counted: true}\n" +
			"  - {id: kilometre, names: {other: kilometres}, symbol: km}\n" +
			"-- content/about.md --\n---\ntitle: About\nfigures:\n" +
			aFigure("men", "700000", "soldiers", "") + aFigure("line", "1250", "km", "") +
			aFigure("density", "560", unit, ", derivation: {op: ratio, inputs: [men, line]}") +
			"---\nSee [[men]], [[line]] and [[density]].\n"
		got := rulesOf(t, archive)
		if got != want {
			t.Errorf("in %s: %q, want %q", unit, got, want)
		}
	}
}

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
			if got := rulesOf(t, test.archive); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// A difference of two levels is no third one: it says what it is measured against.
func TestDifferenceIsNoLevel(t *testing.T) {
	archive := "-- content/about.md --\n---\ntitle: About\nfigures:\n" +
		aFigure("claimed", "66", "GBP bn", ", state: disputed") + aFigure("counted", "56", "GBP bn", ", state: disputed") +
		aFigure("beyond", "10", "GBP bn", ", derivation: {op: difference, inputs: [claimed, counted]}") +
		"conflicts: [{figures: [claimed, counted], reason: disputed, note: Both count., sources: [report]}]\n" +
		"---\nSee [[claimed]], [[counted]] and [[beyond]].\n"
	findings := open(t, archive).Checked(nil).Findings
	want := "say what the difference “Figure beyond” is measured against: `baseline: {kind: prior-level, figure: counted}`"
	if len(findings) != 1 || findings[0].Help != want {
		t.Errorf("got %v, want the help %q", findings, want)
	}
}

func aFigure(id, value, unit, rest string) string {
	return "  - {id: " + id + ", label: Figure " + id + ", measure: defence-spending, subject: united-kingdom, value: " +
		value + ", unit: " + unit + ", period: 2025, stage: outturn, sources: [report]" + rest + "}\n"
}

// rulesOf returns the rules of the findings of the small publication with an archive
// over it.
func rulesOf(t *testing.T, archive string) string {
	t.Helper()
	var got []string
	for _, f := range open(t, archive).Checked(nil).Findings {
		got = append(got, f.Rule)
	}
	return strings.Join(got, " ")
}
