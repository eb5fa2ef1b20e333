package page

import "explainer/generator/site"

// DatasetPage is a published table, or the first page of a long one.
type DatasetPage struct {
	Base
	Summary    string         // one sentence
	Body       []Part         // its text
	Measure    Link           // what is measured
	Unit       string         // of its numbers
	Definition Link           // the term that says what is counted
	Notes      string         // what a reader of the table should know
	Terms      string         // its licence
	Several    bool           // its rows are of several measures or units, and each says its own
	Chart      *ChartView     // of the whole table; nil where there is nothing to compare
	Count      string         // how many rows the table has
	Rows       RowTable       // of a table that is divided by subject, the newest of each
	BySubject  bool           // the table is divided by subject
	Pages      *Pager         // nil where all rows stand here
	Cites      []Cite         // where it comes from
	CSV        string         // address of the whole table
	Package    Link           // what describes it for machines
	Conflicts  []ConflictView // of its rows; of a table that is divided, those of the rows here
}

// Layout implements View.
func (*DatasetPage) Layout() string { return "dataset" }

// DatasetFile is the path below the output folder of a dataset's table.
func DatasetFile(id string) string { return "datasets/" + id + "/" + id + ".csv" }

// DatasetPackage is the path below the output folder of what describes a dataset's table.
func DatasetPackage(id string) string { return "datasets/" + id + "/datapackage.json" }

func (b *builder) dataset(e *site.Entry) View {
	d, c := e.Dataset, b.citer()
	v := &DatasetPage{
		Base:    b.entryBase(e),
		Summary: e.Front().Summary, Body: b.body(e.Unit, c),
		Measure: b.optional(d.Measure), Several: len(d.Values) > 0, Unit: b.unit(d.Measure, d.Unit), Definition: b.optional(d.Definition),
		Notes: d.Notes, Terms: d.Licence, Count: b.site.Language.Plural(len(e.Rows), b.site.Language.Words.TableRows),
		CSV: b.href("/" + DatasetFile(e.ID)), Package: Link{
			URL: b.href("/" + DatasetPackage(e.ID)), Text: b.site.Language.Words.DataPackage,
		},
	}
	v.Cites = c.citeAll(d.Sources)
	v.Chart = b.overview(e, e.Rows)
	rows := e.Rows
	switch pages := b.site.TablePages(e); {
	case pages == nil:
	case pages[0].Subject != nil:
		v.BySubject, v.Pages, v.Rows, rows = true, b.subjects(pages), b.newestRows(e, pages), nil
	default:
		v.Pages, rows = b.pager(e, pages, 0), pages[0].Rows
	}
	if rows != nil {
		v.Rows = b.rowTable(e, rows)
		v.Conflicts = b.conflictViews(rows, c)
	}
	c.finish(&v.Base)
	return v
}
