package page

import "explainer/generator/site"

// DatasetPage is a published table.
type DatasetPage struct {
	Base
	Summary    string         // one sentence
	Body       []Part         // its text
	Measure    Link           // what is measured
	Unit       string         // of its numbers
	Definition Link           // the term that says what is counted
	Notes      string         // what a reader of the table should know
	Terms      string         // its licence
	HasStage   bool           // its rows have stages
	Rows       FigureList     // each is a figure
	Cites      []Cite         // where it comes from
	CSV        string         // address
	Conflicts  []ConflictView // of its rows
}

// Layout implements View.
func (*DatasetPage) Layout() string { return "dataset" }

// DatasetFile is the path below the output folder of a dataset's table.
func DatasetFile(id string) string { return "datasets/" + id + "/" + id + ".csv" }

func (b *builder) dataset(e *site.Entry) View {
	d, c := e.Dataset, b.citer()
	v := &DatasetPage{
		Base:    b.entryBase(e),
		Summary: e.Front().Summary, Body: b.body(e.Unit, c),
		Measure: b.link(d.Measure), Unit: b.unit(d.Measure, d.Unit), Definition: b.optional(d.Definition),
		Notes: d.Notes, Terms: d.Licence, HasStage: d.StageColumn != "",
		CSV: b.href("/" + DatasetFile(e.ID)),
	}
	v.Cites = c.citeAll(d.Sources)
	for _, row := range e.Rows {
		f := b.figureView(row, c)
		f.Value = b.site.Language.Number(row.Figure.Quantity.Value)
		v.Rows = append(v.Rows, f)
	}
	for _, conflict := range b.conflictsOf(e.Rows...) {
		v.Conflicts = append(v.Conflicts, b.conflictView(conflict, c))
	}
	c.finish(&v.Base)
	return v
}
