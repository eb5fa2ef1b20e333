package page

import (
	"fmt"
	"slices"
	"strings"

	"explainer/generator/block"
	"explainer/generator/language"
	"explainer/generator/record"
	"explainer/generator/site"
)

// Figure is a figure as every page shows it.
type Figure struct {
	Link                // to its page, under its label
	Anchor       string // of a row of a dataset on its page
	Value        string // "£13.4 billion"
	Wording      string // "£13.4 billion a year, cash, against 2024-25"
	Qualifier    string // the wording without the value
	Subject      Link   // whose number it is
	Counterparty Link   // who pays it or is paid
	Measure      Link   // what is measured
	Definition   Link   // the term that says how it is counted
	Period       Date   // the time that it is of
	Date         Date   // when it was announced
	Stage        string // "Pledged"
	StageKey     string // for the layout's classes
	Unstaged     bool   // its measure has no stages
	State        string // "Active", "Disputed" …
	Ended        bool   // its state is not simply active
	Gone         bool   // it was dropped, and is struck
	Standing     Mark   // the warning beside it
	SubjectHead  string // heads the subject: "Of", or what kind of place it is
	Origins      string // "4 reports, 2 origins", where some repeat others
	Deprecated   string // why, if it is
	AnnouncedBy  Link   // who said it
	AsWritten    string // the words of the source, in quotation marks
	Cites        []Cite // its sources
	Disputed     string // the address where it is set against others, if any
	Contested    string // "Disputed", by its own record or by a conflict; empty where it is not
}

// FigureList is figures that stand below each other.
type FigureList []Figure

// Unstaged reports whether there is no stage to be shown of any of them.
func (l FigureList) Unstaged() bool {
	return len(l) > 0 && !slices.ContainsFunc(l, func(f Figure) bool { return !f.Unstaged })
}

// FigureTable is a table of figures within a text.
type FigureTable struct {
	Title   string     // its heading
	Mixes   string     // why what does not compare stands together
	Note    string     // what a reader of it should know
	Figures FigureList // its rows
	Total   string     // what they add up to, where that was asked for
}

// FigurePage is the page of one figure.
type FigurePage struct {
	Base
	Figure
	StageMeans   string          // where the publication declares the stage
	Prices       string          // "cash", "prices of 2024"
	Unit         string          // "billion pounds"
	Baseline     *BaselineView   // nil where it is measured against nothing
	Withdrawal   *WithdrawalView // nil where it was not dropped
	Supersedes   Link            // the figure whose place it took
	SupersededBy []*Link         // the figures that took its place
	Days         string          // of a period whose text alone does not say which they are
	Derivation   string          // "the difference of"; empty where By says it all
	By           string          // "divided by 5"
	Inputs       []Figure        // the figures that it follows from
	Mixes        string          // why inputs that do not compare go together
	UsedBy       []*Link         // the figures that follow from it, or are measured against it
	Conflicts    []ConflictView  // the disagreements that it is part of
	Among        *Among          // it, drawn among those it is compared with; nil where it is with none
	DeclaredIn   *Link           // the document that declares it
	Note         string          // what a reader of it should know
	Correction   *Change         // the newest, if it was ever corrected
	Citation     Citation        // how to cite it
}

// Layout implements View.
func (*FigurePage) Layout() string { return "figure" }

// BaselineView is what a figure is measured against.
type BaselineView struct {
	Figure *Figure // the other figure; nil where words alone say it
	Note   string  // what it is measured against, in words
}

// WithdrawalView says when and how a figure was dropped.
type WithdrawalView struct {
	Date  Date   // when it was dropped
	Note  string // how
	Cites []Cite // the sources for that
}

