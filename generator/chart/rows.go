package chart

import (
	"fmt"
	"math"
)

// rows is the layout of charts with a horizontal scale: a row for each value, names
// in a column before the marks or, where they are too long for one, above; the
// value beside its mark.
type rows struct {
	zero    bool // lengths are compared, so the scale begins at zero
	details bool // what a number depends on is written below its name
	guide   bool // a line at the first value crosses all rows
	mark    func(c *canvas, p *panel, a axis, d Datum, middle float64)
}

const (
	rowHeight = 18.0
	rowGap    = 5.0
	groupGap  = 10.0
	beside    = 7.0 // between a mark and its label
)

// rowPlan is what a panel's rows have in common.
type rowPlan struct {
	rows
	groups []group
	period bool    // a row says its period, since its name has several
	column float64 // the width of the names before the rows, 0 where they are above
	inline bool    // values are beside their marks and not above
	axis   axis
	bands  []band    // where there are marks and no words
	tops   []float64 // of the rows
}

// bandEdge is how far a band reaches beyond its rows.
const bandEdge = 2

// band is a strip across a drawing that the lines of its scale run through.
type band struct{ top, bottom float64 }

func (r rows) draw(c *canvas, p *panel, top float64) float64 {
	plan := r.plan(c, p)
	y := top + lineHeight + groupGap // the ticks' line
	body := top + lineHeight
	plan.bands = []band{{body, body + rowGap}}
	for i, g := range plan.groups {
		if i > 0 {
			y += groupGap
		}
		y = plan.group(c, p, g, y)
	}
	if plan.column > 0 { // nothing is written above the marks
		plan.bands = []band{{body, y}}
	}
	plan.grid(c, body)
	if r.guide {
		plan.carry(c, plan.axis.coordinate(p.point(p.data[0])))
	}
	return y + rowGap
}

// carry draws a line at the first value across all other rows, over their bars.
func (plan *rowPlan) carry(c *canvas, x float64) {
	for _, class := range []string{"rim", "guide"} {
		for _, top := range plan.tops[1:] {
			c.stroke(class, at(x, top-bandEdge), at(x, top+rowHeight+bandEdge))
		}
	}
}

// rule draws a line across the rows, with gaps where something is written.
func (plan *rowPlan) rule(c *canvas, class string, x float64) {
	for _, b := range plan.bands {
		c.rule(class, at(x, b.top), at(x, b.bottom))
	}
}

// plan decides where names and values are written: before and beside the marks where
// there is room, else above.
func (r rows) plan(c *canvas, p *panel) rowPlan {
	plan := rowPlan{rows: r, groups: rowGroups(p)}
	for _, g := range plan.groups {
		plan.period = plan.period || (len(g.data) > 1)
	}
	label, negative, open, down := 0.0, false, false, false
	for _, d := range p.data {
		label = max(label, textWidth(plan.label(p, d)))
		negative = negative || p.point(d) < 0
		open, down = open || isOpen(d), down || opensDown(d)
	}
	margin := radius + 1.0
	if open {
		margin = max(margin, arrow+1)
	}
	left, right := margin, margin+beside+label
	switch {
	case r.zero && negative:
		left = right
	case r.zero && !down:
		left = 1 // bars begin under the first letter of their names
	}
	plan.column = plan.names(c)
	if plan.inline = c.width-plan.column-left-right >= 0.3*c.width; !plan.inline && plan.column > 0 {
		plan.column = 0
		plan.inline = c.width-left-right >= 0.3*c.width
	}
	if !plan.inline {
		left, right = min(left, margin), margin
	}
	lo, hi := p.span()
	plan.axis = scale(lo, hi, r.zero, c.l)
	plan.axis.from, plan.axis.to = plan.column+left, c.width-right
	return plan
}

// names returns the width of a column in which every name fits into two lines, 0
// where there is none.
func (plan *rowPlan) names(c *canvas) float64 {
	most := 0.36 * c.width
	width := 0.0
	for _, g := range plan.groups {
		if plan.details || !fits(g.name, most-groupGap, 2) {
			return 0
		}
		width = max(width, widest(wrap(g.name, most-groupGap, 2)))
	}
	return math.Ceil(width) + groupGap
}

