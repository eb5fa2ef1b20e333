package record

import (
	"fmt"

	"github.com/shopspring/decimal"
)

// Derivation says how a figure follows from others.
type Derivation struct {
	Op     Op
	Inputs []string // figure ids, in the order of the operation
	Mixes  string   // why inputs that do not compare go together all the same
}

// Op is an arithmetic operation on figures.
type Op string

// The operations. A difference takes the later inputs from the first; a ratio
// divides the first by the others.
const (
	Sum        Op = "sum"
	Difference Op = "difference"
	Ratio      Op = "ratio"
	Product    Op = "product"
)

// Ops lists the operations.
func Ops() []Op { return []Op{Sum, Difference, Ratio, Product} }

// Derive works out a derivation from the quantities of its inputs, which are
// in the order of the derivation. It returns the result in the base of the
// inputs' unit and how far rounding of the inputs can move it.
//
// Sums and differences need comparable units; a ratio of those is a plain
// number. The error says which inputs do not fit.
func (d *Derivation) Derive(inputs []Quantity) (result, slack decimal.Decimal, err error) {
	if len(inputs) < 2 {
		return result, slack, fmt.Errorf("a %s needs at least two figures", d.Op)
	}
	result, slack = inputs[0].Base(), inputs[0].slack()
	for _, q := range inputs[1:] {
		if d.Op != Product && !q.Unit.Comparable(inputs[0].Unit) {
			return result, slack, fmt.Errorf("a %s of %s and %s means nothing", d.Op, inputs[0].Unit, q.Unit)
		}
		if result, slack, err = d.Op.apply(result, slack, q); err != nil {
			return result, slack, err
		}
	}
	return result, slack, nil
}

// apply takes one more quantity into a running result and its slack. For
// products and ratios the relative slacks add up, to first order.
func (op Op) apply(x, xs decimal.Decimal, q Quantity) (decimal.Decimal, decimal.Decimal, error) {
	y, ys := q.Base(), q.slack()
	switch op {
	case Sum:
		return x.Add(y), xs.Add(ys), nil
	case Difference:
		return x.Sub(y), xs.Add(ys), nil
	case Product:
		return x.Mul(y), xs.Mul(y.Abs()).Add(ys.Mul(x.Abs())), nil
	}
	if y.IsZero() {
		return x, xs, fmt.Errorf("a ratio cannot divide by zero")
	}
	quotient := x.DivRound(y, 12)
	return quotient, xs.Add(ys.Mul(quotient.Abs())).DivRound(y.Abs(), 12), nil
}

// Recomputes reports whether a written quantity is what its derivation gives,
// within the rounding of what is written, and says the result to compare it
// with, in the unit and scale of the written quantity.
func (d *Derivation) Recomputes(written Quantity, inputs []Quantity) (ok bool, result decimal.Decimal, err error) {
	result, slack, err := d.Derive(inputs)
	if err != nil {
		return false, result, err
	}
	if d.Op == Ratio && written.Unit.Kind != Count {
		hundred := decimal.NewFromInt(100) // a ratio written as a percentage
		result, slack = result.Mul(hundred), slack.Mul(hundred)
	}
	gap := result.Sub(written.Base()).Abs()
	return gap.LessThanOrEqual(slack.Add(written.slack())), written.Unit.Scaled(result), nil
}

// Gives reports whether the operation on quantities of some units gives one of
// another unit: a difference of percentages is in percentage points, a ratio
// is a percentage, a share or a plain number, a product has the unit of the
// one input that is neither.
func (op Op) Gives(inputs []Unit, result Unit) bool {
	switch op {
	case Ratio:
		return result.Kind != Money && result.Kind != PercentagePoints
	case Product:
		return productUnit(inputs).Comparable(result)
	case Difference:
		if k := inputs[0].Kind; k == Share || k == Percent {
			return result.Kind == PercentagePoints
		}
	}
	return inputs[0].Comparable(result)
}

// productUnit is the unit of the input that others scale.
func productUnit(inputs []Unit) Unit {
	for _, u := range inputs {
		if u.Kind == Money {
			return u
		}
	}
	return inputs[0]
}
