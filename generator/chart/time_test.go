package chart_test

import (
	"math"
	"testing"

	"explainer/generator/chart"
	"explainer/generator/record"
)

// A series of any regular kind of period is spaced evenly, breaks where one is
// missing, and is named below in few letters.
func TestSeriesAreSpacedByTheirPeriods(t *testing.T) {
	american, _ := record.UsualYears("USA")
	for name, test := range map[string]struct {
		periods []string // of which the one before the last is missing
		last    string   // as its tick
	}{
		"quarters":          {[]string{"2024-Q3", "2024-Q4", "2025-Q1", "2025-Q3"}, "Q3 2025"},
		"halves":            {[]string{"2023-H1", "2023-H2", "2024-H1", "2025-H1"}, "H1 2025"},
		"weeks":             {[]string{"2024-W51", "2024-W52", "2025-W01", "2025-W03"}, "W3 2025"},
		"decades":           {[]string{"1970s", "1980s", "1990s", "2010s"}, "2010s"},
		"financial years":   {[]string{"FY2020-21", "FY2021-22", "FY2022-23", "FY2024-25"}, "2024-25"},
		"years of a nation": {[]string{"FY2020", "FY2021", "FY2022", "FY2024"}, "FY2024"},
	} {
		t.Run(name, func(t *testing.T) {
			var data []chart.Datum
			for _, text := range test.periods {
				f := figure(t, "2.1", "%", text)
				if f.Period.IsUndecided() {
					f.Period, _ = f.Period.In(american.Years())
				}
				data = append(data, chart.Datum{Name: "Output", Series: "Output", Figure: f})
			}
			d := chart.Draw(chart.LineForm, data, chart.Wide, english())
			if len(d.Symbols) != 4 || len(d.Lines) != 1 || len(d.Lines[0].Points) != 3 {
				t.Fatalf("%d symbols, lines %v", len(d.Symbols), d.Lines)
			}
			run := d.Lines[0].Points
			first, second := float64(run[1].X-run[0].X), float64(run[2].X-run[1].X)
			if math.Abs(first-second) > 0.05*first {
				t.Errorf("neighbours are %v and %v apart", first, second)
			}
			if !hasLabel(d, "tick", test.last) {
				t.Errorf("no tick says %s: %v", test.last, d.Labels)
			}
		})
	}
}
