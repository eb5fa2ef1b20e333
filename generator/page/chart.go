package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"explainer/generator/block"
	"explainer/generator/chart"
	"explainer/generator/content"
	"explainer/generator/record"
	"explainer/generator/site"
)

// ChartView is a chart within a text: a drawing for each width, and the same data
// as a table and as a file.
type ChartView struct {
	ID          string           // of its element
	Title       string           // its heading
	Subtitle    string           // the unit, the period and the edition
	Drawings    []DrawingView    // one for each width
	Key         []chart.KeyEntry // what the styles of its marks mean
	Description string           // what it shows, in words
	Unit        string           // of its values; empty where they differ
	Rows        []ChartRow       // its table
	Table       string           // address of a table with the same data, where it has none of its own
	Unstaged    bool             // there is no stage to be shown of any row
	CSV         string           // address
	Mixes       string           // why what does not compare stands together
	Note        string           // what a reader of it should know
	Dataset     Link             // whose rows it shows
	Cites       []Cite           // the sources of all its figures
	AsOf        Date             // when its dataset was current
}

// DrawingView is a drawing with what makes it accessible. A browser shows one of
// a chart's drawings.
type DrawingView struct {
	chart.Drawing
	ID    string // unique on the page, the stem of the ids inside
	Size  string // narrow or wide
	Title string // of the chart
	About string // the id of the description
}

// ChartRow is a row of a chart's table and the page of its figure.
type ChartRow struct {
	chart.Row
	URL      string // of the figure's page
	Gone     bool   // its number was dropped, and is struck
	Standing Mark   // the warning beside its number
	Cites    []Cite // the sources of the figure
}

// ChartFile is the data of a chart or a timeline as a file. One of Figures and
// Events is set.
type ChartFile struct {
	Path    string               // below the output folder
	Figures func() []*site.Entry // in the order of the chart's table
	Events  func() []*site.Entry // in the order of the timeline's list
}

// ChartFiles lists the data files of all charts and timelines, in the order of
// the site's files.
func ChartFiles(s *site.Site) []ChartFile {
	var out []ChartFile
	for _, u := range s.Units() {
		numbers := map[string]int{}
		for _, b := range u.Blocks {
			numbers[b.Name()]++
			file := ChartFile{Path: chartPath(s, &u, b, numbers[b.Name()])}
			switch drawn := b.Block.(type) {
			case *block.Chart:
				file.Figures = func() []*site.Entry { return chartEntries(s, drawn) }
			case *block.Timeline:
				file.Events = func() []*site.Entry { return timelineEntries(s, drawn) }
			default:
				continue // what is no drawing has no data beside the page
			}
			out = append(out, file)
		}
	}
	return out
}

// chartNumber counts the blocks of its kind up to the i-th of a body.
func chartNumber(blocks []*content.Block, i int) int {
	n := 0
	for _, b := range blocks[:i+1] {
		if b.Name() == blocks[i].Name() {
			n++
		}
	}
	return n
}

// chartStem returns a name for a unit's chart that no other on the same page has.
// It holds a point, which no heading's id does.
func chartStem(s *site.Site, u *site.Unit, b block.Block, n int) string {
	stem := fmt.Sprintf("%s.%d", b.Name(), n)
	if e := s.Entry(u.Doc.ID); e != nil && e.Anchor() != "" {
		return e.Anchor() + "." + stem
	}
	return stem
}

// chartPath returns the path below the output folder of a drawing's data, beside its page.
func chartPath(s *site.Site, u *site.Unit, b block.Block, n int) string {
	folder := ""
	if e := s.Entry(u.Doc.ID); e != nil {
		folder, _, _ = strings.Cut(e.URL, "#")
	}
	return strings.TrimPrefix(folder, "/") + strings.ReplaceAll(chartStem(s, u, b, n), ".", "-") + ".csv"
}

// chartEntries returns the figures of a chart, in the order of its rows.
func chartEntries(s *site.Site, c *block.Chart) []*site.Entry {
	entries := known(s, record.KindFigure, c.Figures)
	if d := s.Entry(c.Dataset); d != nil {
		entries = rowsOf(d, c.Subjects)
	}
	seen := map[*record.Figure]bool{}
	entries = slices.DeleteFunc(slices.Clone(entries), func(e *site.Entry) bool {
		again := e.Figure == nil || seen[e.Figure]
		seen[e.Figure] = true
		return again
	})
	return sorted(s, c, entries)
}

// sorted returns the figures of a chart in the order that it asks for.
func sorted(s *site.Site, c *block.Chart, entries []*site.Entry) []*site.Entry {
	byFigure := map[*record.Figure]*site.Entry{}
	data, series := make([]chart.Datum, len(entries)), seriesNames(s, entries)
	for i, e := range entries {
		byFigure[e.Figure] = e
		data[i] = chart.Datum{Name: chartName(e, series[i]), Figure: e.Figure}
	}
	out := make([]*site.Entry, len(entries))
	for i, d := range chart.Sort(data, chart.Order(c.Sort)) {
		out[i] = byFigure[d.Figure]
	}
	return out
}

