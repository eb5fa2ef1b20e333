package site

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/sheet"
)

// row makes a figure of a number, nil where it cannot be one.
func (r *rows) row(n sheet.Number) *Entry {
	d, series := r.dataset.Dataset, r.series[n.Column.Series]
	if r.incomplete(n) {
		return nil
	}
	subject := r.subject(n)
	period := r.period(n, subject)
	if period.IsZero() || !r.counted(n) {
		return nil
	}
	f := &record.Figure{
		Measure: series.Measure, Subject: subject.id, Definition: series.Definition, Sources: d.Sources,
		Period: period.Period, State: record.Active, Rank: record.Normal, Stage: d.Stage,
		Quantity: record.Quantity{Bound: record.Exact, Unit: *series.Unit, Value: n.Value},
	}
	r.note(f, n.Marks)
	r.note(f, subject.marks)
	r.note(f, r.columns.periods[n.Column.Index].Marks)
	if !r.stage(f, n) {
		return nil
	}
	return r.rowEntry(n, f, subject, period.misread)
}

// incomplete reports a number whose row has no subject or no period.
func (r *rows) incomplete(n sheet.Number) bool {
	for _, c := range [...]int{r.columns.subject, r.columns.period, r.columns.month} {
		if c >= 0 && n.Row[c].Text == "" {
			r.gaps.add(diag.Errorf(n.Cell.Place(r.unit.Doc.Path), RuleRow, "the value %s has nothing under %q", n.Cell.Text, r.table.Names()[c]).
				WithHelp("fill it in, or leave the value empty"))
			return true
		}
	}
	return false
}

// subject returns whom the row of a number is about. One that names no actor is
// reported, and kept as it is written.
func (r *rows) subject(n sheet.Number) *subjectOfRows {
	d := r.dataset.Dataset
	if r.columns.subject < 0 {
		return r.subjectOnce(d.Subject, func() *subjectOfRows {
			owner := r.site.byID[d.Subject]
			if owner != nil && owner.Actor == nil {
				owner = nil // which is reported as a reference
			}
			return &subjectOfRows{id: d.Subject, owner: owner}
		})
	}
	cell := n.Row[r.columns.subject]
	return r.subjectOnce(cell.Text, func() *subjectOfRows {
		text, marks := r.table.Unmarked(cell.Text)
		cell.Text = text
		s := &subjectOfRows{id: text, owner: r.naming(cell, r.unit), marks: marks}
		if s.owner != nil {
			s.id = s.owner.ID
		}
		return s
	})
}

func (r *rows) subjectOnce(text string, find func() *subjectOfRows) *subjectOfRows {
	s := r.subjects[text]
	if s == nil {
		s = find()
		r.subjects[text] = s
	}
	return s
}

// period reads the period of a number, which is zero where there is none.
func (r *rows) period(n sheet.Number, s *subjectOfRows) periodOfRows {
	cell := r.periodCell(n)
	key := cell.Text + "\x00" + s.id
	p, known := r.periods[key]
	if known {
		return p
	}
	if cell.Text == "" {
		p.Period, p.misread = r.datasetPeriod(s.id)
	} else {
		p.Period, p.misread = r.rowPeriod(cell, r.unit.Doc.Path, s.id, r.columns.form)
	}
	r.periods[key] = p
	return p
}

// periodCell returns the cell that says the period of a number, without a text where
// its dataset does.
func (r *rows) periodCell(n sheet.Number) sheet.Cell {
	c := r.columns
	if wide, ok := c.periods[n.Column.Index]; ok {
		cell := r.table.Header[n.Column.Index]
		cell.Text = wide.Period
		return cell
	}
	if c.period < 0 {
		return sheet.Cell{}
	}
	cell := n.Row[c.period]
	cell.Text, _ = r.table.Unmarked(cell.Text)
	if c.month >= 0 {
		cell.Text = monthOf(cell.Text, n.Row[c.month].Text)
	}
	return cell
}

// monthOf joins a year and what a column has beside it: 2, Feb, Q1.
func monthOf(year, month string) string {
	year = strings.TrimSuffix(year, ".0")
	if m, err := strconv.Atoi(strings.TrimSuffix(month, ".0")); err == nil && m > 0 && m < 10 {
		return year + "-0" + strconv.Itoa(m)
	} else if err == nil {
		return year + "-" + strconv.Itoa(m)
	}
	return month + " " + year
}

// datasetPeriod reads the period that all rows of a dataset are for.
func (r *rows) datasetPeriod(actor string) (record.Period, bool) {
	written := r.dataset.Dataset.Period
	read, err := r.readPeriod(written, actor)
	if err != nil {
		r.misread(r.dataset.At.Of("period"), RuleRow, "period", written, actor, err)
	}
	return read, err != nil
}

// counted reports a fraction of things that are counted whole.
func (r *rows) counted(n sheet.Number) bool {
	err := content.CheckCount(n.Value)
	if err == nil || !n.Column.Unit.IsWhole() || r.dataset.Broken {
		return true
	}
	r.fractions.add(diag.Errorf(n.Cell.Place(r.unit.Doc.Path), RuleRow, "%s", err).
		WithHelp("%s", content.WholeRemedy(n.Value)))
	return false
}

// note adds what marks mean to a figure.
func (r *rows) note(f *record.Figure, marks []*record.NoteMark) {
	for _, m := range marks {
		f.Stage = cmp.Or(m.Stage, f.Stage)
		if m.Means != "" {
			f.Note = strings.TrimSpace(f.Note + " " + sentence(m.Means))
		}
	}
}

