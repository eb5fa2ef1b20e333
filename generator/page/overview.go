package page

import (
	"fmt"
	"slices"
	"strconv"

	"explainer/generator/chart"
	"explainer/generator/record"
	"explainer/generator/site"
)

// How much an overview shows.
const (
	maxLines     = 4    // of subjects in one line chart
	maxMultiples = 16   // small charts
	maxSlopes    = 10   // subjects between two periods
	maxRanked    = 20   // bars
	maxPoints    = 1500 // of all small charts, which keeps a page light
)

// overview is how a table is drawn on its page.
type overview struct {
	form chart.Form
	rows []*site.Entry
	of   int // how many subjects the rows were chosen from, where not all are shown
}

// overviewOf decides how rows of a table are drawn, by how many subjects and periods they
// have: as lines over time where the lines can be told apart, and else as the values
// of the newest period that most subjects have. It reports false where nothing can be
// compared.
func overviewOf(rows []*site.Entry) (overview, bool) {
	if len(rows) < 2 || !oneUnit(rows) {
		return overview{}, false
	}
	subjects, periods := site.RowsBySubject(rows), countPeriods(rows)
	switch {
	case periods > 2 && len(subjects) <= maxLines && len(rows) <= maxPoints:
		return overview{form: chart.LineForm, rows: rows}, true
	case periods > 2 && len(subjects) <= maxMultiples && len(rows) <= maxPoints:
		return overview{form: chart.MultiplesForm, rows: rows}, true
	case periods == 2 && len(subjects) > 1 && len(subjects) <= maxSlopes:
		return overview{form: chart.SlopeForm, rows: rows}, true
	case len(subjects) == 1:
		return overview{form: rankedForm(rows), rows: rows}, true
	}
	return ranked(rows)
}

// oneUnit reports whether rows are numbers of one measure in one unit, without which
// nothing can be compared.
func oneUnit(rows []*site.Entry) bool {
	first := rows[0].Figure
	return !slices.ContainsFunc(rows, func(e *site.Entry) bool {
		return e.Figure.Measure != first.Measure || !e.Figure.Quantity.Unit.Comparable(first.Quantity.Unit)
	})
}

// rankedForm returns the form of a chart of values beside each other: bars, whose length
// says something, but dots for an index, whose zero says nothing.
func rankedForm(rows []*site.Entry) chart.Form {
	if rows[0].Figure.Quantity.Unit.Kind == record.Index {
		return chart.DotForm
	}
	return chart.BarForm
}

// ranked shows the highest values of one period: of the newest for which at least half as
// many subjects have a value as for any other.
func ranked(rows []*site.Entry) (overview, bool) {
	chosen := slices.Clone(newestCommon(rows))
	o := overview{form: rankedForm(rows), of: len(chosen)}
	slices.SortStableFunc(chosen, func(a, b *site.Entry) int {
		return b.Figure.Quantity.Base().Cmp(a.Figure.Quantity.Base())
	})
	o.rows = chosen[:min(len(chosen), maxRanked)]
	if len(o.rows) == o.of {
		o.of = 0
	}
	return o, len(o.rows) > 1
}

// newestCommon returns the rows of the newest period that many subjects have.
func newestCommon(rows []*site.Entry) []*site.Entry {
	byPeriod := map[record.Period][]*site.Entry{}
	most := 0
	for _, e := range rows {
		p := e.Figure.Period
		byPeriod[p] = append(byPeriod[p], e)
		most = max(most, len(byPeriod[p]))
	}
	var newest []*site.Entry
	for _, e := range rows { // in the order of the table, which a map has not
		of := byPeriod[e.Figure.Period]
		if 2*len(of) >= most && (newest == nil || isLater(e, newest[0])) {
			newest = of
		}
	}
	return newest
}

// isLater reports whether the period of a row ends after that of another.
func isLater(a, b *site.Entry) bool {
	return a.Figure.Period.Last().Compare(b.Figure.Period.Last()) > 0
}

func countPeriods(rows []*site.Entry) int {
	periods := map[record.Period]bool{}
	for _, e := range rows {
		periods[e.Figure.Period] = true
	}
	return len(periods)
}

// overview draws rows of a dataset; nil where nothing can be compared, as in a table of
// several columns of numbers.
func (b *builder) overview(e *site.Entry, rows []*site.Entry) *ChartView {
	o, ok := overviewOf(rows)
	if !ok || len(e.Dataset.Values) > 0 {
		return nil
	}
	l, d := b.site.Language, e.Dataset
	v := &ChartView{ID: "chart.0", Title: b.site.Name(d.Measure), CSV: b.href("/" + DatasetFile(e.ID)), Table: "#table.rows"}
	v.Subtitle = b.spanOf(o.rows)
	data, series := make([]chart.Datum, len(o.rows)), seriesNames(b.site, o.rows)
	for i, row := range o.rows {
		data[i] = b.datum(row, series[i])
	}
	v.Drawings = drawings(v.ID, v.Title, func(width int) chart.Drawing { return chart.Draw(o.form, data, width, l) })
	v.Key, v.Description = chart.Key(o.form, data, l), chart.Describe(o.form, data, l)
	if o.of > 0 { // first, since what follows is said of these alone
		shown := fmt.Sprintf(l.Words.HighestOf, strconv.Itoa(len(o.rows)), strconv.Itoa(o.of))
		v.Description = shown + " " + v.Description
	}
	return v
}

// spanOf returns the time that rows are of: one period, or the first and the last.
func (b *builder) spanOf(rows []*site.Entry) string {
	l := b.site.Language
	first, last := rows[0], rows[0]
	for _, e := range rows {
		if e.Figure.Period.First().Compare(first.Figure.Period.First()) < 0 {
			first = e
		}
		if isLater(e, last) {
			last = e
		}
	}
	if first.Figure.Period == last.Figure.Period {
		return first.Figure.Period.Text(l)
	}
	return fmt.Sprintf(l.Words.SpanFromTo, first.Figure.Period.Start.Short(l), last.Figure.Period.End.Short(l))
}
