package chart

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"explainer/generator/record"
)

// series is the values of one name over time, in the order of time.
type series struct {
	name   string
	number int // counts the series of a panel
	data   []Datum
}

// seriesColours is the number of colours of series. The number of shapes differs,
// so that two series never share both.
const seriesColours = 6

func (s series) class() string { return "s" + strconv.Itoa(s.number%seriesColours+1) }

func seriesOf(p *panel) []series {
	var out []series
	for i, g := range groups(p.data, func(d Datum) string { return d.Series }) {
		data := slices.Clone(g.data)
		slices.SortStableFunc(data, compareTime)
		out = append(out, series{name: g.name, number: i, data: data})
	}
	return out
}

// compareTime orders data by time.
func compareTime(a, b Datum) int {
	return cmp.Compare(moment(a.Figure.Period), moment(b.Figure.Period))
}

// standingData returns the values through which a line is drawn.
func (s series) standingData() []Datum {
	return slices.DeleteFunc(slices.Clone(s.data), func(d Datum) bool { return styleOf(d) == Struck })
}

// last returns the value at which a series is labelled.
func (s series) last() Datum {
	if data := s.standingData(); len(data) > 0 {
		return data[len(data)-1]
	}
	return s.data[len(s.data)-1]
}

// linePlan is the frame of a line chart: its two scales.
type linePlan struct {
	x, y      axis
	precision precision
	step      int // between neighbouring periods, of a regular chart
}

// line draws series over time. A line breaks where a period is missing, is
// dashed towards what has not happened yet, and is named at its end. Its scale
// may leave out zero, which the chart's description then says.
func line(c *canvas, p *panel, top float64) float64 {
	all := seriesOf(p)
	labels := endLabels(c, p, all)
	plan := linePlan{precision: commonPrecision(p.data), y: p.scale()}
	plan.step = smallestStep(all, plan.precision)
	height := max(0.5*c.width, labels.height())
	plan.y.to = top + lineHeight + rowHeight/2 // a value may stand above the highest
	plan.y.from = plan.y.to + height
	left := min(widest(tickTexts(plan.y.ticks)), 0.3*c.width) + beside
	plan.time(p, left+radius+1, c.width-labels.width-arrow-beside)
	plan.frame(c, left)
	for _, s := range all {
		plan.series(c, p, s)
	}
	if len(all) == 1 {
		plan.first(c, p, all[0])
	}
	plan.label(c, p, all, labels)
	return plan.y.from + ascent + lineHeight
}

// time sets the time scale over all data.
func (plan *linePlan) time(p *panel, from, to float64) {
	x := axis{lo: math.Inf(1), hi: math.Inf(-1), from: from, to: to}
	for _, d := range p.data {
		at := moment(d.Figure.Period)
		x.lo, x.hi = min(x.lo, at), max(x.hi, at)
	}
	plan.x = x
	plan.x.ticks = plan.timeTicks(p)
	if x.lo == x.hi { // one moment stands in the middle
		plan.x.lo, plan.x.hi = x.lo-1, x.hi+1
	}
}

// timeTicks returns ticks at every so many years of a yearly chart, else at the
// dates of the data.
func (plan *linePlan) timeTicks(p *panel) []tick {
	most := max(2, int((plan.x.to-plan.x.from)/52))
	first, last := int(math.Floor(plan.x.lo)), int(math.Floor(plan.x.hi))
	switch plan.precision.of {
	case record.OfYear:
		return yearTicks(first, last, most, strconv.Itoa)
	case record.OfFinancialYear:
		year := func(year int) record.Date { return record.Date{Year: year, Financial: plan.precision.years} }
		if !plan.precision.years.ByOne() {
			most = max(2, most*2/3) // 2024-25 is wider than 2024
		}
		ticks := yearTicks(first, last, most, func(n int) string { return year(n).Short(p.l) })
		for i, t := range ticks {
			ticks[i].value = instant(year(int(t.value)))
		}
		return ticks
	}
	var ticks []tick
	for _, d := range p.data {
		at := moment(d.Figure.Period)
		if !slices.ContainsFunc(ticks, func(t tick) bool { return t.value == at }) {
			ticks = append(ticks, tick{value: at, text: short(d.Figure.Period, p.l)})
		}
	}
	slices.SortFunc(ticks, func(a, b tick) int { return cmp.Compare(a.value, b.value) })
	return ticks
}

func tickTexts(ticks []tick) []string {
	texts := make([]string, len(ticks))
	for i, t := range ticks {
		texts[i] = t.text
	}
	return texts
}

// frame draws the grid and the words of both scales.
func (plan *linePlan) frame(c *canvas, left float64) {
	right := plan.x.to + radius + 1
	for _, t := range plan.y.ticks {
		y := plan.y.coordinate(t.value)
		class := "grid"
		if t.value == 0 {
			class = "zero"
		}
		c.rule(class, at(left, y), at(right, y))
		c.write("tick", left-beside, y+radius, End, shorten(t.text, 0.3*c.width))
	}
	c.timeScale(plan.x, plan.y.from)
}

