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
	SlopeForm      Form = "slope"
)

// draw lays a panel out below a coordinate and returns where it ends.
type draw func(c *canvas, p *panel, top float64) float64

func (f Form) draw() draw {
	switch f {
	case LineForm:
		return line
	case SlopeForm:
		return slope
	case DotForm:
		return dots
	case ComparisonForm:
		return comparison
	}
	return bars
}

// isLevel reports whether the form draws single numbers, so that of a change
// it can show only the difference.
func (f Form) isLevel() bool { return f != SlopeForm }

// symbol returns the path of a symbol in a style, "" for forms that draw bars.
func (f Form) symbol(style Style) string {
	if f == BarForm || f == ComparisonForm {
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
	for i, p := range panels(data, form.isLevel(), l) {
		if i > 0 {
			y += panelGap
		}
		if caption := p.caption(); caption != "" {
			c.write("caption", 0, y+ascent, "", shorten(caption, c.width))
			y += lineHeight
		}
		y = form.draw()(c, p, y)
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