// chartName returns a figure's name in a chart: of a row of a dataset, that of its
// series, since its period stands beside it.
func chartName(e *site.Entry, series string) string {
	if strings.Contains(e.ID, "/") {
		return series
	}
	return e.Name
}

// rowsOf returns a dataset's figures, of all subjects or of some.
func rowsOf(d *site.Entry, subjects []string) []*site.Entry {
	if len(subjects) == 0 {
		return d.Rows
	}
	return slices.DeleteFunc(
		slices.Clone(d.Rows), func(e *site.Entry) bool { return !slices.Contains(subjects, e.Figure.Subject) },
	)
}

// Chart implements block.Drawer.
func (d *drawer) Chart(c *block.Chart) {
	l := d.site.Language
	v := &ChartView{
		ID: chartStem(d.site, d.unit, c, d.number), Title: c.Title, Subtitle: c.Subtitle, Mixes: c.Mixes, Note: c.Note,
		Dataset: d.optional(
			c.Dataset,
		), AsOf: d.date(d.unit.Doc.Front.AsOf), CSV: d.href("/" + chartPath(d.site, d.unit, c, d.number)),
	}
	d.part.Chart = v
	if e := d.site.Entry(c.Dataset); e != nil {
		v.AsOf = d.date(e.Front().AsOf)
	}
	entries := chartEntries(d.site, c)
	data, series := make([]chart.Datum, len(entries)), seriesNames(d.site, entries)
	for i, e := range entries {
		data[i] = d.datum(e, series[i])
	}
	data = chart.InOneUnit(data)
	if len(data) > 0 {
		form := chart.Form(c.Type)
		v.Drawings = drawings(v.ID, v.Title, func(width int) chart.Drawing { return chart.Draw(form, data, width, l) })
		v.Key, v.Description = chart.Key(form, data, l), chart.Describe(form, data, l)
	}
	v.tabulate(d.builder, data, entries, d.citer)
}

// datum names a figure in a chart and says what its number depends on.
func (b *builder) datum(e *site.Entry, series string) chart.Datum {
	f, l := e.Figure, b.site.Language
	depends := strings.TrimLeft(strings.TrimPrefix(f.Wording(l, b.site.Figure), f.Text(l)), ", ")
	return chart.Datum{
		Name:   chartName(e, series),
		Series: series,
		Detail: depends,
		Gone:   e.Dropped(),
		Figure: f,
	}
}

// seriesNames says of each figure which line of a chart it is a point of: that of
// its subject, or of its measure where the chart shows several measures.
func seriesNames(s *site.Site, entries []*site.Entry) []string {
	subjects, measures := map[string]bool{}, map[string]bool{}
	for _, e := range entries {
		subjects[e.Figure.Subject], measures[e.Figure.Measure] = true, true
	}
	out := make([]string, len(entries))
	for i, e := range entries {
		subject, measure := s.Name(e.Figure.Subject), s.Name(e.Figure.Measure)
		switch {
		case len(measures) < 2:
			out[i] = subject
		case len(subjects) < 2:
			out[i] = measure
		default:
			out[i] = subject + ", " + measure
		}
	}
	return out
}

// drawings lays something out for each width.
func drawings(id, title string, draw func(width int) chart.Drawing) []DrawingView {
	return []DrawingView{
		{Drawing: draw(chart.Narrow), ID: id + ".narrow", Size: "narrow", Title: title, About: id + ".about"},
		{Drawing: draw(chart.Wide), ID: id + ".wide", Size: "wide", Title: title, About: id + ".about"},
	}
}

func (v *ChartView) tabulate(b *builder, data []chart.Datum, entries []*site.Entry, c *citer) {
	table := chart.Tabulate(data, b.site.Language)
	v.Unit = cmp.Or(table.Unit, b.counted(entries))
	for i, row := range table.Rows {
		cites := c.citeAll(entries[i].Figure.Sources)
		v.Rows = append(
			v.Rows,
			ChartRow{
				Row:      row,
				URL:      b.href(entries[i].URL),
				Gone:     entries[i].Dropped(),
				Standing: b.mark(entries[i]),
				Cites:    cites,
			},
		)
		for _, cite := range cites {
			if !slices.Contains(v.Cites, cite) {
				v.Cites = append(v.Cites, cite)
			}
		}
	}
	staged := func(e *site.Entry) bool { return !e.Figure.Unstaged() }
	v.Unstaged = len(entries) > 0 && !slices.ContainsFunc(entries, staged)
	slices.SortFunc(v.Cites, func(a, b Cite) int { return a.Number - b.Number })
}

// counted returns what figures count, in the words of their measure; empty unless
// all are counts of one.
func (b *builder) counted(entries []*site.Entry) string {
	other := func(e *site.Entry) bool {
		return e.Figure.Quantity.Unit.Kind != record.Count || e.Figure.Measure != entries[0].Figure.Measure
	}
	if len(entries) == 0 || slices.ContainsFunc(entries, other) {
		return ""
	}
	return b.site.Name(entries[0].Figure.Measure)
}
