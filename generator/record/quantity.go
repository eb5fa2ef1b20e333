package record

import (
	"cmp"
	"fmt"

	"explainer/generator/language"

	"github.com/shopspring/decimal"
)

// Quantity is a number with its unit, as far as it is known: a value, perhaps
// with a bound; a range; or a change from one level to another.
type Quantity struct {
	Form  QuantityForm
	Value decimal.Decimal // of a Value; the written delta of a Change that has one
	Low   decimal.Decimal // of a Range, or where a Change starts
	High  decimal.Decimal // of a Range, or where a Change ends
	Delta bool            // whether a Change states its own difference in Value
	Bound Bound
	Unit  Unit
}

// Keys visits the keys of a quantity, which stand among those of a figure. Of
// value, range and change exactly one is given.
func (q *Quantity) Keys(v Visitor) {
	v.Value(Key{
		Name: "value", Fill: FillEmpty, Claim: true,
		Means: "digits with a point (or range: [6, 7], or change: {from: 0.5, to: 0.3})", Like: "13.4",
		Column: NoColumn,
	}, valueOf{q})
	v.List(Key{
		Name: "range", Claim: true, Means: "the lowest and the highest, instead of a value", Like: "[6, 7]",
		Column: NoColumn, Rare: true,
	}, rangeOf{q})
	v.Group(Key{
		Name: "change", Claim: true, Means: "from one level to another, instead of a value",
		Like: "{from: 0.5, to: 0.3}", Column: NoColumn, Rare: true,
	}, (*change)(q))
	v.Value(Key{
		Name: "bound", Claim: true, Default: string(Exact), Means: "how the number limits the true one",
		Like: "about",
	}, WordAt(&q.Bound, Bounds))
	v.Value(Key{
		Name: "unit", Required: true, Claim: true,
		Means: "a currency (ISO 4217), perhaps with k, m, bn or tn; a share of GDP, GNI or a declared measure or unit; percentage points; a count; or a unit that site.yaml declares, perhaps with thousand or million, or per another",
		Like:  "GBP bn",
	}, unitValue{&q.Unit})
}

// valueOf is the value of a quantity that has no range and no change.
type valueOf struct{ q *Quantity }

func (o valueOf) Set(text string) error { return number{&o.q.Value}.Set(text) }
func (o valueOf) Form() Form            { return number{}.Form() }
func (o valueOf) String() string {
	if o.q.Form != ValueForm {
		return ""
	}
	return digitsOf(o.q.Value)
}

// rangeOf is the list of the two ends of a range.
type rangeOf struct{ q *Quantity }

// Add implements List: the first number is the lower end, the second the upper.
func (o rangeOf) Add(text string) error {
	end := &o.q.High
	if o.q.Form != RangeForm {
		o.q.Form, end = RangeForm, &o.q.Low
	}
	return number{end}.Set(text)
}

func (o rangeOf) Form() Form { return number{}.Form() }
func (o rangeOf) Strings() []string {
	if o.q.Form != RangeForm {
		return nil
	}
	return []string{digitsOf(o.q.Low), digitsOf(o.q.High)}
}

// change is a quantity that leads from one level to another.
type change Quantity

// Make implements Group.
func (c *change) Make() { c.Form = ChangeForm }

// Keys implements Group.
func (c *change) Keys(v Visitor) {
	of := c
	if c.Form != ChangeForm {
		of = &change{}
	}
	v.Value(Key{
		Name: "from", Required: true, Claim: true, Means: "the level that it starts from", Like: "0.5",
		Column: NoColumn,
	}, number{&of.Low})
	v.Value(Key{
		Name: "to", Required: true, Claim: true, Means: "the level that it leads to", Like: "0.3",
		Column: NoColumn,
	}, number{&of.High})
	v.Value(
		Key{Name: "delta", Claim: true, Means: "the difference that the source states", Like: "-0.2", Column: NoColumn},
		delta{of},
	)
}

// delta is the difference that a change states.
type delta struct{ c *change }

func (d delta) Form() Form { return number{}.Form() }
func (d delta) Set(text string) error {
	d.c.Delta = true
	return number{&d.c.Value}.Set(text)
}

func (d delta) String() string {
	if !d.c.Delta {
		return ""
	}
	return digitsOf(d.c.Value)
}

// QuantityForm is the way a quantity was written.
type QuantityForm uint8

// The forms.
const (
	ValueForm QuantityForm = iota
	RangeForm
	ChangeForm
)

// half is what rounding can hide: half a unit of the last digit written.
func half(d decimal.Decimal) decimal.Decimal { return decimal.New(5, d.Exponent()-1) }

// IsGiven reports whether every number that the quantity's form needs was given.
func (q Quantity) IsGiven() bool {
	var none decimal.Decimal
	if q.Form == ValueForm {
		return q.Value != none
	}
	return q.Low != none && q.High != none
}

// Point returns the one number that stands for the quantity in arithmetic and in a
// chart, in the unit's own scale: the value, the middle of a range, the
// difference of a change.
func (q Quantity) Point() decimal.Decimal {
	switch q.Form {
	case RangeForm:
		return q.Low.Add(q.High).Div(decimal.NewFromInt(2))
	case ChangeForm:
		return q.High.Sub(q.Low)
	}
	return q.Value
}

// Base returns the point in the unit's base: pounds where Point gives billions.
func (q Quantity) Base() decimal.Decimal { return q.Unit.base(q.Point()) }

