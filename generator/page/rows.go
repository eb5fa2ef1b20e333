package page

import (
	"cmp"
	"fmt"
	"strconv"

	"explainer/generator/record"
	"explainer/generator/site"
)

// RowTable is rows of a dataset's table, below each other.
type RowTable struct {
	Caption string     // what the table is called
	Subject string     // heads the subjects: "Country", or "Of"; empty where they need not be named
	Unit    string     // heads the numbers
	Several bool       // its rows are of several measures or units, and each says its own
	Staged  bool       // some rows have a stage
	Marked  bool       // some rows have a warning, or a number that others differ from
	Noted   bool       // some rows have a note
	Rows    []TableRow // each is a figure
}

// TableRow is a row of a dataset's table.
type TableRow struct {
	Anchor   string // of the row, empty where it stands on another page
	Subject  *Link  // whose number it is
	Period   Date   // the time that it is of
	Measure  Link   // what is measured
	Note     string // what a mark behind it means
	Value    string // the number, without its unit where all rows have one
	Gone     bool   // it was dropped, and is struck
	Stage    string // "Pledged"
	StageKey string // for the layout's classes
	Standing Mark   // the warning beside it
	Disputed string // the address where it is set against others, if any
}

// RowsPage is a page of a long table: the rows of one subject, or as many as one page holds.
type RowsPage struct {
	Base
	Dataset Link       // the table
	Subject Link       // whose rows they are; empty where they are of all
	Chart   *ChartView // of the rows of one subject; nil where there is nothing to compare
	Count   string     // how many rows they are
	Rows    RowTable   // the rows
	Pages   *Pager     // the other pages
	Cites   []Cite     // where the table comes from
	CSV     string     // address of the whole table

	Conflicts []ConflictView // of the rows
}

// Layout implements View.
func (*RowsPage) Layout() string { return "rows" }

// Pager leads to the other pages of a table.
type Pager struct {
	Pages          []PageLink // some or all of them
	Previous, Next *Link      // nil at the ends
}

// PageLink leads to a page of a table.
type PageLink struct {
	Link
	Current bool // it is the page that shows it
}

// tablePages returns the pages of all tables that are divided, but for those at the
// addresses of their datasets.
func (b *builder) tablePages() []Page {
	var pages []Page
	for _, e := range b.site.Datasets {
		all := b.site.TablePages(e)
		for i, p := range all {
			if p.URL != e.URL {
				pages = append(pages, Page{p.URL, func() View { return b.rowsPage(e, all, i) }})
			}
		}
	}
	return pages
}

func (b *builder) rowsPage(e *site.Entry, all []site.TablePage, i int) View {
	p, c, w := all[i], b.citer(), &b.site.Language.Words
	title := e.Name
	if p.Subject != nil {
		title += ": " + p.Subject.Name
	}
	if p.First > 1 {
		title = fmt.Sprintf(w.ListOfYear, title, rowsText(w.RowsFromTo, p))
	}
	v := &RowsPage{
		Base: b.listBase(p.URL, title, b.site.Horizon(e)), Dataset: b.to(e),
		Count: b.site.Language.Plural(len(p.Rows), w.TableRows),
		Rows:  b.rowTable(e, p.Rows), Pages: b.pager(e, all, i),
		Cites: c.citeAll(e.Dataset.Sources), CSV: b.href("/" + DatasetFile(e.ID)),
		Conflicts: b.conflictViews(p.Rows, c),
	}
	v.Breadcrumbs = b.belowDataset(e)
	if p.Subject != nil {
		v.Subject, v.Rows.Subject = b.to(p.Subject), ""
		if p.First == 1 {
			v.Chart = b.overview(e, p.All)
		}
	}
	c.finish(&v.Base)
	return v
}

// belowDataset returns the breadcrumbs of the pages of a table.
func (b *builder) belowDataset(e *site.Entry) *[]Link {
	return b.shared.trails.get(b.href(e.URL), func() []Link {
		return append((*b.trail(b.listLink(record.KindDataset)))[:2:2], b.to(e))
	})
}

func rowsText(format string, p site.TablePage) string {
	return fmt.Sprintf(format, strconv.Itoa(p.First), strconv.Itoa(p.First+len(p.Rows)-1))
}

// conflictViews returns the disagreements that rows are part of.
func (b *builder) conflictViews(rows []*site.Entry, c *citer) []ConflictView {
	var out []ConflictView
	for _, conflict := range b.conflictsOf(rows...) {
		out = append(out, b.conflictView(conflict, c))
	}
	return out
}

