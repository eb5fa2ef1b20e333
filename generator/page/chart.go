package page

import (
	"slices"

	"explainer/generator/chart"
	"explainer/generator/content"
	"explainer/generator/site"
)

// ChartView is a chart within a text.
type ChartView struct {
	Title    string
	Subtitle string
	Mixes    string
	Note     string
	Unit     string
	Rows     []ChartRow
	Dataset  Link
	AsOf     Date
}

// ChartRow is a row of a chart's table and the page of its figure.
type ChartRow struct {
	chart.Row
	URL      string
	Gone     bool
	Standing Mark
	Cites    []Cite
}

func (b *builder) chart(block *content.Block, c *citer) *ChartView {
	v := &ChartView{Title: block.Title, Subtitle: block.Subtitle, Mixes: block.Mixes, Note: block.Note, Dataset: b.optional(block.Dataset)}
	entries := b.entries(block.Figures)
	if d := b.site.Entry(block.Dataset); d != nil {
		entries = rowsOf(d, block.Subjects)
		v.AsOf = b.date(d.Front().AsOf)
	}
	data := make([]chart.Datum, len(entries))
	for i, e := range entries {
		data[i] = chart.Datum{Name: e.Name, Figure: e.Figure}
		if block.Dataset != "" {
			data[i].Name = b.site.Name(e.Figure.Subject)
		}
	}
	table := chart.Tabulate(data, b.site.Language)
	v.Unit = table.Unit
	for i, row := range table.Rows {
		v.Rows = append(v.Rows, ChartRow{Row: row, URL: b.href(entries[i].URL), Gone: b.gone(entries[i]), Standing: b.mark(entries[i]), Cites: c.all(entries[i].Figure.Sources)})
	}
	return v
}

// rowsOf are a dataset's figures, of all subjects or of some.
func rowsOf(d *site.Entry, subjects []string) []*site.Entry {
	if len(subjects) == 0 {
		return d.Rows
	}
	return slices.DeleteFunc(slices.Clone(d.Rows), func(e *site.Entry) bool { return !slices.Contains(subjects, e.Figure.Subject) })
}
