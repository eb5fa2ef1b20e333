package check_test

import (
	"strings"
	"testing"
)

// Of what time a figure that is derived from others can be.
func TestTimesOfDerivations(t *testing.T) {
	figure := func(id, value, period, rest string) string {
		return "  - {id: " + id + ", label: Figure " + id + ", measure: defence-spending, subject: united-kingdom, value: " +
			value + ", unit: GBP bn, period: " + period + ", stage: outturn, sources: [report]" + rest + "}\n"
	}
	derived := func(op, value, period, rest string, inputs ...string) string {
		out, ids := "", []string{}
		for i, p := range inputs {
			id := string(rune('a' + i))
			out, ids = out+figure(id, "4", p, ""), append(ids, id)
		}
		return "-- content/about.md --\n---\ntitle: About\nfigures:\n" + out + figure("derived", value, period,
			", "+rest+"derivation: {op: "+op+", inputs: ["+strings.Join(ids, ", ")+"]}") + "---\n[[" +
			strings.Join(append(ids, "derived"), "]] [[") + "]]\n"
	}
	since := "baseline: {kind: prior-level, figure: b}, "
	for name, test := range map[string]struct{ archive, want string }{
		"quarters of the year":         {derived("sum", "16", "2025", "", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"), ""},
		"quarters of another year":     {derived("sum", "16", "2026", "", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"), "derivation-period"},
		"three quarters of the year":   {derived("sum", "12", "2025", "", "2025-Q1", "2025-Q2", "2025-Q3"), "derivation-period"},
		"quarters of a financial year": {derived("sum", "16", "FY2024-25", "", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"), ""},
		"quarters of a half":           {derived("sum", "8", "2025-H2", "", "2025-Q3", "2025-Q4"), ""},
		"months as an interval":        {derived("sum", "8", "2025-01/2025-02", "", "2025-01", "2025-02"), ""},
		"months that follow, a year":   {derived("sum", "8", "2025", "", "2025-01", "2025-02"), "derivation-period"},
		"events of the year":           {derived("sum", "8", "2025", "", "2025-01", "2025-07"), ""},
		"a month and a quarter":        {derived("sum", "8", "2025", "", "2025-07", "2025-Q4"), ""},
		"days of a month":              {derived("sum", "8", "2025-09", "", "2025-09-18", "2025-09-26"), ""},
		"days of another month":        {derived("sum", "8", "2025-10", "", "2025-09-18", "2025-09-26"), "derivation-period"},
		"years as an interval":         {derived("sum", "8", "2024-01/2025-12", "", "2024", "2025"), ""},
		"years of a decade":            {derived("sum", "8", "2020s", "", "2024", "2025"), "derivation-period"},
		"weeks":                        {derived("sum", "8", "2025-W07/2025-W08", "", "2025-W07", "2025-W08"), ""},
		"without an end":               {derived("sum", "8", "2025", "", "2025/..", "2025/.."), ""},
		"a difference of another year": {derived("difference", "0", "2026", since, "2025", "2024"), ""},
		"years of another year":        {derived("sum", "8", "2026", "", "2024", "2025"), "derivation-period"},
		"a reason for another year": {
			strings.Replace(derived("sum", "8", "2026", "", "2024", "2025"), "inputs: [a, b]", "inputs: [a, b], mixes: Paid late.", 1), "",
		},
		"a reason for nothing": {
			strings.Replace(derived("sum", "8", "2024-01/2025-12", "", "2024", "2025"), "inputs: [a, b]", "inputs: [a, b], mixes: None.", 1), "idle-mixes",
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := rulesOf(t, test.archive)
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// What is divided by the length of a period, and in which unit.
func TestRatesOverPeriods(t *testing.T) {
	page := func(period, count, unit, value, by, rest string) string {
		return "-- content/site.yaml --\n" + siteYAML(t) + "units:\n" +
			"  - {id: drone, names: {one: drone, other: drones}, counted: true}\n" +
			"  - {id: day, names: {one: day, other: days}}\n  - {id: month, names: {one: month, other: months}}\n" +
			"-- content/about.md --\n---\ntitle: About\nfigures:\n" +
			"  - {id: all, label: All, measure: defence-spending, subject: united-kingdom, value: " + count +
			", unit: drones, period: " + period + ", stage: outturn, sources: [report]}\n" +
			"  - {id: rate, label: Rate, measure: defence-spending, subject: united-kingdom, value: " + value +
			", unit: " + unit + ", period: " + period + ", stage: outturn, sources: [report], derivation: {op: quotient, inputs: [all], by: " +
			by + "}" + rest + "}\n---\n[[all]] [[rate]]\n"
	}
	for name, test := range map[string]struct{ archive, want string }{
		"per day":                 {page("2025-Q1", "18000", "drones per day", "200", "days", ""), ""},
		"another number per day":  {page("2025-Q1", "18000", "drones per day", "210", "days", ""), "derivation"},
		"a number rounded":        {page("2025-02", "5000", "drones per day", "179", "days", ""), ""},
		"per 10 days":             {page("2025-Q1", "18000", "drones per 10 days", "2000", "days", ""), ""},
		"drones on average":       {page("2025-02", "5600", "drones", "200", "days", ", recurrence: annual"), ""},
		"per month":               {page("2025-H1", "6000", "drones per month", "1000", "months", ""), ""},
		"per month by days":       {page("2025-H1", "6000", "drones per month", "1000", "days", ""), "derivation-unit"},
		"weeks":                   {page("2025-W07/2025-W08", "200", "drones", "100", "weeks", ", recurrence: annual"), ""},
		"years of a quarter":      {page("2025-Q1", "200", "drones", "100", "years", ", recurrence: annual"), "derivation"},
		"days of what has no end": {page("2025/..", "200", "drones per day", "100", "days", ""), "derivation"},
		"a word that is no span":  {page("2025-Q1", "200", "drones", "100", "hours", ""), "bad-value"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := rulesOf(t, test.archive); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
