package record_test

import (
	"testing"

	"explainer/generator/record"
)

// Periods are read as tables are published with them; what could be another is read
// only where its form is said.
func TestParseTabled(t *testing.T) {
	for _, c := range [...]struct {
		text string
		form record.PeriodForm
		want string // empty where it is no period
	}{
		{"2024", "", "2024"}, {"2024.0", "", "2024"}, {"2024 [YR2024]", "", "2024"}, {"2024Q1", "", "2024-Q1"},
		{"2024 Q1", "", "2024-Q1"}, {"Q1 2024", "", "2024-Q1"}, {"2024-Q5", "", ""}, {"2024M02", "", "2024-02"},
		{"2024-S2", "", "2024-H2"}, {"2024-W7", "", "2024-W07"}, {"Feb 2024", "", "2024-02"}, {"2024 FEB", "", "2024-02"},
		{"February 2024", "", "2024-02"}, {"29.2.2024", "", "2024-02-29"}, {"30.2.2024", "", ""}, {"2024/02/29", "", "2024-02-29"},
		{"20240229", "", "2024-02-29"}, {"2024-02-29T00:00:00", "", "2024-02-29"}, {"29 February 2024", "", "2024-02-29"},
		{"2024/25", "", ""}, {"2024/25", record.AsFinancialYear, "FY2024-25"}, {"2024-25", record.AsFinancialYear, "FY2024-25"},
		{"2011-12", "", "2011-12"}, {"2011-12", record.AsFinancialYear, "FY2011-12"}, {"2024-2025", record.AsFinancialYear, "FY2024-25"},
		{"1999/00", record.AsFinancialYear, "FY1999-00"}, {"2024/2026", record.AsFinancialYear, "2024/2026"},
		{"2024", record.AsFinancialYear, "2024"}, {"2/3/2024", "", ""}, {"2/3/2024", record.DayMonthYear, "2024-03-02"},
		{"2/3/2024", record.MonthDayYear, "2024-02-03"}, {"13/3/2024", record.MonthDayYear, ""}, {"Total", "", ""}, {"", "", ""},
	} {
		p, err := record.ParseTabled(c.text, c.form)
		if got := p.String(); err == nil && got != c.want || err != nil && c.want != "" {
			t.Errorf("%q as %q: %q, %v; want %q", c.text, c.form, got, err, c.want)
		}
	}
}