// sentence writes a meaning as a sentence.
func sentence(means string) string {
	first, size := utf8.DecodeRuneInString(means)
	return string(unicode.ToUpper(first)) + strings.TrimSuffix(means[size:], ".") + "."
}

// stage gives a figure the stage of its cell, if a column has stages, and the ladder of
// its measure. A stage that is none of the ladder is reported once.
func (r *rows) stage(f *record.Figure, n sheet.Number) bool {
	ladder, ok := r.ladderOf(f.Measure)
	if f.Ladder = ladder; !ok {
		f.Stage = ""
		return true
	}
	steps := cmp.Or(ladder, record.BuiltInLadders()[0])
	at := r.dataset.At.Of("stage")
	if r.columns.stage >= 0 {
		cell := n.Row[r.columns.stage]
		text, _ := r.table.Unmarked(cell.Text)
		f.Stage, at = cmp.Or(record.Stage(text), f.Stage), cell.Place(r.unit.Doc.Path)
	}
	if _, known := steps.Step(f.Stage); known || f.Stage == "" && (r.columns.stage < 0 || len(steps.Stages) == 0) {
		return true
	}
	if !r.stages[string(f.Stage)] {
		r.stages[string(f.Stage)] = true
		r.report(badRowStage(at, string(f.Stage), wordsOf(steps)))
	}
	return false
}

func badRowStage(at diag.Place, stage string, names []string) diag.Finding {
	f := diag.Errorf(at, RuleRow, "“%s” is no stage", stage)
	if len(names) == 0 {
		return f.WithHelp("the measure has no stages: leave the cell empty, or take stage_column out")
	}
	if near := diag.Nearest(stage, names); near != "" {
		return f.WithHelp("did you mean %q?", near)
	}
	return f.WithHelp("write one of %s", strings.Join(names, ", "))
}

// rowEntry enters a figure as DATASET/SUBJECT/PERIOD or, of one of several columns, as
// DATASET/COLUMN/SUBJECT/PERIOD, and links its owner.
func (r *rows) rowEntry(n sheet.Number, f *record.Figure, s *subjectOfRows, misread bool) *Entry {
	anchor := r.prefix[n.Column.Series] + f.Subject + "/" + f.Period.String()
	f.ID = r.dataset.ID + "/" + anchor
	e := &Entry{
		ID: f.ID, Kind: record.KindFigure, Record: f, Figure: f, Unit: r.dataset.Unit, At: r.at(n, f),
		URL: address(r.dataset) + "#" + anchor, Broken: misread,
	}
	if s.owner != nil {
		f.Label = r.label(s.owner, f)
		s.owner.Referrers = append(s.owner.Referrers, Backlink{From: e, Role: "subject"})
	}
	e.Name = f.Label
	if first := r.site.byID[e.ID]; first != nil && first.IsRow() {
		e.Broken = true
		r.again[e.ID] = append(r.again[e.ID], e.Kind)
		r.doubles.note(func() diag.Finding { return r.double(e, first, n) })
		return e
	}
	r.enter(e, "id")
	return e
}

// label returns what lists call a figure.
func (r *rows) label(owner *Entry, f *record.Figure) string {
	period := f.Period.Text(r.site.Language)
	if len(r.dataset.Dataset.Values) == 0 {
		return owner.Name + ", " + period
	}
	return owner.Name + ", " + r.site.Name(f.Measure) + ", " + period
}

// at returns the places of a figure: that of its subject where its row has no other
// number, else that of its number.
func (r *rows) at(n sheet.Number, f *record.Figure) content.Keys {
	file := r.unit.Doc.Path
	at := content.Keys{Whole: n.Cell.Place(file)}
	if r.columns.subject >= 0 && len(r.columns.values) == 1 {
		at.Whole = n.Row[r.columns.subject].Place(file)
	}
	if _, doubtful := f.Period.FinancialYears(); doubtful && r.columns.period >= 0 { // the only key of a row that is reported after it was read
		at = at.With("period", n.Row[r.columns.period].Place(file))
	}
	return at
}

// double returns the finding for a second number of one subject and period.
func (r *rows) double(e, first *Entry, n sheet.Number) diag.Finding {
	f := diag.Errorf(e.At.Whole, RuleDuplicateID, "the table has two values for %s", strings.ReplaceAll(e.Anchor(), "/", ", ")).
		WithRelated(first.At.Whole, "the other one")
	if column, text := r.differing(first.At.Whole.Line, n.Row); column != "" {
		return f.WithHelp("keep one of the two; or say in %s which rows are meant: `where: {%s: %s}`", r.dataset.Unit.Doc.Path, column, text)
	}
	return f.WithHelp("keep one of the two rows")
}

// differing returns the column of words by which the row at a line differs from
// another, and what it has there; empty where there is none.
func (r *rows) differing(line int, other []sheet.Cell) (column, text string) {
	for _, row := range r.table.Rows {
		if int(row[0].Line) != line {
			continue
		}
		for i, c := range row {
			isValue := slices.ContainsFunc(r.columns.values, func(v sheet.Column) bool { return v.Index == i })
			_, err := record.ParseDecimal(c.Text)
			if c.Text != other[i].Text && c.Text != "" && err != nil && !isValue && r.table.Header[i].Text != "" && i != r.columns.subject &&
				i != r.columns.period {
				return strconv.Quote(r.table.Header[i].Text), strconv.Quote(c.Text)
			}
		}
	}
	return "", ""
}

func alike(n int) string {
	if n == 1 {
		return "1 other row is like it"
	}
	return strconv.Itoa(n) + " other rows are like it"
}
