package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"explainer/generator/language"
	"explainer/generator/record"
)

// Limits on how many series or values a description names one by one.
const (
	maxDescribed = 6
	fewValues    = 3
)

// Describe returns sentences about what a chart shows: its form, its extremes or
// the ends of its lines, and what a reader has to know of how it is drawn.
func Describe(form Form, data []Datum, l *language.Language) string {
	sentences := []string{l.Words.ChartForms[string(form)]}
	all := panels(data, form.layout().changes, l)
	for _, p := range all {
		sentences = append(sentences, form.layout().describe(p)...)
	}
	if len(all) > 1 {
		sentences = append(sentences, l.Words.ChartUnits)
	}
	dashed := func(d Datum) bool { return styleOf(d) == Hatched || styleOf(d) == Outlined }
	if form.layout().symbols && form != DotForm && slices.ContainsFunc(data, dashed) {
		sentences = append(sentences, l.Words.ChartDashed)
	}
	if slices.ContainsFunc(data, func(d Datum) bool { return styleOf(d) == Struck }) {
		sentences = append(sentences, l.Words.ChartStruck)
	}
	if slices.ContainsFunc(data, func(d Datum) bool { return d.Figure.Quantity.Form == record.RangeForm }) {
		sentences = append(sentences, l.Words.ChartRanges)
	}
	if slices.ContainsFunc(data, isOpen) {
		sentences = append(sentences, l.Words.ChartOpen)
	}
	return strings.Join(sentences, " ")
}

// lines describes a panel of a line chart.
func (p *panel) lines() []string {
	return slices.Concat(p.describeLines(), p.crop(p.scale()), p.missing())
}

// multiples describes a panel of small line charts: where each line begins and ends or, of
// many, which of them end highest and lowest.
func (p *panel) multiples() []string {
	all := seriesOf(p)
	var out []string
	ends := panel{unit: p.unit, changes: p.changes, plain: p.plain, l: p.l}
	for _, s := range all {
		ends.data = append(ends.data, s.last())
		out = append(out, p.describeEnds(s))
	}
	if len(all) > maxDescribed {
		out = ends.extremes()
	}
	return slices.Concat(out, p.crop(p.scale()), p.missing())
}

// slopes describes a panel of a slope chart.
func (p *panel) slopes() []string {
	return append(p.describeRises(), p.crop(p.slopeScale(p.rises()))...)
}

// dots describes a panel of a dot chart.
func (p *panel) dots() []string { return append(p.extremes(), p.crop(p.scale())...) }

// ranked names all values from the highest to the lowest or, of many, the two
// ends: readers see the order of bars at once.
func (p *panel) ranked() []string {
	standing := p.standing()
	if len(standing) <= fewValues || len(standing) > maxDescribed {
		return p.extremes()
	}
	slices.SortStableFunc(standing, func(a, b Datum) int { return cmp.Compare(p.point(b), p.point(a)) })
	each := make([]string, len(standing))
	for i, d := range standing {
		each[i] = fmt.Sprintf(p.l.Words.ChartRanked, p.nameOf(d), p.valueText(d))
	}
	return []string{fmt.Sprintf(p.l.Words.ChartOrder, strings.Join(each, "; "))}
}

// standing returns the data that are ranked: not those that were only demanded or
// no longer hold, unless there are no others or so few that each is named.
func (p *panel) standing() []Datum {
	standing := slices.DeleteFunc(slices.Clone(p.data), func(d Datum) bool { return styleOf(d) == Struck })
	if len(standing) == 0 || len(p.data) <= fewValues {
		return slices.Clone(p.data)
	}
	return standing
}

// extremes names the highest and the lowest value; of few, each.
func (p *panel) extremes() []string {
	standing := p.standing()
	if len(standing) <= fewValues {
		var out []string
		for _, d := range standing {
			out = append(out, fmt.Sprintf(p.l.Words.ChartOne, p.nameOf(d), p.valueText(d)))
		}
		return out
	}
	compare := func(a, b Datum) int { return cmp.Compare(p.point(a), p.point(b)) }
	highest, lowest := slices.MaxFunc(standing, compare), slices.MinFunc(standing, compare)
	return []string{fmt.Sprintf(p.l.Words.ChartExtremes,
		p.valueText(highest), p.nameOf(highest), p.valueText(lowest), p.nameOf(lowest))}
}

// nameOf returns the name of a datum, with its period where others share it.
func (p *panel) nameOf(d Datum) string {
	for _, other := range p.data {
		if other.Figure != d.Figure && other.Name == d.Name {
			return d.Name + ", " + span(d.Figure.Period, p.l)
		}
	}
	return d.Name
}

// valueText returns a datum's number with its unit, as in a sentence, and with the
// state that ended it.
func (p *panel) valueText(d Datum) string {
	text := d.Figure.Text(p.l)
	if p.changes {
		text = p.text(d) + " " + p.caption()
	}
	if styleOf(d) == Struck {
		text += ", " + p.standingText(d)
	}
	return text
}

// standingText returns the word for why a datum is struck: a stage of a ladder of the
// publication's own has a label of its own.
func (p *panel) standingText(d Datum) string {
	if end := ended(d); end != string(record.Demanded) || d.Figure.Stage == record.Demanded {
		return p.l.Words.Standings[end]
	}
	return d.Figure.StageText(p.l)
}

