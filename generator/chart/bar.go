package chart

// bars draws horizontal bars from zero, those below it to the other side.
func bars(c *canvas, p *panel, top float64) float64 {
	return rows{zero: true, mark: bar}.draw(c, p, top)
}

// leastBar is the width of the bar of a value that is not nothing, however
// small beside the others.
const leastBar = 1

func bar(c *canvas, p *panel, a axis, d Datum, middle float64) {
	style := styleOf(d)
	v := p.point(d)
	from, to := a.coordinate(min(v, 0)), a.coordinate(max(v, 0))
	switch {
	case v > 0:
		to = max(to, from+leastBar)
	case v < 0:
		from = min(from, to-leastBar)
	}
	c.Bars = append(c.Bars, Bar{
		Class: "bar " + string(style), Hatched: style == Hatched,
		X: Length(from), Y: Length(middle - rowHeight/2), Width: Length(to - from), Height: rowHeight,
	})
	if style == Struck {
		c.stroke("strike", at(from, middle), at(to, middle))
	}
	c.uncertainty(a, p, d, func(along, across float64) Point { return at(along, middle+across) })
}