func (b *builder) figureView(e *site.Entry, c *citer) Figure {
	f, l := e.Figure, b.site.Language
	out := Figure{
		Link: b.to(e), Value: f.Text(l), Wording: f.Wording(l, b.site.Figure),
		Subject: b.link(
			f.Subject,
		), Counterparty: b.optional(f.Counterparty), Measure: b.link(f.Measure), Definition: b.optional(f.Definition),
		Period: b.period(f.Period), Date: b.date(f.Date),
		Stage: f.StageText(
			l,
		), StageKey: stageKey(f), Unstaged: f.Unstaged(), SubjectHead: b.subjectHead(e), State: l.Words.States[string(e.State())],
		Ended: e.State() != record.Active, Gone: e.Dropped(), Standing: b.mark(e), Disputed: b.disputed(e),
		AnnouncedBy: b.optional(
			f.AnnouncedBy,
		), AsWritten: l.Quoted(f.AsWritten), Cites: c.citeAll(f.Sources), Origins: b.origins(f.Sources),
	}
	out.Qualifier = strings.TrimLeft(strings.TrimPrefix(out.Wording, out.Value), ", ")
	out.Contested = contested(b.site, e)
	if f.Rank == record.Deprecated {
		out.Deprecated = f.RankReason
	}
	if _, anchor, ok := strings.Cut(e.URL, "#"); ok {
		out.Anchor = anchor
	}
	return out
}

// stageKey returns the name by which layouts colour a stage: that of the stage of
// public money which is as firm.
func stageKey(f *record.Figure) string {
	if f.Ladder == nil {
		return string(f.Stage)
	}
	switch f.Firmness() {
	case record.Demand:
		return string(record.Demanded)
	case record.Aim:
		return string(record.Pledged)
	case record.Plan:
		return string(record.Budgeted)
	case record.Forecast, record.Guess:
		return string(record.Estimate)
	case record.Fact:
		return string(record.Outturn)
	}
	return ""
}

// sentence writes the figure in a line of text, with what has become of it.
func (f *Figure) sentence() string {
	text := f.Text + ": " + f.Wording + " (" + f.Period.Text + ")"
	switch {
	case f.Standing.Text != "":
		text += ", " + f.Standing.Text
	case f.Contested != "":
		text += ", " + f.Contested
	}
	return text
}

// unit returns what a number counts: of a count, the measure's own words.
func (b *builder) unit(measure string, u record.Unit) string {
	if u.Kind == record.Count {
		return b.site.Name(measure)
	}
	return u.Text(b.site.Language)
}

// optional returns a link to an id, zero where none is given.
func (b *builder) optional(id string) Link {
	if id == "" {
		return Link{}
	}
	return b.link(id)
}

func (b *builder) figureViews(entries []*site.Entry, c *citer) []Figure {
	out := make([]Figure, len(entries))
	for i, e := range entries {
		out[i] = b.figureView(e, c)
	}
	return out
}

// Figures implements block.Drawer.
func (d *drawer) Figures(f *block.Figures) {
	entries := d.entries(record.KindFigure, f.Figures)
	t := &FigureTable{Title: f.Title, Mixes: f.Mixes, Note: f.Note, Figures: d.figureViews(entries, d.citer)}
	if f.Total {
		t.Total = d.total(entries)
	}
	d.part.Figures = t
}

func (b *builder) figure(e *site.Entry) View {
	l, c := b.site.Language, b.citer()
	f := e.Figure
	v := &FigurePage{Figure: b.figureView(e, c), DeclaredIn: &Link{}}
	v.Base = b.entryBase(e)
	sentence := v.sentence()
	v.Description, v.Citation = sentence+".", b.citation(e, sentence)
	v.Correction = b.correctionOf(e)
	v.StageMeans = f.StageMeaning()
	v.Prices, v.Unit, v.Note = f.Prices(l), b.unit(f.Measure, f.Quantity.Unit), f.Note
	v.Days = b.daysOf(f.Period)
	v.Baseline, v.Withdrawal = b.baseline(f, c), b.withdrawal(f, c)
	v.Supersedes = b.optional(f.Supersedes)
	v.SupersededBy = b.links(e.Successors())
	if f.Derivation != nil {
		v.Derivation, v.By, v.Mixes = b.operation(f.Derivation), b.by(f.Derivation), f.Derivation.Mixes
		v.Inputs = b.figureViews(b.entries(record.KindFigure, f.Derivation.Inputs), c)
	}
	v.UsedBy = b.links(e.From(record.KindFigure, "derivation.inputs", "baseline.figure"))
	for _, conflict := range b.conflictsOf(e) {
		v.Conflicts = append(v.Conflicts, b.conflictView(conflict, c))
	}
	v.Among = b.among("among", v.Title, b.comparedWith(e))
	if self := b.site.Entry(e.Unit.Doc.ID); self != nil {
		v.DeclaredIn = b.linkTo(self)
		b.dropListed(&v.Base, v.DeclaredIn.URL)
	}
	c.finish(&v.Base)
	return v
}

