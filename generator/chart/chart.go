package chart

import (
	"slices"

	"explainer/generator/language"
	"explainer/generator/record"
)

// Datum is a figure with the words that name it in a chart.
type Datum struct {
	Name   string // of its row
	Series string // of the line that it is a point of
	Detail string // what its number depends on: "a year, cash, against 2024-25"
	Gone   bool   // it no longer holds: dropped, or superseded by another
	Figure *record.Figure
}

// Form is the form of a chart, in the word that editors write.
type Form string

// The forms.
const (
	BarForm        Form = "bar"
	ComparisonForm Form = "comparison"
	DotForm        Form = "dot"
	LineForm       Form = "line"
	MultiplesForm  Form = "multiples"
	SlopeForm      Form = "slope"
)

// layout is how a form is drawn and described.
type layout struct {
	// draw lays a panel out below a coordinate and returns where it ends.
	draw func(c *canvas, p *panel, top float64) float64
	// describe returns sentences about a panel.
	describe func(p *panel) []string
	// symbols says that values are symbols and not bars.
	symbols bool
	// changes says that a change is drawn with both its ends, and not as a difference.
	changes bool
}

// layout returns the layout of a form. A form that is none of the six draws and
// describes nothing.
func (f Form) layout() layout {
	switch f {
	case BarForm:
		return layout{draw: bars, describe: (*panel).ranked}
	case ComparisonForm:
		return layout{draw: comparison, describe: (*panel).ranked}
	case DotForm:
		return layout{draw: dots, describe: (*panel).dots, symbols: true}
	case LineForm:
		return layout{draw: line, describe: (*panel).lines, symbols: true}
	case MultiplesForm:
		return layout{draw: multiples, describe: (*panel).multiples, symbols: true}
	case SlopeForm:
		return layout{draw: slope, describe: (*panel).slopes, symbols: true, changes: true}
	}
	return layout{
		draw:     func(_ *canvas, _ *panel, top float64) float64 { return top },
		describe: func(*panel) []string { return nil },
	}
}

// symbol returns the path of a symbol in a style, "" for forms that draw bars.
func (f Form) symbol(style Style) string {
	if !f.layout().symbols {
		return ""
	}
	var c canvas
	c.value("", 0, style, Point{14, 7})
	return c.Symbols[0].Path
}

// panelGap is the space between panels.
const panelGap = 16

// Draw returns the layout of a chart for a width. Every datum needs a figure.
func Draw(form Form, data []Datum, width int, l *language.Language) Drawing {
	c := &canvas{width: float64(width), l: l}
	y := 0.0
	for i, p := range panels(data, form.layout().changes, l) {
		if i > 0 {
			y += panelGap
		}
		if caption := p.caption(); caption != "" {
			c.write("caption", 0, y+ascent, "", shorten(caption, c.width))
			y += lineHeight
		}
		y = form.layout().draw(c, p, y)
	}
	c.Width, c.Height = Length(width), Length(y)
	return c.Drawing
}

// Order is the order of a chart's rows, in the word that editors write; "" keeps
// that of the data.
type Order string

// The orders.
const (
	Descending Order = "descending"
	Ascending  Order = "ascending"
)

// Sort returns data in an order of their values. The data of one name stay
// together, in their own order, and are compared by the last of them. Between
// units that cannot be compared the order has no meaning; they are in separate
// panels.
func Sort(data []Datum, order Order) []Datum {
	if order == "" {
		return data
	}
	named := groups(data, func(d Datum) string { return d.Name })
	slices.SortStableFunc(named, func(g, h group) int {
		a, b := g.data[len(g.data)-1].Figure.Quantity, h.data[len(h.data)-1].Figure.Quantity
		if order == Descending {
			a, b = b, a
		}
		return a.Base().Cmp(b.Base())
	})
	sorted := make([]Datum, 0, len(data))
	for _, g := range named {
		sorted = append(sorted, g.data...)
	}
	return sorted
}
