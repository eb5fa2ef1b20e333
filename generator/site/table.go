package site

import (
	"cmp"
	"path"
	"regexp"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"
)

// noNumber matches what tables have where there is no number.
var noNumber = regexp.MustCompile(`(?i)^(?:n/?a|na[nt]|null|none|nil|x|-+|[–—.:…]+|\.\.|#[A-Z/0]+[!?]?|not available)$`)

// tables makes a figure of every row of every dataset. Findings come in any order;
// they are sorted before they are shown.
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

// rowsOf notes a table under the id of its dataset; of two, the first stays.
func (l *linker) rowsOf(u *Unit) {
	first, taken := l.rows[u.Doc.ID]
	if !taken {
		l.rows[u.Doc.ID] = u
		return
	}
	if u.Doc.ID != "" { // else the file's name is reported
		l.report(diag.Errorf(diag.Place{File: u.Doc.Path}, RuleRow, "the dataset %s has two tables", u.Doc.ID).
			WithRelated(diag.Place{File: first.Doc.Path}, "the other one").
			WithHelp("keep one of the two, or rename it and describe it in a dataset of its own"))
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
	c = columns{
		find("subject_column", d.SubjectColumn),
		find("period_column", d.PeriodColumn),
		find("value_column", d.ValueColumn),
		find("stage_column", d.StageColumn),
	}
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
	l.nameless(u)
	gaps := 0
	for _, row := range u.Doc.Table.Rows {
		if row[c.value].Text == "" {
			gaps++
			continue
		}
		if figure := l.row(e, u, c, row); figure != nil {
			e.Rows = append(e.Rows, figure)
			l.site.Figures = append(l.site.Figures, figure)
		}
	}
	l.site.divideTable(e)
	if header := u.Doc.Table.Header[c.value]; gaps == len(u.Doc.Table.Rows) {
		l.report(diag.Errorf(header.Place(u.Doc.Path), RuleRow, "no row has a value under %q", header.Text).
			WithHelp("fill in the values, or name the column that has them as value_column in %s", path.Base(e.Unit.Doc.Path)),
		)
	}
}

// nameless reports the columns of a table that have no name.
func (l *linker) nameless(u *Unit) {
	for i, c := range u.Doc.Table.Header {
		if c.Text == "" {
			l.report(
				diag.Warnf(c.Place(u.Doc.Path), RuleUnnamed, "column %d has no name", i+1).
					WithHelp("name it in the first line of the table, or take it out"),
			)
		}
	}
}

// row makes a figure of one row that has a value.
func (l *linker) row(e *Entry, u *Unit, c columns, row []content.Cell) *Entry {
	subject, period, value := row[c.subject], row[c.period], row[c.value]
	d := e.Dataset
	f := &record.Figure{
		Measure: d.Measure, Subject: subject.Text, Definition: d.Definition, Sources: d.Sources,
		State: record.Active, Rank: record.Normal, Quantity: record.Quantity{Bound: record.Exact, Unit: d.Unit},
	}
	if subject.Text == "" || period.Text == "" {
		l.report(
			diag.Errorf(value.Place(u.Doc.Path), RuleRow, "the value %s has nothing under %q", value.Text, cmp.Or(missing(subject, d.SubjectColumn), missing(period, d.PeriodColumn))).
				WithHelp("fill it in, or leave the value empty"),
		)
		return nil
	}
	owner := l.naming(subject, u)
	if owner != nil {
		f.Subject = owner.ID // whose calendar the period follows
	}
	var err error
	var misread bool
	if f.Period, misread = l.rowPeriod(period, u.Doc.Path, f.Subject); f.Period.IsZero() {
		return nil
	}
	if f.Quantity.Value, err = record.ParseDecimal(value.Text); err != nil {
		f := content.BadDecimal(value.Place(u.Doc.Path), RuleRow, value.Text)
		if noNumber.MatchString(value.Text) {
			f = f.WithHelp("leave the cell empty where there is no number")
		}
		l.report(f)
		return nil
	}
	if err := content.CheckCount(f.Quantity.Value); err != nil && d.Unit.IsWhole() && !e.Broken {
		l.report(
			diag.Errorf(value.Place(u.Doc.Path), RuleRow, "%s", err).
				WithHelp("%s", content.WholeRemedy(f.Quantity.Value)),
		)
		return nil
	}
	if !l.rowStage(f, c, row, u) {
		return nil
	}
	at := content.Keys{Whole: subject.Place(u.Doc.Path)}
	if _, doubtful := f.Period.FinancialYears(); doubtful { // the only key of a row that is reported after it was read
		at = at.With("period", period.Place(u.Doc.Path))
	}
	figure := l.rowEntry(e, at, f, owner)
	figure.Broken = figure.Broken || misread
	return figure
}

// missing returns the column of a cell if the cell is empty.
func missing(c content.Cell, column string) string {
	if c.Text == "" {
		return column
	}
	return ""
}

// rowStage gives a row's figure the stage of its cell, if the table has stages.
func (l *linker) rowStage(f *record.Figure, c columns, row []content.Cell, u *Unit) bool {
	ladder, ok := l.ladderOf(f.Measure)
	if f.Ladder = ladder; c.stage < 0 || !ok {
		return true
	}
	cell, steps := row[c.stage], cmp.Or(ladder, record.BuiltInLadders()[0])
	f.Stage = record.Stage(cell.Text)
	if _, known := steps.Step(f.Stage); known || cell.Text == "" && len(steps.Stages) == 0 {
		return true
	}
	l.report(badRowStage(cell, u.Doc.Path, wordsOf(steps)))
	return false
}

func badRowStage(c content.Cell, file string, names []string) diag.Finding {
	f := diag.Errorf(c.Place(file), RuleRow, "“%s” is no stage", c.Text)
	if len(names) == 0 {
		return f.WithHelp("the measure has no stages: leave the cell empty, or take stage_column out")
	}
	if near := diag.Nearest(c.Text, names); near != "" {
		return f.WithHelp("did you mean %q?", near)
	}
	return f.WithHelp("write one of %s", strings.Join(names, ", "))
}

// rowEntry enters a row's figure as DATASET/SUBJECT/PERIOD and links its owner, which
// is nil for a subject that names no actor.
func (l *linker) rowEntry(e *Entry, at content.Keys, f *record.Figure, owner *Entry) *Entry {
	anchor := f.Subject + "/" + f.Period.String()
	f.ID = e.ID + "/" + anchor
	figure := &Entry{
		ID:     f.ID,
		Kind:   record.KindFigure,
		Record: f,
		Figure: f,
		Unit:   e.Unit,
		At:     at,
		URL:    address(e) + "#" + anchor,
	}
	if owner != nil {
		f.Label = owner.Name + ", " + f.Period.Text(l.site.Language)
		owner.Referrers = append(owner.Referrers, Backlink{From: figure, Role: "subject"})
	}
	figure.Name = f.Label
	l.enter(figure, "id")
	return figure
}
