package page

import (
	"cmp"
	"slices"

	"explainer/generator/chart"
	"explainer/generator/site"
)

// Among is a figure drawn to scale among those that it is compared with. The words
// beside it say the same; their element has the id of the drawing and ".about".
type Among struct {
	ID       string           // of its element
	Title    string           // its accessible name
	Drawings []DrawingView    // one for each width
	Key      []chart.KeyEntry // what the styles of its marks mean
}

const (
	minAmong = 2
	maxAmong = 8 // figures in a drawing, so that each can be told from the others
)

// among draws figures to scale; nil where they cannot share a scale.
func (b *builder) among(id, title string, figures []*site.Entry) *Among {
	if len(figures) < minAmong || len(figures) > maxAmong || !oneScale(figures) {
		return nil
	}
	l := b.site.Language
	data := make([]chart.Datum, len(figures))
	for i, e := range figures {
		data[i] = b.datum(e, "")
	}
	form := rankedForm(figures)
	v := &Among{ID: id, Title: title, Key: chart.Key(form, data, l)}
	v.Drawings = drawings(id, title, func(width int) chart.Drawing { return chart.Draw(form, data, width, l) })
	return v
}

// oneScale reports whether figures are of one form and in units that compare.
func oneScale(figures []*site.Entry) bool {
	first := figures[0].Figure.Quantity
	return !slices.ContainsFunc(figures, func(e *site.Entry) bool {
		q := e.Figure.Quantity
		return q.Form != first.Form || !q.Unit.Comparable(first.Unit)
	})
}

// comparedWith returns a figure with those that it is measured against or follows from,
// where they are of one measure; of a figure in dispute, none, since its
// disagreements are drawn.
func (b *builder) comparedWith(e *site.Entry) []*site.Entry {
	if len(b.conflictsOf(e)) > 0 {
		return nil
	}
	out := []*site.Entry{e}
	add := func(id string) {
		other := b.site.Entry(id)
		if other != nil && other.Figure != nil && other.Figure.Measure == e.Figure.Measure && !slices.Contains(out, other) {
			out = append(out, other)
		}
	}
	if f := e.Figure; f.Baseline != nil {
		add(f.Baseline.Figure)
	}
	if d := e.Figure.Derivation; d != nil {
		for _, id := range d.Inputs {
			add(id)
		}
	}
	add(e.Figure.Supersedes)
	for _, next := range e.Successors() {
		add(next.ID)
	}
	return out
}

// standingFirst returns figures with those that were dropped behind the others.
func standingFirst(figures []*site.Entry) []*site.Entry {
	sorted := slices.Clone(figures)
	dropped := func(e *site.Entry) int {
		if e.Dropped() {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(sorted, func(a, b *site.Entry) int { return cmp.Compare(dropped(a), dropped(b)) })
	return sorted
}
