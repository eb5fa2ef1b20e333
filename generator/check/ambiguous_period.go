package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func ambiguousPeriod() Rule {
	const table = spendingTable + "who,year,value\nunited-kingdom,%,60.0\nunited-kingdom,FY2011-12,61.5\n"
	return Rule{
		ID: "ambiguous-period", Severity: diag.Error,
		Summary: "A period that a reader may take for a financial year is written so that it is one, or so that it is none.",
		Why:     "2010-11 is November 2010 in a table of months and a financial year in a budget, 2023-24 is also a winter, and 2024/2025 also two years; the number would be published for the wrong time.",
		Remedy:  "Write FY2010-11 for the financial year, or the first and the last day of what was meant: 2010-11-01/2010-11-30. Months beside other months of the same measure need nothing.",
		Bad:     strings.ReplaceAll(table, "%", "2010-11"),
		Good:    strings.ReplaceAll(table, "%", "FY2010-11"),
		run: func(s *subject, report report) {
			clear := clearPeriods(s)
			for _, e := range sound(s.Figures) {
				p := e.Figure.Period
				years, doubtful := p.FinancialYears()
				if calendar, ok := s.YearsOf(e.Figure.Subject); ok && calendar.ByOne() {
					continue // FY2011: no such year is written as 2010-11
				}
				if !doubtful || clear[formOf(e)] && !clear[yearsOf(e)] {
					continue
				}
				report(diag.Finding{
					Place: e.At.Of("period"),
					Message: "“" + p.String() + "” may be " + p.Text(s.Language) + ", or the financial year " +
						years.Text(s.Language),
				}.WithHelp("write %s for the financial year, or %s for the days", years, p.Days()))
			}
		},
	}
}

// periodForm is a way of writing periods that the figures of one measure in one
// file have: a series of months has more than the one that may be a year.
type periodForm struct {
	file, measure string
	interval      bool
	precision     record.Precision
}

func formOf(e *site.Entry) periodForm {
	p := e.Figure.Period
	return periodForm{
		file:      e.At.Whole.File,
		measure:   e.Figure.Measure,
		interval:  p.IsInterval(),
		precision: p.Start.Precision(),
	}
}

// yearsOf is the form of the financial years beside an entry's period.
func yearsOf(e *site.Entry) periodForm {
	return periodForm{file: e.At.Whole.File, measure: e.Figure.Measure, precision: record.OfFinancialYear}
}

// clearPeriods are the forms of the periods that can be read in one way only:
// months, seasons, intervals, and financial years.
func clearPeriods(s *subject) map[periodForm]bool {
	clear := map[periodForm]bool{}
	for _, e := range sound(s.Figures) {
		p := e.Figure.Period
		_, doubtful := p.FinancialYears()
		switch {
		case p.HasFinancialYear():
			clear[yearsOf(e)] = true
		case !doubtful && p.Start.Day == 0:
			clear[formOf(e)] = true
		}
	}
	return clear
}
