package chart

import (
	"math"
	"strconv"

	"explainer/generator/language"
	"explainer/generator/record"
)

// Timeline draws events on a time scale, numbered in their order as the list beside
// the drawing is. An event that lasts is a line along the scale; a scheduled one is
// hollow, a cancelled one crossed out.
func Timeline(events []*record.Event, width int, l *language.Language) Drawing {
	c := &canvas{width: float64(width), l: l}
	c.Width = Length(width)
	if len(events) == 0 {
		return c.Drawing
	}
	const height = 28.0 // from the numbers to the scale
	y := lineHeight + height
	a := eventAxis(events, c.width)
	a.ticks = calendarTicks(a.lo, a.hi, max(2, int(c.width/95)), l)
	c.rule("zero", at(0, y), at(c.width, y))
	c.timeScale(a, y+radius)
	c.numbers(events, a, y)
	for _, e := range events {
		c.event(e, a, y)
	}
	c.Height = Length(y + radius + ascent + lineHeight)
	return c.Drawing
}

// eventAxis returns the time scale of events. A single date is in the middle of a
// year.
func eventAxis(events []*record.Event, width float64) axis {
	a := axis{lo: math.Inf(1), hi: math.Inf(-1), from: 2 * radius, to: width - 2*radius}
	for _, e := range events {
		from, to := lasting(e.Date)
		a.lo, a.hi = min(a.lo, from), max(a.hi, to)
	}
	if a.lo == a.hi {
		a.lo, a.hi = a.lo-0.5, a.hi+0.5
	}
	return a
}

// lasting returns the first and the last instant of an event. Dates without a day
// and open ends count as their known beginning.
func lasting(p record.Period) (from, to float64) {
	from = instant(earliest(p).First())
	if to = from; p.IsInterval() {
		to = instant(latest(p).Last())
	}
	return from, to
}

// earliest and latest return the ends of a period; where one is open, the other is
// used for both.
func earliest(p record.Period) record.Date {
	if p.Start.IsZero() {
		return p.End
	}
	return p.Start
}

func latest(p record.Period) record.Date {
	if p.End.IsZero() {
		return p.Start
	}
	return p.End
}

// numbers writes the events' numbers in a row above the scale, each with a line
// to its event. Where there is no room for all, every so many is numbered.
func (c *canvas) numbers(events []*record.Event, a axis, y float64) {
	size := textWidth(strconv.Itoa(len(events))) + radius
	every := 1
	for float64((len(events)+every-1)/every)*size > c.width {
		every++
	}
	var tags []*tag
	for i := 0; i < len(events); i += every {
		from, _ := lasting(events[i].Date)
		tags = append(tags, &tag{wanted: a.coordinate(from), size: size})
	}
	spread(tags, 0, c.width)
	for i, t := range tags {
		c.rule("leader", at(t.middle, ascent+descent), at(t.wanted, y-radius))
		c.write("value", t.middle, ascent, Middle, strconv.Itoa(i*every+1))
	}
}

func (c *canvas) event(e *record.Event, a axis, y float64) {
	from, to := lasting(e.Date)
	if to > from {
		c.stroke("lasting", at(a.coordinate(from), y), at(a.coordinate(to), y))
	}
	style := Solid
	switch e.Status {
	case record.Scheduled:
		style = Outlined
	case record.EventCancelled:
		style = Struck
	}
	c.value("s1", 0, style, at(a.coordinate(from), y))
}