// timeScale writes the ticks of a time scale below a line, as many as do not
// overlap: the last and the first, then the rest from the left.
func (c *canvas) timeScale(a axis, y float64) {
	type span struct{ from, to float64 }
	var taken []span
	order := slices.Clone(a.ticks)
	if n := len(order); n > 1 {
		order = append([]tick{order[n-1], order[0]}, order[1:n-1]...)
	}
	for _, t := range order {
		x, half := a.coordinate(t.value), textWidth(t.text)/2
		middle := centre(x, half, c.width)
		s := span{middle - half - beside/2, middle + half + beside/2}
		if 2*half > c.width || slices.ContainsFunc(taken, func(o span) bool { return s.from < o.to && o.from < s.to }) {
			continue
		}
		taken = append(taken, s)
		c.rule("grid", at(x, y), at(x, y+rowGap))
		c.write("tick", middle, y+rowGap+ascent+descent+1, Middle, t.text)
	}
}

// smallestStep returns the least distance between neighbouring periods of a series,
// 0 where they are irregular. It distinguishes a series of every fifth year from
// one that lacks four: where no two periods are nearer, none is missing.
func smallestStep(all []series, p precision) int {
	step := 0
	if p.of == record.NoPrecision {
		return 0
	}
	for _, s := range all {
		for i := 1; i < len(s.data); i++ {
			if d := index(s.data[i].Figure.Period) - index(s.data[i-1].Figure.Period); d > 0 &&
				(step == 0 || d < step) {
				step = d
			}
		}
	}
	return step
}

// breaks reports whether a period is missing between two.
func (plan *linePlan) breaks(a, b Datum) bool {
	return plan.step > 0 && index(b.Figure.Period)-index(a.Figure.Period) > plan.step
}

func (plan *linePlan) at(p *panel, d Datum) Point {
	return at(plan.x.coordinate(moment(d.Figure.Period)), plan.y.coordinate(p.point(d)))
}

// maxSymbols is how many values of a series have a symbol each; of more, only the
// ends and those that have not happened yet have one.
const maxSymbols = 24

// series draws one line and its values.
func (plan *linePlan) series(c *canvas, p *panel, s series) {
	plan.segments(c, p, s)
	for i, d := range s.data {
		place := plan.at(p, d)
		c.uncertainty(plan.y, p, d, func(along, across float64) Point {
			return Point{place.X + Length(across), Length(along)}
		})
		if style := styleOf(d); len(s.data) <= maxSymbols || style != Solid || i == 0 || i == len(s.data)-1 {
			c.value(s.class(), s.number, style, place)
		}
	}
}

// segments draws the line of a series.
func (plan *linePlan) segments(c *canvas, p *panel, s series) {
	run := s.standingData()
	for i := 1; i < len(run); i++ {
		a, b := run[i-1], run[i]
		if plan.breaks(a, b) || moment(a.Figure.Period) == moment(b.Figure.Period) {
			continue
		}
		class := "series " + s.class()
		if styleOf(b) != Solid {
			class += " dashed"
		}
		c.extend(class, plan.at(p, a), plan.at(p, b))
	}
}

// extend draws a segment of a line, as part of the last one where it continues it
// in the same class.
func (c *canvas) extend(class string, from, to Point) {
	if n := len(c.Lines); n > 0 {
		if last := &c.Lines[n-1]; last.Class == class && last.Points[len(last.Points)-1] == from {
			last.Points = append(last.Points, to)
			return
		}
	}
	c.stroke(class, from, to)
}

// first writes the first value of a single line, on the side away from the line.
func (plan *linePlan) first(c *canvas, p *panel, s series) {
	run := s.standingData()
	if len(run) < 2 {
		return
	}
	here, next := plan.at(p, run[0]), plan.at(p, run[1])
	y := float64(here.Y) - radius - beside
	if next.Y < here.Y {
		y = float64(here.Y) + radius + ascent + 2
	}
	if y+descent > plan.y.from || next.X == here.X {
		return // the words of the scale, or other values, are there
	}
	if text := p.text(run[0]); float64(here.X)+textWidth(text) <= plan.x.to {
		c.write("value", float64(here.X)-radius, y, "", text)
	}
}

// endLabels returns the labels at the ends of lines: names where there are several,
// and the last value.
func endLabels(c *canvas, p *panel, all []series) *column {
	most := 0.36 * c.width
	labels := &column{}
	for _, s := range all {
		var lines []columnLine
		if len(all) > 1 {
			lines = classed("name", wrap(s.name, most, 3))
		}
		labels.add(append(lines, classed(labelClass(s.last()), wrap(p.text(s.last()), most, 3))...)...)
	}
	return labels
}

// label writes the labels at the ends of lines, with a leader to each that is not
// beside its end.
func (plan *linePlan) label(c *canvas, p *panel, all []series, labels *column) {
	end := func(i int) Point { return plan.at(p, all[i].last()) }
	labels.place(plan.y.to-rowGap, plan.y.from+rowGap, func(i int) float64 { return float64(end(i).Y) })
	x := c.width - labels.width
	for i, t := range labels.labels {
		if float64(end(i).X) < plan.x.to-1 || math.Abs(t.middle-t.wanted) > lineHeight/2 {
			c.rule("leader", Point{end(i).X + radius + 2, end(i).Y}, at(x-beside-radius, t.wanted), at(x-3, t.middle))
		}
		labels.write(c, i, x, "")
	}
}