// rowTable shows rows of a dataset.
func (b *builder) rowTable(e *site.Entry, rows []*site.Entry) RowTable {
	d := e.Dataset
	t := RowTable{Caption: e.Name, Subject: b.subjectsHead(rows), Unit: b.unit(d.Measure, d.Unit), Several: len(d.Values) > 0}
	if t.Several {
		t.Unit = b.site.Language.Words.Value
	}
	for _, row := range rows {
		r := b.tableRow(row)
		if t.Several {
			r.Measure, r.Value = b.link(row.Figure.Measure), row.Figure.Text(b.site.Language)
		}
		t.Staged = t.Staged || r.Stage != ""
		t.Marked = t.Marked || r.Standing.Text != "" || r.Disputed != ""
		t.Noted = t.Noted || r.Note != ""
		t.Rows = append(t.Rows, r)
	}
	return t
}

func (b *builder) tableRow(e *site.Entry) TableRow {
	f, l := e.Figure, b.site.Language
	r := TableRow{
		Anchor: e.Anchor(), Period: b.period(f.Period), Value: l.Number(f.Quantity.Value), Gone: e.Dropped(),
		Stage: f.StageText(l), StageKey: stageKey(f), Standing: b.mark(e), Disputed: b.disputed(e), Note: f.Note,
	}
	if subject := b.site.SubjectOf(e); subject != nil {
		r.Subject = b.linkTo(subject)
	} else {
		r.Subject = &Link{Text: f.Subject}
	}
	return r
}

// newestRows shows the newest row of each subject of a table that is divided by subject,
// which leads to the page with all of its rows.
func (b *builder) newestRows(e *site.Entry, pages []site.TablePage) RowTable {
	var newest []*site.Entry
	var first []site.TablePage
	for _, p := range pages {
		if p.First == 1 {
			newest, first = append(newest, p.Rows[0]), append(first, p)
		}
		for _, row := range p.Rows {
			if last := &newest[len(newest)-1]; isLater(row, *last) {
				*last = row
			}
		}
	}
	t := b.rowTable(e, newest)
	for i, p := range first {
		t.Rows[i].Anchor = ""
		t.Rows[i].Subject = &Link{URL: b.href(p.URL), Text: p.Subject.Name}
	}
	return t
}

// pager leads from page i to the others: from the first to all, from another to those
// beside it and to the first. Of a table that is divided by subject it leads to the
// pages of the same one, and to those of the subjects beside it.
func (b *builder) pager(e *site.Entry, all []site.TablePage, i int) *Pager {
	v := &Pager{}
	if i > 0 {
		v.Previous = b.pageLink(all[i-1])
	}
	if i+1 < len(all) {
		v.Next = b.pageLink(all[i+1])
	}
	for n, p := range all {
		if near := i == 0 || n == 0 || n == len(all)-1 || n-i <= 2 && i-n <= 2; p.Subject != all[i].Subject ||
			p.Subject == nil && !near {
			continue
		}
		link := *b.pageLink(p)
		if p.Subject != nil {
			link.Text = rowsText(b.site.Language.Words.RowsFromTo, p)
		}
		v.Pages = append(v.Pages, PageLink{Link: link, Current: n == i})
	}
	if len(v.Pages) < 2 {
		v.Pages = nil
	}
	return v
}

// pageLink returns a link to a page of a table: under the name of its subject, or
// under that of its first row.
func (b *builder) pageLink(p site.TablePage) *Link {
	w := &b.site.Language.Words
	text := fmt.Sprintf(w.RowsOf, rowsText(w.RowsFromTo, p), p.Rows[0].Name)
	switch {
	case p.Subject != nil && p.First == 1:
		text = p.Subject.Name
	case p.Subject != nil:
		text = fmt.Sprintf(w.ListOfYear, p.Subject.Name, rowsText(w.RowsFromTo, p))
	}
	return &Link{URL: b.href(p.URL), Text: text}
}

// subjects leads from the page of a dataset to the first page of its first subject.
func (b *builder) subjects(pages []site.TablePage) *Pager { return &Pager{Next: b.pageLink(pages[0])} }

// subjectsHead returns what heads the subjects of figures: what all of them are, where
// they are places, and else that the numbers are theirs.
func (b *builder) subjectsHead(figures []*site.Entry) string {
	head := ""
	for _, e := range figures {
		own := b.subjectHead(e)
		if head = cmp.Or(head, own); own != head {
			return b.site.Language.Words.Subject
		}
	}
	return head
}

// subjectHead returns what heads the subject of a figure: what kind of place it is, and
// else that the number is its own.
func (b *builder) subjectHead(e *site.Entry) string {
	w := &b.site.Language.Words
	subject := b.site.SubjectOf(e)
	if subject == nil || subject.Actor == nil || !isPlace(subject.Actor) || e.Figure.Counterparty != "" {
		return w.Subject
	}
	return cmp.Or(subject.Actor.Called, w.ActorTypes[string(subject.Actor.Type)])
}

// isPlace reports whether an actor is a country, a territory or a region.
func isPlace(a *record.Actor) bool { return a.Type == record.CountryType || a.Type == record.Region }
