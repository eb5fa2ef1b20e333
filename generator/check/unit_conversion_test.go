package check_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/check"
	"explainer/generator/record"
	"explainer/generator/site"
	"explainer/generator/site/sitetest"
)

// Units are converted over some others, but not over a thousand, whose product takes
// minutes to work out.
func TestLongConversions(t *testing.T) {
	for _, n := range []int{record.MaxConversions, record.MaxConversions + 1, 900} {
		units := "units:\n  - {id: u0, names: {other: u0 s}}\n"
		for i := 1; i <= n; i++ {
			units += fmt.Sprintf("  - {id: u%d, names: {other: u%d s}, equals: {value: 1234567.89, unit: u%d}}\n", i, i, i-1)
		}
		s := sitetest.Link(t, site.Options{AsOf: record.Date{Year: 2025, Month: 3, Day: 1}},
			"-- content/site.yaml --\ntitle: A\nbase_url: https://example.org\nlanguage: en\n"+units)
		far := 0
		for _, f := range check.Run(check.Publication{Site: s}) {
			if f.Rule == "unit-conversion" && strings.Contains(f.Message, "over more than 20 units") {
				far++
			}
		}
		if want := n - record.MaxConversions; far != want {
			t.Errorf("of %d conversions %d are too far, want %d", n, far, want)
		}
	}
}
