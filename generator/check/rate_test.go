package check_test

import "testing"

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

func rulesOf(t *testing.T, archive string) string {
	t.Helper()
	got := ""
	for _, f := range open(t, archive).Checked(nil).Findings {
		if got != "" {
			got += " "
		}
		got += f.Rule
	}
	return got
}
