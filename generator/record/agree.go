package record

import "github.com/shopspring/decimal"

// Agrees reports whether two quantities can both be true of one thing: they
// are of comparable units, and some number is allowed by both. A change agrees
// with one between the same levels.
func (q Quantity) Agrees(r Quantity) bool {
	if !q.Unit.Comparable(r.Unit) {
		return false
	}
	if q.Form == ChangeForm || r.Form == ChangeForm {
		return q.Form == r.Form && q.Unit.base(q.Low).Equal(r.Unit.base(r.Low)) &&
			q.Unit.base(q.High).Equal(r.Unit.base(r.High))
	}
	a, b := q.span(), r.span()
	return !a.below(b) && !b.below(a)
}

// roundsTo reports whether two values of comparable units are no further apart than
// rounding to the digits of one of them allows: 2.28% and 2.3%.
func (q Quantity) roundsTo(r Quantity) bool {
	if q.Form != ValueForm || r.Form != ValueForm || !q.Unit.Comparable(r.Unit) {
		return false
	}
	return q.Base().Sub(r.Base()).Abs().LessThanOrEqual(decimal.Max(q.slack(), r.slack()))
}

// span is the numbers that a quantity allows.
type span struct{ low, high limit }

// limit is an end of a span. Where there is none, the span has no end there.
type limit struct {
	given  bool
	at     decimal.Decimal
	beyond bool // the limit itself is outside
}

// span reads the bound of a value or of a range. “About” allows what rounds to
// the number as it is written.
func (q Quantity) span() span {
	low, high := q.Value, q.Value
	if q.Form == RangeForm {
		low, high = q.Low, q.High
	}
	if q.Bound == About {
		low, high = low.Sub(half(low)), high.Add(half(high))
	}
	s := span{limit{given: true, at: q.Unit.base(low)}, limit{given: true, at: q.Unit.base(high)}}
	switch q.Bound {
	case AtLeast, MoreThan:
		s.low.beyond, s.high = q.Bound == MoreThan, limit{}
	case AtMost, LessThan:
		s.high.beyond, s.low = q.Bound == LessThan, limit{}
	}
	return s
}

// below reports whether all of a span lies below all of another.
func (s span) below(t span) bool {
	if !s.high.given || !t.low.given {
		return false
	}
	order := s.high.at.Cmp(t.low.at)
	return order < 0 || order == 0 && (s.high.beyond || t.low.beyond)
}
