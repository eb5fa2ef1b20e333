package block

import "explainer/generator/record"

// Chart draws figures, or the rows of a dataset.
type Chart struct {
	Title    string
	Subtitle string
	Type     ChartType
	Sort     ChartOrder
	Figures  []string
	Dataset  string
	Subjects []string // of the dataset's rows; none means all
	Mixes    string
	Note     string
}

// ChartType is the form of a chart.
type ChartType string

// ChartTypes lists the forms of charts.
func ChartTypes() []ChartType {
	return []ChartType{"bar", "line", "multiples", "slope", "dot", "comparison"}
}

// ChartOrder is the order of a chart's rows; empty is that of its data.
type ChartOrder string

// ChartOrders lists the orders of a chart's rows.
func ChartOrders() []ChartOrder { return []ChartOrder{"descending", "ascending"} }

// Keys implements record.Keyed.
func (c *Chart) Keys(v record.Visitor) {
	v.Value(title(true), record.TextAt(&c.Title))
	v.Value(
		record.Key{Name: "type", Required: true, Means: "the form of the chart", Like: "bar"},
		record.WordAt(&c.Type, ChartTypes),
	)
	v.Value(
		record.Key{Name: "subtitle", Means: "the unit, the period and the edition", Like: `"% of GDP, 2014 to 2026"`},
		record.TextAt(&c.Subtitle),
	)
	v.Value(
		record.Key{
			Name: "sort", Means: "the order of its rows, where that is not the order of its data",
			Like: "descending",
		},
		record.WordAt(&c.Sort, ChartOrders),
	)
	v.List(
		record.Key{
			Name: "figures", Refers: true, To: []record.Kind{record.KindFigure},
			Means: "the figures that it shows; instead: a dataset",
			Like:  "[uk-defence-extra-cash, uk-defence-extra-ifs]",
		},
		record.TextsAt(&c.Figures),
	)
	v.Value(
		record.Key{
			Name: "dataset", Refers: true, To: []record.Kind{record.KindDataset},
			Means: "the dataset whose rows it shows", Like: "uk-defence-share",
		},
		record.TextAt(&c.Dataset),
	)
	v.List(
		record.Key{
			Name: "subjects", Refers: true, To: []record.Kind{record.KindActor},
			Means: "the subjects of the dataset that it shows, where not all", Like: "[united-kingdom]",
		},
		record.TextsAt(&c.Subjects),
	)
	v.Value(mixes(), record.TextAt(&c.Mixes))
	v.Value(note(), record.TextAt(&c.Note))
}

// Name implements Block.
func (*Chart) Name() string { return "chart" }

// Heading implements Block.
func (c *Chart) Heading() string { return c.Title }

// Shows implements Block.
func (c *Chart) Shows() Shown {
	return Shown{Figures: c.Figures, Dataset: c.Dataset, Subjects: c.Subjects}
}

// Compares implements Block: all that is in a chart is set side by side.
func (c *Chart) Compares() Comparison { return Comparison{As: "chart", Sets: true, Mixes: c.Mixes} }

// Draw implements Block.
func (c *Chart) Draw(d Drawer) { d.Chart(c) }