// daysOf returns the days of a week, and of financial years whose calendar is
// declared: readers of another country count theirs from another day.
func (b *builder) daysOf(p record.Period) string {
	years := p.HasFinancialYear() && b.site.HasCalendars()
	weeks := p.Start.Precision() == record.OfWeek || p.End.Precision() == record.OfWeek
	if !years && !weeks {
		return ""
	}
	return p.DaysText(b.site.Language)
}

func (b *builder) baseline(f *record.Figure, c *citer) *BaselineView {
	if f.Baseline == nil {
		return nil
	}
	v := &BaselineView{Note: f.Baseline.Note}
	if e := b.site.Entry(f.Baseline.Figure); e != nil && e.Figure != nil {
		view := b.figureView(e, c)
		v.Figure = &view
	}
	return v
}

func (b *builder) withdrawal(f *record.Figure, c *citer) *WithdrawalView {
	if f.Withdrawal == nil {
		return nil
	}
	return &WithdrawalView{
		Date:  b.date(f.Withdrawal.Date),
		Note:  f.Withdrawal.Note,
		Cites: c.citeAll(f.Withdrawal.Sources),
	}
}

// operation returns how a page names an operation before its inputs; before one,
// not at all.
func (b *builder) operation(d *record.Derivation) string {
	w := &b.site.Language.Words
	if len(d.Inputs) == 1 {
		return ""
	}
	return map[record.Op]string{
		record.Sum: w.DerivationSum, record.Difference: w.DerivationDifference,
		record.Ratio: w.DerivationRatio, record.Product: w.DerivationProduct,
	}[d.Op]
}

// by returns how a page names, behind the inputs, the plain number of a derivation, or
// the length of the period that stands in its place.
func (b *builder) by(d *record.Derivation) string {
	l := b.site.Language
	if input := b.site.Figure(strings.Join(d.Inputs, "")); d.Each != "" && input != nil {
		d, _ = d.Over(input.Period) // a rule reports a period without such a length
	}
	if d.By.IsZero() {
		return ""
	}
	by := l.Number(d.Length())
	if d.Each != "" {
		by = l.Counted(l.Numeral(d.Length()), "", language.Unit{Names: l.Words.Spans[string(d.Each)]})
	}
	if d.Op == record.Quotient {
		return fmt.Sprintf(l.Words.DividedBy, by)
	}
	return fmt.Sprintf(l.Words.MultipliedBy, by)
}

// FiguresPage is the index of figures, by measure and within it by subject.
type FiguresPage struct {
	Base
	Measures []MeasureGroup  // the figures of each
	Units    []UnitOfMeasure // that the publication declares
}

// Layout implements View.
func (*FiguresPage) Layout() string { return "figures" }

// MeasureGroup is the figures of one measure.
type MeasureGroup struct {
	ID, Label, Definition string     // the measure: its id, its name, what it means
	Figures               FigureList // by subject
	Datasets              []*Link    // of the same measure
}

func (b *builder) figures() View {
	s, c := b.site, b.citer()
	v := &FiguresPage{Base: b.kindBase(record.KindFigure, s.HorizonOver(s.Figures))}
	groups := map[string]*MeasureGroup{}
	for _, e := range standingFirst(s.Figures) {
		if e.IsRow() {
			continue
		}
		g := groups[e.Figure.Measure]
		if g == nil {
			g = &MeasureGroup{}
			groups[e.Figure.Measure] = g
		}
		g.Figures = append(g.Figures, b.figureView(e, c))
	}
	for _, m := range s.Measures {
		g := groups[m.ID]
		datasets := b.links(m.From(record.KindDataset, "measure"))
		if g == nil {
			g = &MeasureGroup{}
		}
		if len(g.Figures)+len(datasets) == 0 {
			continue
		}
		g.ID, g.Label, g.Definition, g.Datasets = m.ID, m.Measure.Label, m.Measure.Definition, datasets
		v.Measures = append(v.Measures, *g)
	}
	v.Units = b.unitsOfMeasure()
	c.finish(&v.Base)
	return v
}
