package chart

// dots draws each value as a dot, with the range that it may lie in. Dots show
// places and not lengths, so their scale need not begin at zero.
func dots(c *canvas, p *panel, top float64) float64 {
	return rows{mark: dot}.draw(c, p, top)
}

func dot(c *canvas, p *panel, a axis, d Datum, middle float64) {
	place := func(along, across float64) Point { return at(along, middle+across) }
	c.uncertainty(a, p, d, place)
	c.value("s1", 0, styleOf(d), place(a.coordinate(p.point(d)), 0))
}