// rowGroups returns a panel's data by name. Where all have the same name, which the
// chart's heading has, the rows are named by their period.
func rowGroups(p *panel) []group {
	named := groups(p.data, func(d Datum) string { return d.Name })
	if len(named) == 1 && len(p.data) > 1 {
		return groups(p.data, func(d Datum) string { return span(d.Figure.Period, p.l) })
	}
	return named
}

// label returns the text beside a mark.
func (plan *rowPlan) label(p *panel, d Datum) string {
	if plan.period {
		return fmt.Sprintf("%s: %s", short(d.Figure.Period, p.l), p.text(d))
	}
	return p.text(d)
}

// group draws the rows of one name and returns where they end.
func (plan *rowPlan) group(c *canvas, p *panel, g group, y float64) float64 {
	height := float64(len(g.data))*(rowHeight+rowGap) - rowGap
	if plan.column > 0 {
		lines := wrap(g.name, plan.column-groupGap, 2)
		text := float64(len(lines)) * lineHeight
		height = max(height, text)
		c.writeAll("name", plan.column-groupGap, y+(height-text)/2+ascent+1, End, lines)
		plan.marks(c, p, g, y+(height-float64(len(g.data))*(rowHeight+rowGap)+rowGap)/2)
		return y + height
	}
	baseline := c.writeAll("name", 0, y+ascent, "", wrap(g.name, c.width, 3))
	if plan.details {
		baseline = c.writeAll("detail", 0, baseline, "", wrap(g.data[0].Detail, c.width, 3))
	}
	return plan.marks(c, p, g, baseline-ascent+1)
}

// marks draws a group's marks and values.
func (plan *rowPlan) marks(c *canvas, p *panel, g group, y float64) float64 {
	for i, d := range g.data {
		if i > 0 {
			y += rowGap
		}
		if !plan.inline {
			c.write(labelClass(d), 0, y+ascent, "", shorten(plan.label(p, d), c.width))
			y += lineHeight
		}
		middle := y + rowHeight/2
		plan.mark(c, p, plan.axis, d, middle)
		plan.band(y)
		if plan.inline {
			plan.beside(c, p, d, middle)
		}
		y += rowHeight
	}
	return y
}

// band adds a row to the bands, joined to the last one where nothing is written
// between them.
func (plan *rowPlan) band(top float64) {
	plan.tops = append(plan.tops, top)
	last := &plan.bands[len(plan.bands)-1]
	if top-last.bottom > 2*bandEdge {
		plan.bands = append(plan.bands, band{top: top - bandEdge})
		last = &plan.bands[len(plan.bands)-1]
	}
	last.bottom = top + rowHeight + bandEdge
}

// beside writes a value on the far side of its mark.
func (plan *rowPlan) beside(c *canvas, p *panel, d Datum, middle float64) {
	lo, hi := p.extent(d)
	margin := radius + beside
	if isOpen(d) {
		margin = arrow + beside
	}
	if plan.zero && p.point(d) < 0 {
		c.write(labelClass(d), plan.axis.coordinate(lo)-margin, middle+radius, End, plan.label(p, d))
		return
	}
	c.write(labelClass(d), plan.axis.coordinate(hi)+margin, middle+radius, "", plan.label(p, d))
}

// grid draws the scale above the rows and its lines behind them.
func (plan *rowPlan) grid(c *canvas, top float64) {
	zero := 0
	for i, t := range plan.axis.ticks {
		class := "grid"
		if t.value == 0 {
			class, zero = "zero", i
		}
		plan.rule(c, class, plan.axis.coordinate(t.value))
	}
	every := 1
	for !plan.axis.isClear(zero, every, c.width) && every < len(plan.axis.ticks) {
		every++
	}
	for i := zero % every; i < len(plan.axis.ticks); i += every {
		t := plan.axis.ticks[i]
		x := centre(plan.axis.coordinate(t.value), textWidth(t.text)/2, c.width)
		c.write("tick", x, top-descent, Middle, shorten(t.text, c.width))
	}
}
