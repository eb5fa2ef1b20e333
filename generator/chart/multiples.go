package chart

import (
	"math"
	"slices"
)

// The measures of a small chart.
const (
	smallWidth  = 120.0 // at least, so that its name can be read
	smallHeight = 66.0  // of its plot
	smallGap    = 16.0  // to the next
	smallLines  = 3     // at most, of its name
	smallTicks  = 3     // at most, so that their words keep clear of each other
)

// multiplesPlan is what the small charts of a panel have in common.
type multiplesPlan struct {
	linePlan         // its scale of time is that of the chart that is being drawn
	left     float64 // where the first column begins, beside the words of the scale
	width    float64 // of a small chart
	columns  int
}

// multiples draws a small line chart for each series, side by side and all on one scale:
// the courses of many series can be compared where their lines in one chart would cover
// each other. A line is named above, with its last value.
func multiples(c *canvas, p *panel, top float64) float64 {
	all := seriesOf(p)
	plan := newMultiplesPlan(c, p, all)
	top += rowGap
	for row := range slices.Chunk(all, plan.columns) {
		top = plan.row(c, p, row, top) + smallGap
	}
	return top - smallGap
}

func newMultiplesPlan(c *canvas, p *panel, all []series) multiplesPlan {
	plan := multiplesPlan{linePlan: linePlan{precision: commonPrecision(p.data), y: p.scale()}}
	plan.step = smallestStep(all, plan.precision)
	plan.y.ticks = everyFew(plan.y.ticks, smallTicks)
	plan.left = math.Ceil(min(widest(tickTexts(plan.y.ticks)), 0.3*c.width)) + beside
	room := c.width - plan.left
	plan.columns = max(1, int((room+smallGap)/(smallWidth+smallGap)))
	rows := (len(all) + plan.columns - 1) / plan.columns
	plan.columns = (len(all) + rows - 1) / rows // so that the last row is nearly full
	plan.width = math.Floor((room+smallGap)/float64(plan.columns) - smallGap)
	plan.time(p, 0, 0)
	return plan
}

// everyFew returns at most so many ticks, evenly apart, the first among them.
func everyFew(ticks []tick, most int) []tick {
	every := (len(ticks) + most - 1) / most
	var out []tick
	for i := 0; i < len(ticks); i += every {
		out = append(out, ticks[i])
	}
	return out
}

// row draws the small charts of a row and returns where they end.
func (plan *multiplesPlan) row(c *canvas, p *panel, row []series, top float64) float64 {
	lines := 0
	for _, s := range row {
		lines = max(lines, len(wrap(s.name, plan.width, smallLines)))
	}
	plan.y.to = top + float64(lines+1)*lineHeight + arrow
	plan.y.from = plan.y.to + smallHeight
	for i, s := range row {
		left := plan.left + float64(i)*(plan.width+smallGap)
		plan.x.from, plan.x.to = left+radius+1, left+plan.width-radius-1
		plan.head(c, p, s, left, top, lines)
		plan.grid(c, left, i == 0)
		plan.small(c, p, s)
		plan.ends(c, p, left)
	}
	return plan.y.from + arrow + lineHeight
}

// head writes the name of a series above its chart, and its last value.
func (plan *multiplesPlan) head(c *canvas, p *panel, s series, left, top float64, lines int) {
	name := wrap(s.name, plan.width, smallLines)
	skipped := float64(lines-len(name)) * lineHeight // the last lines of a row stand beside each other
	y := c.writeAll("name", left, top+ascent+skipped, "", name)
	c.write(labelClass(s.last()), left, y, "", shorten(p.text(s.last()), plan.width))
}

// grid draws the lines of the scale, with their values before the first chart of a row.
func (plan *multiplesPlan) grid(c *canvas, left float64, first bool) {
	for _, t := range plan.y.ticks {
		y := plan.y.coordinate(t.value)
		class := "grid"
		if t.value == 0 {
			class = "zero"
		}
		c.rule(class, at(left, y), at(left+plan.width, y))
		if first {
			c.write("tick", left-beside, y+radius, End, shorten(t.text, 0.3*c.width))
		}
	}
}

// small draws a line. Only its last value and those that no longer hold have symbols.
func (plan *multiplesPlan) small(c *canvas, p *panel, s series) {
	plan.segments(c, p, series{name: s.name, data: s.data})
	last := s.last()
	for _, d := range s.data {
		place := plan.at(p, d)
		c.uncertainty(plan.y, p, d, func(along, across float64) Point {
			return Point{place.X + Length(across), Length(along)}
		})
		if style := styleOf(d); style == Struck || d.Figure == last.Figure {
			c.value("s1", 0, style, place)
		}
	}
}

// ends writes the first and the last period of all series below a chart: both where
// there is room, else the last.
func (plan *multiplesPlan) ends(c *canvas, p *panel, left float64) {
	first := short(slices.MinFunc(p.data, compareTime).Figure.Period, p.l)
	last := shorten(short(slices.MaxFunc(p.data, compareTime).Figure.Period, p.l), plan.width)
	y := plan.y.from + arrow + ascent
	c.write("tick", left+plan.width, y, End, last)
	if first != last && textWidth(first)+beside+textWidth(last) <= plan.width {
		c.write("tick", left, y, "", first)
	}
}
