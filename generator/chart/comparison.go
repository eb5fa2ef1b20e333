package chart

// comparison draws several figures of one thing: bars, with what each number
// depends on below its name, and a line at the first figure to compare the others
// with.
func comparison(c *canvas, p *panel, top float64) float64 {
	return rows{zero: true, details: true, guide: true, mark: bar}.draw(c, p, top)
}
