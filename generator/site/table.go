package site

import (
	"path"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/sheet"
)

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

// table makes a figure of every number of a table.
func (l *linker) table(e *Entry, u *Unit) {
	if len(u.Doc.Findings) > 0 {
		return
	}
	t := u.Doc.Sheet.Read(e.Dataset, e.Unit.Doc.Path)
	if c, ok := l.columns(e, t); ok && !t.Broken {
		r := l.newRows(e, u, t, c)
		r.all()
	}
	for _, p := range t.Problems {
		l.report(remedied(p, e.Unit.Doc.Path))
	}
}

// remedied returns the finding of a problem, whose remedy may be what was meant by a
// word in the place of a number.
func remedied(p sheet.Problem, doc string) diag.Finding {
	if p.Word == "" {
		return p.Finding
	}
	f := p.WithHelp("%s", content.BadDecimal(p.Place, p.Rule, p.Word).Help)
	if !strings.ContainsAny(p.Word, "0123456789") {
		f.Help += "; if it says that there is no number, list it in " + doc + ": `missing: " + sheet.ListYAML([]string{p.Word}) + "`"
	}
	return f
}

// rows makes figures of the numbers of one table.
type rows struct {
	*linker
	dataset *Entry
	unit    *Unit
	table   *sheet.Table
	columns columns
	series  []record.ValueColumn
	prefix  []string // of each series: what stands before the subject in ids

	subjects  map[string]*subjectOfRows
	periods   map[string]periodOfRows
	stages    map[string]bool // those that are reported
	gaps      repeated        // numbers without a subject or a period
	fractions repeated        // of things that are counted
	doubles   repeated        // numbers of what has one already
}

// repeated is a finding that is reported once, for the first place of several.
type repeated struct {
	finding diag.Finding
	n       int
}

func (r *repeated) add(f diag.Finding) { r.note(func() diag.Finding { return f }) }

// note is add for a finding that takes time to make.
func (r *repeated) note(make func() diag.Finding) {
	if r.n++; r.n == 1 {
		r.finding = make()
	}
}

// subjectOfRows is what the text of a cell names.
type subjectOfRows struct {
	id    string
	owner *Entry // nil where it names no actor
	marks []*record.NoteMark
}

// periodOfRows is how the text of a cell was read as the period of a subject.
type periodOfRows struct {
	record.Period
	misread bool
}

func (l *linker) newRows(e *Entry, u *Unit, t *sheet.Table, c columns) *rows {
	r := &rows{
		linker: l, dataset: e, unit: u, table: t, columns: c, series: e.Dataset.Series(),
		subjects: map[string]*subjectOfRows{}, periods: map[string]periodOfRows{}, stages: map[string]bool{},
	}
	for _, s := range r.series {
		prefix := ""
		if len(e.Dataset.Values) > 0 {
			prefix = content.SeriesID(s) + "/"
		}
		r.prefix = append(r.prefix, prefix)
	}
	return r
}

// all makes a figure of every number, and reports what is wrong once for each cause.
func (r *rows) all() {
	e, doc := r.dataset, r.dataset.Unit.Doc.Path
	numbers := 0
	met := r.table.Numbers(r.columns.values, r.columns.where, func(n sheet.Number) {
		numbers++
		if figure := r.row(n); figure != nil {
			e.Rows = append(e.Rows, figure)
			r.site.Figures = append(r.site.Figures, figure)
		}
	})
	switch {
	case met == 0:
		r.report(diag.Errorf(e.At.Of("where"), RuleRow, "no row of the table meets the conditions").
			WithHelp("write each as it stands in the table, or take it out"))
	case numbers == 0 && len(r.table.Problems) == 0:
		header := r.table.Header[r.columns.values[0].Index]
		r.report(diag.Errorf(header.Place(r.unit.Doc.Path), RuleRow, "no row has a value under %q", header.Text).
			WithHelp("fill in the values, or name the column that has them as value_column in %s", path.Base(doc)))
	}
	r.site.divideTable(e)
	for _, one := range []repeated{r.gaps, r.fractions, r.doubles} {
		if one.n > 1 {
			one.finding.Message += "; " + alike(one.n-1)
		}
		if one.n > 0 {
			r.report(one.finding)
		}
	}
}
