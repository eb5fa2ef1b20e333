package sheet

import (
	"regexp"
	"strconv"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
)

// PeriodColumn is a column of numbers of one period, which its name says.
type PeriodColumn struct {
	Index  int
	Period string             // as it stands in the header, without marks
	Marks  []*record.NoteMark // behind it
}

var markedPeriod = regexp.MustCompile(`^(.*[0-9]\]?) ?([^0-9 ]+|\[[^\[\]]+\])$`)

// PeriodColumns returns the columns whose names are periods of a form. It adds to
// Problems the marks and the form that nobody has declared, and returns the form.
func (t *Table) PeriodColumns(form record.PeriodForm) ([]PeriodColumn, record.PeriodForm) {
	form = t.FormOfPeriods(t.Header, form)
	t.learnMarks(form)
	var out []PeriodColumn
	for i, h := range t.Header {
		text, marks := unmarked(h.Text, &t.Format)
		if _, err := record.ParseTabled(text, form); err == nil && text != "" {
			out = append(out, PeriodColumn{i, text, marks})
		}
	}
	return out, form
}

// learnMarks finds the marks behind periods in the header: 2024e.
func (t *Table) learnMarks(form record.PeriodForm) {
	marks := map[string]*sighting{}
	for _, h := range t.Header {
		text, _ := unmarked(h.Text, &t.Format)
		if _, err := record.ParseTabled(text, form); err == nil {
			continue
		}
		m := markedPeriod.FindStringSubmatch(text)
		if m == nil || !isMark(m[2]) {
			continue
		}
		if _, err := record.ParseTabled(m[1], form); err == nil {
			see(marks, m[2], h)
		}
	}
	t.reportMarks(marks, "period")
}

// FormOfPeriods returns the form of the periods in some cells: the declared one or,
// where some can be read in several ways and none is declared, the one that fits all of
// them, which is reported.
func (t *Table) FormOfPeriods(cells []Cell, declared record.PeriodForm) record.PeriodForm {
	if declared != "" {
		return declared
	}
	var years, days sighting
	dayFirst, monthFirst := false, false
	for _, c := range cells {
		if len(c.Text) < 7 {
			continue // a year
		}
		text, _ := unmarked(c.Text, &t.Format)
		if _, err := record.ParseTabled(text, ""); err == nil {
			continue
		}
		switch {
		case record.SplitYears(text):
			years.add(c)
		case record.IsSlashedDay(text):
			days.add(c)
			part := strings.Split(text, "/")
			a, _ := strconv.Atoi(part[0])
			b, _ := strconv.Atoi(part[1])
			dayFirst, monthFirst = dayFirst || a > 12, monthFirst || b > 12
		}
	}
	return t.reportForm(years, days, dayFirst, monthFirst)
}

// reportForm reports periods that a form explains, and returns it.
func (t *Table) reportForm(years, days sighting, dayFirst, monthFirst bool) (form record.PeriodForm) {
	message := func(s sighting, what string) diag.Finding {
		return diag.Errorf(s.cell.Place(t.file), RuleRow, "“%s”%s %s %s", s.cell.Text, andMore(s.n, "period"), isAre(s.n), what)
	}
	switch {
	case years.n > 0:
		t.report(message(years, "written as financial years are"), "if they are, say so",
			Declaration{"period_form", string(record.AsFinancialYear)})
		return record.AsFinancialYear
	case days.n == 0:
		return ""
	case dayFirst != monthFirst:
		form = record.DayMonthYear
		if monthFirst {
			form = record.MonthDayYear
		}
		t.report(message(days, "written with slashes"), "say so", Declaration{"period_form", string(form)})
		return form
	}
	p := Problem{Finding: message(days, "either day, month and year or month, day and year").
		WithHelp("say which in %s: `period_form: day-month-year` or `period_form: month-day-year`", t.doc)}
	t.Problems = append(t.Problems, p)
	return record.DayMonthYear
}
