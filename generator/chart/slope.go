package chart

import (
	"math"
	"slices"

	"explainer/generator/language"
	"explainer/generator/record"

	"github.com/shopspring/decimal"
)

// rise is one line of a slope chart: a level, and what became of it.
type rise struct {
	name   string
	number int
	ends   [2]riseEnd
}

// riseEnd is a level at one side of a slope chart. A series may lack one.
type riseEnd struct {
	datum *Datum // nil where there is none
	value float64
	text  string // beside the end
	said  string // with its unit, as in a sentence
	head  string // its period
}

// slope draws how levels changed: the two levels of a change; of a series, those of
// the first and the last period of the chart.
func slope(c *canvas, p *panel, top float64) float64 {
	rises := p.rises()
	left, right := slopeLabels(rises, 0, 0.25*c.width), slopeLabels(rises, 1, 0.5*c.width)
	xs := [2]float64{left.width + 2*beside + radius, c.width - right.width - 2*beside - radius}
	y := p.slopeScale(rises)
	y.to = top + lineHeight + arrow + 2
	y.from = y.to + max(0.5*c.width, left.height(), right.height())
	c.slopeHeads(rises, xs, top+ascent)
	for _, x := range xs {
		c.rule("zero", at(x, y.to), at(x, y.from))
	}
	for _, r := range rises {
		c.rise(p, r, y, xs)
	}
	left.draw(c, y, xs[0]-radius-2, xs[0]-radius-2*beside+2, End)
	right.draw(c, y, xs[1]+radius+2, c.width-right.width, "")
	return y.from + arrow + 2
}

// levels returns the values of a series that are no changes.
func (s series) levels() []Datum {
	return slices.DeleteFunc(slices.Clone(s.data), func(d Datum) bool {
		return d.Figure.Quantity.Form == record.ChangeForm
	})
}

// rises returns the lines of a slope chart: for each series first its changes, then
// the line between its levels.
func (p *panel) rises() []rise {
	all := seriesOf(p)
	first, last := math.Inf(1), math.Inf(-1)
	for _, s := range all {
		for _, d := range s.levels() {
			at := moment(d.Figure.Period)
			first, last = min(first, at), max(last, at)
		}
	}
	var out []rise
	for _, s := range all {
		for _, d := range s.data {
			if d.Figure.Quantity.Form == record.ChangeForm {
				out = append(out, p.changed(d))
			}
		}
		if r := p.moved(s, first, last); r.ends[0].datum != nil || r.ends[1].datum != nil {
			out = append(out, r)
		}
	}
	for i := range out {
		out[i].number = i
	}
	return out
}

// changed returns the line of a change.
func (p *panel) changed(d Datum) rise {
	q, period := d.Figure.Quantity, d.Figure.Period
	return rise{name: d.Name, ends: [2]riseEnd{
		{&d, p.value(q.Low, q.Unit), p.level(q, q.Low), inFull(q, q.Low, p.l), period.Start.Short(p.l)},
		{&d, p.value(q.High, q.Unit), p.level(q, q.High), inFull(q, q.High, p.l), period.End.Short(p.l)},
	}}
}

// moved returns the line between a series' levels at two dates. A single date is
// the last.
func (p *panel) moved(s series, first, last float64) rise {
	r := rise{name: s.name}
	for _, d := range s.levels() {
		end := riseEnd{&d, p.point(d), p.text(d), p.valueText(d), short(d.Figure.Period, p.l)}
		switch moment(d.Figure.Period) {
		case last:
			r.ends[1] = end
		case first:
			r.ends[0] = end
		}
	}
	return r
}

// level returns the text of one end of a change.
func (p *panel) level(q record.Quantity, n decimal.Decimal) string {
	if p.plain {
		return p.l.Number(n)
	}
	return inFull(q, n, p.l)
}

