package site

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/sheet"
)

// columns are the indexes of the columns that a dataset names, -1 for none.
type columns struct {
	subject, period, month, stage int

	values  []sheet.Column
	periods map[int]sheet.PeriodColumn // of a table whose periods are columns, by index
	where   []sheet.Condition
	form    record.PeriodForm
}

// finder finds columns by their names, and reports those that the table lacks.
type finder struct {
	*linker
	entry   *Entry
	table   *sheet.Table
	lacking bool
}

// find returns the index of the column that a key names, -1 where it names none.
func (f *finder) find(key, name string) int {
	i := f.table.Column(name)
	if i >= 0 || name == "" {
		return i
	}
	f.lacking = true
	names := f.table.Names()
	finding := diag.Errorf(f.entry.At.Of(key), RuleRow, "the table has no column %q", name)
	if near := diag.Nearest(name, names); near != "" {
		finding = finding.WithHelp("did you mean %q?", near)
	} else {
		finding = finding.WithHelp("its columns are %s", strings.Join(names, ", "))
	}
	f.report(finding)
	return -1
}

// columns finds the columns that a dataset names. It returns false where one that rows
// need is not there, or not named.
func (l *linker) columns(e *Entry, t *sheet.Table) (c columns, ok bool) {
	d := e.Dataset
	if t.Broken {
		return c, false
	}
	f := &finder{linker: l, entry: e, table: t}
	c = columns{
		subject: f.find("subject_column", d.SubjectColumn), period: f.find("period_column", d.PeriodColumn),
		month: f.find("month_column", d.MonthColumn), stage: f.find("stage_column", d.StageColumn),
	}
	for _, w := range d.Where {
		c.where = append(c.where, sheet.Condition{Index: f.find("where", w.Column), Is: w.Is})
	}
	if d.Periods == record.InColumns {
		l.periodColumns(&c, e, t)
	} else {
		f.values(&c, d)
	}
	named := (c.subject >= 0 || d.Subject != "") && (c.period >= 0 || !d.Period.IsZero() || c.periods != nil)
	return c, !f.lacking && named && len(c.values) > 0
}

// values finds the columns of numbers.
func (f *finder) values(c *columns, d *record.Dataset) {
	key := "value_column"
	if len(d.Values) > 0 {
		key = "values"
	}
	for i, s := range d.Series() {
		if at := f.find(key, s.Column); at >= 0 {
			c.values = append(c.values, sheet.Column{Index: at, Series: i, Unit: *s.Unit, Guess: f.entry.Broken})
		}
	}
	if c.period >= 0 {
		cells := make([]sheet.Cell, len(f.table.Rows))
		for i, row := range f.table.Rows {
			cells[i] = row[c.period]
		}
		c.form = f.table.FormOfPeriods(cells, d.PeriodForm)
	}
}

// periodColumns finds the columns whose names are periods.
func (l *linker) periodColumns(c *columns, e *Entry, t *sheet.Table) {
	d := e.Dataset
	var found []sheet.PeriodColumn
	found, c.form = t.PeriodColumns(d.PeriodForm)
	c.periods = map[int]sheet.PeriodColumn{}
	for _, p := range found {
		if p.Index == c.subject || p.Index == c.stage {
			continue
		}
		c.periods[p.Index] = p
		c.values = append(c.values, sheet.Column{Index: p.Index, Unit: d.Unit, Guess: e.Broken})
	}
	if len(c.values) == 0 && !e.Broken {
		l.report(diag.Errorf(e.At.Of("periods"), RuleRow, "no column of the table is named by a period").
			WithHelp("its columns are %s", strings.Join(t.Names(), ", ")))
	}
}
