package chart

import "explainer/generator/record"

// arrow is the space that an open end takes beside its value.
const arrow = 14.0

// uncertainty draws the bounds of a number: a range as a whisker with two ends; "at
// least" and "more than" as an arrow up the scale; "at most" and "less than" as an
// arrow down. The function place returns a point by its coordinate along the scale
// and its distance from the mark's middle.
func (c *canvas) uncertainty(a axis, p *panel, d Datum, place func(along, across float64) Point) {
	const limit, head = 5, 4
	var lines [][]Point
	lo, hi := p.extent(d)
	if d.Figure.Quantity.Form == record.RangeForm {
		from, to := a.coordinate(lo), a.coordinate(hi)
		lines = [][]Point{
			{place(from, 0), place(to, 0)},
			{place(from, -limit), place(from, limit)}, {place(to, -limit), place(to, limit)},
		}
	}
	up, tail := 1.0, a.coordinate(hi)
	if a.to < a.from {
		up = -1
	}
	switch {
	case opensDown(d):
		up, tail = -up, a.coordinate(lo)
	case !opensUp(d):
		c.whiskers(lines)
		return
	}
	tip := tail + up*arrow
	shaft := []Point{place(tail, 0), place(tip, 0)}
	point := []Point{place(tip-up*head, -head), place(tip, 0), place(tip-up*head, head)}
	c.whiskers(append(lines, shaft, point))
}

// whiskers draws thin lines with a rim in the background colour, so that they can be
// seen on a bar.
func (c *canvas) whiskers(lines [][]Point) {
	for _, class := range []string{"rim", "whisker"} {
		for _, points := range lines {
			c.stroke(class, points...)
		}
	}
}

// isOpen reports whether a number is bounded on one side only.
func isOpen(d Datum) bool { return opensUp(d) || opensDown(d) }

func opensUp(d Datum) bool {
	bound := d.Figure.Quantity.Bound
	return bound == record.AtLeast || bound == record.MoreThan
}

func opensDown(d Datum) bool {
	bound := d.Figure.Quantity.Bound
	return bound == record.AtMost || bound == record.LessThan
}
