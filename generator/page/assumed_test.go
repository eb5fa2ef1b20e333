package page_test

import (
	"fmt"
	"testing"

	"explainer/generator/page"
)

// Nothing is printed that no record says: no prices, no unit that is only “count”,
// and of a counterfactual its own words.
func TestNothingIsAssumed(t *testing.T) {
	const counterfactual = "value: 6, unit: GBP bn, baseline: {kind: counterfactual, "
	for keys, want := range map[string][3]string{
		"value: 6, unit: GBP bn":                       {"£6 billion", "", "£ billion"},
		"range: [6, 7], unit: GBP bn":                  {"£6–7 billion", "", "£ billion"},
		"value: 6, unit: GBP bn, recurrence: annual":   {"£6 billion a year", "", "£ billion"},
		"value: 6, unit: GBP bn, price_basis: nominal": {"£6 billion, cash", "cash", "£ billion"},
		"value: 6, unit: GBP bn, price_basis: real, price_year: unstated": {
			"£6 billion, after inflation", "after inflation", "£ billion",
		},
		"value: 6, unit: count":                      {"6", "", "Aid"},
		"value: 6, bound: at-least, unit: count":     {"at least 6", "", "Aid"},
		counterfactual + "note: Had it kept on.}":    {"£6 billion, against “Had it kept on”", "", "£ billion"},
		counterfactual + "note: What if?}":           {"£6 billion, against “What if?”", "", "£ billion"},
		counterfactual + "figure: g, note: No war.}": {"£6 billion, against “No war”", "", "£ billion"},
		counterfactual + "figure: g}":                {"£6 billion, against 2024", "", "£ billion"},
		"value: 6, unit: \"% of GDP\"":               {"6% of GDP", "", "% of GDP"},
	} {
		const form = "figures: [{id: f, label: F, measure: aid, subject: britain, %s, " +
			"period: 2025, stage: pledged, sources: [report]}, " +
			"{id: g, label: G, measure: aid, subject: britain, value: 1, unit: GBP bn, " +
			"period: 2024, stage: pledged, sources: [report]}]\n"
		v := view[*page.FigurePage](t, load(t, briefing("text", fmt.Sprintf(form, keys), "Text.")), "/figures/f/")
		if got := [3]string{v.Wording, v.Prices, v.Unit}; got != want {
			t.Errorf("%s: got %q, not %q", keys, got, want)
		}
	}
}

// The table of a chart of counts says what they count, if that is one thing.
func TestChartOfCounts(t *testing.T) {
	const form = "figures: [{id: f, label: F, measure: aid, subject: britain, %s, " +
		"period: 2025, stage: pledged, sources: [report]}, " +
		"{id: g, label: G, measure: %s, subject: france, %s, period: 2025, stage: pledged, sources: [report]}]\n"
	const text = "```chart\ntitle: Aid in 2025\ntype: bar\nfigures: [f, g]\nmixes: Two ways to count.\n```"
	for _, c := range []struct{ first, measure, second, want string }{
		{"value: 6, unit: count", "aid", "value: 7, unit: count", "Aid"},
		{"value: 6, bound: about, unit: count", "aid", "value: 7, unit: count", "Aid"},
		{"range: [6, 7], unit: count", "aid", "value: 7, unit: count", "Aid"},
		{"value: 6, unit: count", "spending", "value: 7, unit: count", ""},
		{"value: 6, unit: count", "aid", "value: 7, unit: GBP bn", ""},
		{"value: 6, unit: GBP bn", "aid", "value: 7, unit: GBP bn", "£ billion"},
	} {
		s := load(t, briefing("text", fmt.Sprintf(form, c.first, c.measure, c.second), text))
		drawn := false
		for _, part := range view[*page.BriefingPage](t, s, "/briefings/text/").Body {
			drawn = drawn || part.Chart != nil
			if part.Chart != nil && part.Chart.Unit != c.want {
				t.Errorf("%+v: the heading is %q", c, part.Chart.Unit)
			}
		}
		if !drawn {
			t.Errorf("%+v: no chart is drawn", c)
		}
	}
}
