package chart

// comparison sets several readings of one thing side by side: bars, with what
// each number depends on written out, and the first reading carried through as
// a line to measure the others by.
func comparison(c *canvas, p *panel, top float64) float64 {
	return rows{zero: true, details: true, guide: true, mark: bar}.draw(c, p, top)
}
