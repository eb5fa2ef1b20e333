package chart

import (
	"math"
	"strings"

	"explainer/generator/language"
	"explainer/generator/record"

	"github.com/shopspring/decimal"
)

// panel is the part of a chart whose values share a unit and so a scale.
type panel struct {
	unit    record.Unit // of the first datum; all values are drawn in its scale
	changes bool        // the values are differences, which share no scale with levels
	data    []Datum
	plain   bool // every value is written in the panel's unit, so that its caption can say it once
	l       *language.Language
}

// panels groups data by what can be compared, in the order of first appearance. Unless
// changes are drawn with both ends, they are in a panel of their own, by their
// difference.
func panels(data []Datum, bothEnds bool, l *language.Language) []*panel {
	var out []*panel
	for _, d := range data {
		q := d.Figure.Quantity
		changes := !bothEnds && q.Form == record.ChangeForm
		var p *panel
		for _, known := range out {
			if known.unit.Comparable(q.Unit) && known.changes == changes {
				p = known
			}
		}
		if p == nil {
			p = &panel{unit: q.Unit, changes: changes, plain: true, l: l}
			out = append(out, p)
		}
		p.data = append(p.data, d)
		p.plain = p.plain && q.Unit.Same(p.unit)
	}
	return out
}

// caption returns the panel's unit, "" for counts, whose heading says what is
// counted. The difference of two shares is in percentage points.
func (p *panel) caption() string {
	if p.unit.Kind == record.Count {
		return ""
	}
	if p.changes && (p.unit.Kind == record.Share || p.unit.Kind == record.Percent) {
		return p.l.Words.PercentagePointsUnit
	}
	return p.unit.Text(p.l)
}

// value returns a number in the panel's scale.
func (p *panel) value(d decimal.Decimal, u record.Unit) float64 {
	if u.Same(p.unit) {
		return float(d)
	}
	base := record.Quantity{Value: d, Unit: u}.Base()
	one := record.Quantity{Value: decimal.NewFromInt(1), Unit: p.unit}.Base()
	return float(base.Div(one))
}

// point returns the value at which a datum's mark is drawn.
func (p *panel) point(d Datum) float64 {
	q := d.Figure.Quantity
	return p.value(q.Point(), q.Unit)
}

// extent returns the lowest and the highest value of a datum.
func (p *panel) extent(d Datum) (lo, hi float64) {
	q := d.Figure.Quantity
	if q.Form == record.RangeForm {
		return p.value(q.Low, q.Unit), p.value(q.High, q.Unit)
	}
	v := p.point(d)
	return v, v
}

// span returns the extent of all data.
func (p *panel) span() (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, d := range p.data {
		from, to := p.extent(d)
		lo, hi = min(lo, from), max(hi, to)
	}
	return lo, hi
}

// scale returns the scale of a chart whose values are not compared by length.
func (p *panel) scale() axis {
	lo, hi := p.span()
	return scale(lo, hi, false, p.l)
}

// text returns a datum's number beside its mark, without the unit where the caption
// has it.
func (p *panel) text(d Datum) string {
	q := d.Figure.Quantity
	number := p.l.Number(q.Value)
	switch {
	case p.changes:
		number = p.l.Number(q.Point())
		if q.Point().IsPositive() {
			number = "+" + number
		}
	case !p.plain, q.Form == record.ChangeForm:
		return d.Figure.Text(p.l)
	case q.Form == record.RangeForm:
		number = p.l.Range(q.Low, q.High).String()
	}
	return p.l.Bounded(string(q.Bound), number)
}

// labelClass returns the class of a datum's label. A number that no longer holds is
// struck through; a demand still holds, although its mark is drawn as struck.
func labelClass(d Datum) string {
	if d.Gone {
		return "gone"
	}
	return "value"
}

// group is the data of one name, in their order.
type group struct {
	name string
	data []Datum
}

// groups groups data by a name, in the order of first appearance.
func groups(data []Datum, name func(Datum) string) []group {
	var out []group
	index := map[string]int{}
	for _, d := range data {
		n := strings.TrimSpace(name(d))
		i, known := index[n]
		if !known {
			i = len(out)
			index[n] = i
			out = append(out, group{name: n})
		}
		out[i].data = append(out[i].data, d)
	}
	return out
}
