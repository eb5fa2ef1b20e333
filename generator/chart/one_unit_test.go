package chart_test

import (
	"strings"
	"testing"

	"explainer/generator/chart"
	"explainer/generator/record"
)

// What compares is drawn, told and tabulated in the unit of the greatest value; what
// does not compare keeps its own, and so does the record.
func TestChartsAreInOneUnit(t *testing.T) {
	small := figure(t, "500", "GBP m", "2023")
	data := chart.InOneUnit([]chart.Datum{
		{Name: "Small", Figure: small}, {Name: "Great", Figure: figure(t, "13.4", "GBP bn", "2024")},
		{Name: "Share", Figure: figure(t, "2.5", "% of GDP", "2024")},
	})
	l := english()
	for _, form := range forms {
		said := chart.Describe(form, data, l)
		for _, r := range chart.Tabulate(data, l).Rows {
			said += " " + r.Value
		}
		if !strings.Contains(said, "£0.5 billion") || strings.Contains(said, "million") || !strings.Contains(said, "2.5% of GDP") {
			t.Errorf("%s: %s", form, said)
		}
	}
	if small.Text(l) != "£500 million" {
		t.Errorf("the record has become %s", small.Text(l))
	}
}

// Data of one unit is left as it is.
func TestOneUnitIsKept(t *testing.T) {
	f := []*record.Figure{figure(t, "500", "GBP m", "2023"), figure(t, "700", "GBP m", "2024")}
	for i, d := range chart.InOneUnit([]chart.Datum{{Figure: f[0]}, {Figure: f[1]}}) {
		if d.Figure != f[i] {
			t.Errorf("%v was copied", f[i].Quantity)
		}
	}
}