// slack is how far the true number may lie from Base because of rounding, in
// the unit's base. Things that were counted were not rounded.
func (q Quantity) slack() decimal.Decimal {
	var s decimal.Decimal
	switch q.Form {
	case RangeForm:
		s = q.High.Sub(q.Low).Div(decimal.NewFromInt(2))
	case ChangeForm:
		s = q.rounding(q.Low).Add(q.rounding(q.High))
	default:
		s = q.rounding(q.Value)
	}
	return q.Unit.base(s)
}

// rounding is what rounding can hide in one number of the quantity: nothing
// where a whole number of things is exact.
func (q Quantity) rounding(d decimal.Decimal) decimal.Decimal {
	if q.Unit.IsWhole() && q.isExact() && d.IsInteger() {
		return decimal.Zero
	}
	return half(d)
}

func (q Quantity) isExact() bool { return q.Bound == Exact || q.Bound == "" }

// DeltaAgrees reports whether the difference that a change states is the one
// its two levels give, or that one rounded to the digits of the statement, and
// what they give. It is true of everything but a change with a stated
// difference.
func (q Quantity) DeltaAgrees() (bool, decimal.Decimal) {
	difference := q.High.Sub(q.Low)
	if q.Form != ChangeForm || !q.Delta {
		return true, difference
	}
	gap := difference.Sub(q.Value).Abs()
	rounded := q.Value.Exponent() > difference.Exponent() // it has fewer digits than the levels
	return gap.IsZero() || rounded && gap.LessThanOrEqual(half(q.Value)), difference
}

// Compare orders quantities by unit, then by their number in the unit's base,
// then by the way they are written: form, bound, scale and digits. The order is
// total, and none but equals are equal.
func (q Quantity) Compare(r Quantity) int {
	u, v := q.Unit, r.Unit
	if c := u.essence().compare(v.essence()); c != 0 {
		return c
	}
	if c := q.Base().Cmp(r.Base()); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(q.Form, r.Form), cmp.Compare(q.Bound, r.Bound), u.compare(v),
		compareDigits(q.Low, r.Low), compareDigits(q.High, r.High), compareDigits(q.Value, r.Value), q.compareDelta(r))
}

// compareDigits orders numbers, and those that are the same by the digits
// written: 6.0 before 6.
func compareDigits(d, e decimal.Decimal) int {
	return cmp.Or(d.Cmp(e), cmp.Compare(d.Exponent(), e.Exponent()))
}

// compareDelta sets a change that states its difference behind one that does
// not.
func (q Quantity) compareDelta(r Quantity) int {
	switch {
	case q.Delta == r.Delta:
		return 0
	case r.Delta:
		return -1
	}
	return 1
}

// InFull returns the quantity without the scale of a unit that the publication
// declares: 20,000 soldiers for 20 thousand.
func (q Quantity) InFull() Quantity {
	if q.Unit.Kind != Declared {
		return q
	}
	shift := exponent(q.Unit.Scale)
	q.Value, q.Low, q.High, q.Unit.Scale = q.Value.Shift(shift), q.Low.Shift(shift), q.High.Shift(shift), ""
	return q
}

// In returns the quantity in another unit that compares with its own. A conversion that
// has no end, as of miles into kilometres, is rounded to the digits of the number.
func (q Quantity) In(u Unit) Quantity {
	if q.Unit.Same(u) {
		return q
	}
	convert := func(d *decimal.Decimal) {
		base, digits := q.Unit.base(*d), int32(d.NumDigits())
		*d = trimmed(u.Scaled(base))
		if !u.base(*d).Equal(base) {
			*d = trimmed(d.Round(digits - int32(d.NumDigits()) - d.Exponent()))
		}
	}
	convert(&q.Value)
	convert(&q.Low)
	convert(&q.High)
	q.Unit = u
	return q
}

// Text writes the quantity in a language, as a sentence has it:
// "£13.4 billion", "about £6 billion", "from about 0.5% to about 0.3% of GNI", "2.5% of GDP".
func (q Quantity) Text(l *language.Language) string {
	var text string
	switch q.Form {
	case RangeForm:
		text = q.Unit.text(l, l.Range(q.Low, q.High))
	case ChangeForm:
		low, high := q.start(l), q.Unit.text(l, l.Numeral(q.High))
		return fmt.Sprintf(l.Words.FromTo, l.Bounded(string(q.Bound), low), l.Bounded(string(q.Bound), high))
	default:
		text = q.Unit.text(l, l.Numeral(q.Value))
	}
	return l.Bounded(string(q.Bound), text)
}

// start is the level a change starts from: a share says its whole only once,
// at the end.
func (q Quantity) start(l *language.Language) string {
	u := q.Unit
	if u.Kind == Share {
		u = Unit{Kind: Percent}
	}
	u.Per = Per{}
	return u.text(l, l.Numeral(q.Low))
}

// String writes the quantity in one form for all, for logs and comparisons:
// "13.4 GBP bn", "about 6 to 7 GBP bn", "from 0.5 to 0.3 % of GNI".
func (q Quantity) String() string {
	var number string
	switch q.Form {
	case RangeForm:
		number = q.Low.String() + " to " + q.High.String()
	case ChangeForm:
		number = "from " + q.Low.String() + " to " + q.High.String()
	default:
		number = q.Value.String()
	}
	if q.Bound != Exact && q.Bound != "" {
		number = string(q.Bound) + " " + number
	}
	return number + " " + q.Unit.String()
}