// inFull returns one end of a change with its unit.
func inFull(q record.Quantity, n decimal.Decimal, l *language.Language) string {
	return record.Quantity{Value: n, Unit: q.Unit, Bound: record.Exact}.Text(l)
}

// slopeScale returns a scale over both ends of all lines, with their ranges.
func (p *panel) slopeScale(rises []rise) axis {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, r := range rises {
		for _, end := range r.ends {
			if end.datum == nil {
				continue
			}
			lo, hi = min(lo, end.value), max(hi, end.value)
			if end.datum.Figure.Quantity.Form == record.RangeForm {
				from, to := p.extent(*end.datum)
				lo, hi = min(lo, from), max(hi, to)
			}
		}
	}
	return scale(lo, hi, false, p.l)
}

// slopeSide is the labels of one side.
type slopeSide struct {
	column
	ends []riseEnd
}

// slopeLabels returns the labels of one side: the level and, on the right or where
// the right has none, the name.
func slopeLabels(rises []rise, side int, most float64) *slopeSide {
	s := &slopeSide{}
	for _, r := range rises {
		end := r.ends[side]
		if end.datum == nil {
			continue
		}
		lines := classed(labelClass(*end.datum), wrap(end.text, most, 2))
		if len(rises) > 1 && (side == 1 || r.ends[1].datum == nil) {
			lines = append(lines, classed("name", wrap(r.name, most, 3))...)
		}
		s.ends = append(s.ends, end)
		s.add(lines...)
	}
	return s
}

// draw writes the labels at an edge, each with a leader to its end.
func (s *slopeSide) draw(c *canvas, y axis, near, edge float64, anchor Anchor) {
	far := edge - 3
	if anchor == End {
		far = edge + 3
	}
	s.place(y.to-rowGap, y.from+rowGap, func(i int) float64 { return y.coordinate(s.ends[i].value) })
	for i, label := range s.labels {
		c.rule("leader", at(near, label.wanted), at(far, label.middle))
		s.write(c, i, edge, anchor)
	}
}

// slopeHeads names the two periods, where all lines have the same, clear of each other.
func (c *canvas) slopeHeads(rises []rise, xs [2]float64, y float64) {
	var heads [2]string
	for i := range heads {
		var all []string
		for _, r := range rises {
			if end := r.ends[i]; end.datum != nil && !slices.Contains(all, end.head) {
				all = append(all, end.head)
			}
		}
		if len(all) == 1 {
			heads[i] = shorten(all[0], 0.45*c.width)
		}
	}
	gap, widths := min(2*beside, 0.1*c.width), [2]float64{textWidth(heads[0]), textWidth(heads[1])}
	right := max(min(xs[1], c.width-widths[1]), widths[0]+gap)
	left := min(max(xs[0], widths[0]), right-gap)
	c.write("tick", left, y, End, heads[0])
	c.write("tick", right, y, "", heads[1])
}

// rise draws a line between its two ends, dashed where its end has not
// happened yet.
func (c *canvas) rise(p *panel, r rise, y axis, xs [2]float64) {
	s := series{number: r.number}
	if r.ends[0].datum != nil && r.ends[1].datum != nil {
		class := "series " + s.class()
		switch styleOf(*r.ends[1].datum) {
		case Outlined, Hatched:
			class += " dashed"
		case Struck:
			class += " struck"
		}
		c.stroke(class, at(xs[0], y.coordinate(r.ends[0].value)), at(xs[1], y.coordinate(r.ends[1].value)))
	}
	for i, end := range r.ends {
		if end.datum == nil {
			continue
		}
		style := styleOf(*end.datum)
		if end.datum.Figure.Quantity.Form != record.ChangeForm {
			c.uncertainty(y, p, *end.datum, func(along, across float64) Point { return at(xs[i]+across, along) })
		} else if i == 0 && style != Struck {
			style = Solid // a change starts from what is
		}
		c.value(s.class(), r.number, style, at(xs[i], y.coordinate(end.value)))
	}
}
