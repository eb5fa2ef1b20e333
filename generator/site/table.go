package site

import (
	"path"
	"slices"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"

	"github.com/shopspring/decimal"
)

// tables makes a figure of every row of every dataset.
func (l *linker) tables() {
	for _, e := range l.site.Datasets {
		u, ok := l.rows[e.ID]
		delete(l.rows, e.ID)
		switch {
		case !ok && !l.site.lost[e.ID]:
			l.report(diag.Errorf(e.At.Whole, RuleRow, "the dataset %s has no table", e.ID).
				WithHelp("put the table beside it, as %s", strings.TrimSuffix(e.Unit.Doc.Path, ".md")+".csv"))
		case ok:
			l.table(e, u)
		}
	}
	for _, u := range l.rows {
		if _, held := l.site.held[u.Doc.ID]; held || l.site.lost[u.Doc.ID] {
			continue
		}
		l.report(diag.Errorf(diag.Place{File: u.Doc.Path}, RuleRow, "the table belongs to no dataset").
			WithHelp("describe it in %s.md, or put it into static/", strings.TrimSuffix(path.Base(u.Doc.Path), ".csv")))
	}
}

// columns are the indexes of the columns that a dataset names, -1 for none.
type columns struct{ subject, period, value, stage int }

func (l *linker) columns(e *Entry, t *content.Table) (c columns, ok bool) {
	d := e.Dataset
	names := make([]string, len(t.Header))
	for i, h := range t.Header {
		names[i] = h.Text
	}
	ok = true
	find := func(key, name string) int {
		i := t.Column(name)
		if i < 0 && name != "" {
			ok = false
			f := diag.Errorf(e.At.Of(key), RuleRow, "the table has no column %q", name)
			if near := diag.Nearest(name, names); near != "" {
				f = f.WithHelp("did you mean %q?", near)
			} else {
				f = f.WithHelp("its columns are %s", strings.Join(names, ", "))
			}
			l.report(f)
		}
		return i
	}
	c = columns{find("subject_column", d.SubjectColumn), find("period_column", d.PeriodColumn), find("value_column", d.ValueColumn), find("stage_column", d.StageColumn)}
	return c, ok && d.SubjectColumn != "" && d.PeriodColumn != "" && d.ValueColumn != ""
}

func (l *linker) table(e *Entry, u *Unit) {
	if len(u.Doc.Findings) > 0 {
		return
	}
	c, ok := l.columns(e, u.Doc.Table)
	if !ok {
		return
	}
	for _, row := range u.Doc.Table.Rows {
		if figure := l.row(e, u, c, row); figure != nil {
			e.Rows = append(e.Rows, figure)
			l.site.Figures = append(l.site.Figures, figure)
		}
	}
}

// row makes a figure of one row. A row without a value is a gap in the data,
// not a mistake.
func (l *linker) row(e *Entry, u *Unit, c columns, row []content.Cell) *Entry {
	subject, period, value := row[c.subject], row[c.period], row[c.value]
	if value.Text == "" {
		return nil
	}
	d := e.Dataset
	f := &record.Figure{
		Measure: d.Measure, Subject: subject.Text, Definition: d.Definition, Sources: d.Sources,
		State: record.Active, Rank: record.Normal, Quantity: record.Quantity{Bound: record.Exact, Unit: d.Unit},
	}
	if d.Unit.Kind == record.Money {
		f.PriceBasis = record.Nominal
	}
	var err error
	if f.Period, err = record.ParsePeriod(period.Text); err != nil {
		l.cell(u, period, err.Error())
		return nil
	}
	if f.Quantity.Value, err = decimal.NewFromString(value.Text); err != nil || strings.ContainsAny(value.Text, "eE") {
		l.cell(u, value, "expected digits with a point, such as 13.4")
		return nil
	}
	if c.stage >= 0 {
		if f.Stage = record.Stage(row[c.stage].Text); !slices.Contains(record.Stages(), f.Stage) {
			l.cell(u, row[c.stage], "expected a stage, such as outturn or estimate")
			return nil
		}
	}
	return l.rowEntry(e, u, f, subject)
}

func (l *linker) cell(u *Unit, c content.Cell, message string) {
	l.report(diag.Errorf(c.Place(u.Doc.Path), RuleRow, "“%s” is not right here: %s", c.Text, message).WithHelp("put the cell right, or leave the value empty where there is none"))
}

// rowEntry enters a row's figure as DATASET/SUBJECT/PERIOD and links its
// subject.
func (l *linker) rowEntry(e *Entry, u *Unit, f *record.Figure, subject content.Cell) *Entry {
	anchor := subject.Text + "/" + f.Period.String()
	f.ID = e.ID + "/" + anchor
	at := content.Keys{Whole: subject.Place(u.Doc.Path)}
	figure := &Entry{ID: f.ID, Kind: record.KindFigure, Record: f, Figure: f, Unit: e.Unit, At: at, URL: "/datasets/" + e.ID + "/#" + anchor}
	if owner := l.target(reference{to: subject.Text, at: subject.Place(u.Doc.Path), want: []record.Kind{record.KindActor}}); owner != nil {
		f.Label = owner.Name + ", " + f.Period.Text(l.site.Language)
		owner.Referrers = append(owner.Referrers, Backlink{From: figure, Role: "subject"})
	}
	figure.Name = f.Label
	l.enter(figure, "id")
	return figure
}