// describeLines says where each line begins and ends, its extremes in between, and
// in which order the lines end.
func (p *panel) describeLines() []string {
	all := seriesOf(p)
	var out []string
	for _, s := range all[:min(len(all), maxDescribed)] {
		out = append(out, p.describeEnds(s))
		if len(s.data) > 1 {
			out = append(out, p.describeTurns(s, s.data[0], s.last())...)
		}
	}
	var ends []named
	for _, s := range all {
		if last := s.last(); styleOf(last) != Struck {
			ends = append(ends, named{s.name, p.point(last)})
		}
	}
	return append(out, p.order(ends)...)
}

// describeEnds says where the line of a series begins and ends.
func (p *panel) describeEnds(s series) string {
	first, last := s.data[0], s.last()
	if len(s.data) == 1 {
		return fmt.Sprintf(p.l.Words.ChartPoint, s.name, p.valueText(first), span(first.Figure.Period, p.l))
	}
	from := riseEnd{value: p.point(first), said: p.valueText(first), head: short(first.Figure.Period, p.l)}
	to := riseEnd{value: p.point(last), said: p.valueText(last), head: short(last.Figure.Period, p.l)}
	return p.describeLine(s.name, from, to)
}

// describeLine says where a line begins and ends, and whether it rises or falls.
func (p *panel) describeLine(name string, from, to riseEnd) string {
	phrase := p.l.Words.ChartUp
	switch {
	case to.value < from.value:
		phrase = p.l.Words.ChartDown
	case to.value == from.value:
		phrase = p.l.Words.ChartLevel
	}
	return fmt.Sprintf(phrase, name, from.said, from.head, to.said, to.head)
}

// describeTurns names the highest and the lowest value of a line where they are
// between its ends.
func (p *panel) describeTurns(s series, first, last Datum) []string {
	compare := func(a, b Datum) int { return cmp.Compare(p.point(a), p.point(b)) }
	standing := s.standingData()
	if len(standing) == 0 {
		return nil
	}
	var out []string
	if d := slices.MaxFunc(standing, compare); compare(d, first) > 0 && compare(d, last) > 0 {
		out = append(out, fmt.Sprintf(p.l.Words.ChartHighest, p.valueText(d), short(d.Figure.Period, p.l)))
	}
	if d := slices.MinFunc(standing, compare); compare(d, first) < 0 && compare(d, last) < 0 {
		out = append(out, fmt.Sprintf(p.l.Words.ChartLowest, p.valueText(d), short(d.Figure.Period, p.l)))
	}
	return out
}

// named is a value with the name of its line.
type named struct {
	name  string
	value float64
}

// order names lines by where they end, from the highest to the lowest; of many
// lines, none.
func (p *panel) order(ends []named) []string {
	if len(ends) < 2 || len(ends) > maxDescribed {
		return nil
	}
	slices.SortStableFunc(ends, func(a, b named) int { return cmp.Compare(b.value, a.value) })
	names := make([]string, len(ends))
	for i, end := range ends {
		names[i] = end.name
	}
	return []string{fmt.Sprintf(p.l.Words.ChartLastOrder, strings.Join(names, "; "))}
}

// describeRises says where each line of a slope chart begins and ends.
func (p *panel) describeRises() []string {
	rises := p.rises()
	var out []string
	for _, r := range rises[:min(len(rises), maxDescribed)] {
		switch from, to := r.ends[0], r.ends[1]; {
		case from.datum == nil:
			out = append(out, fmt.Sprintf(p.l.Words.ChartPoint, r.name, to.said, to.head))
		case to.datum == nil:
			out = append(out, fmt.Sprintf(p.l.Words.ChartPoint, r.name, from.said, from.head))
		default:
			out = append(out, p.describeLine(r.name, from, to))
		}
	}
	var ends []named
	for _, r := range rises {
		if end := r.ends[1]; end.datum != nil && styleOf(*end.datum) != Struck {
			ends = append(ends, named{r.name, end.value})
		}
	}
	out = append(out, p.order(ends)...)
	for _, s := range seriesOf(p) {
		if len(s.levels()) > 2 {
			return append(out, p.l.Words.ChartEnds)
		}
	}
	return out
}

// crop says that a scale leaves out zero, where it does.
func (p *panel) crop(a axis) []string {
	if !a.isCropped() {
		return nil
	}
	return []string{p.l.Words.ChartCropped}
}

// missing says whether lines break.
func (p *panel) missing() []string {
	all := seriesOf(p)
	plan := linePlan{precision: commonPrecision(p.data)}
	plan.step = smallestStep(all, plan.precision)
	for _, s := range all {
		run := s.standingData()
		for i := 1; i < len(run); i++ {
			if plan.breaks(run[i-1], run[i]) {
				return []string{p.l.Words.ChartGaps}
			}
		}
	}
	return nil
}

// DescribeTimeline says in sentences what a timeline shows.
func DescribeTimeline(events []*record.Event, l *language.Language) string {
	if len(events) == 0 {
		return ""
	}
	first, last := events[0].Date, events[0].Date
	for _, e := range events {
		if _, end := lasting(e.Date); end > instant(latest(last).Last()) {
			last = e.Date
		}
	}
	return fmt.Sprintf(l.Words.TimelineAbout, earliest(first).Phrase(l), latest(last).Phrase(l))
}
