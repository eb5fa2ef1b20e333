package record

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/shopspring/decimal"
)

// Derivation says how a figure follows from others.
type Derivation struct {
	Op     Op
	Inputs []string        // figure ids, in the order of the operation
	By     decimal.Decimal // what a product multiplies with and a quotient divides by; zero where it is not given
	Each   Span            // the same, as how many of these the period of the input has; then By is zero
	Mixes  string          // why inputs that do not compare go together all the same
}

// Keys implements Keyed.
func (d *Derivation) Keys(v Visitor) {
	v.Value(Key{
		Name: "op", Required: true,
		Means: "how it follows from the figures in derivation_inputs: a difference takes the later ones from the first, a ratio divides the first by the others, a quotient its one figure by derivation_by, with which a product multiplies. A value counts as itself, a range as its middle, a change as high less low, each times ten to the power_of_ten",
		Like:  "difference", Column: "derivation",
	}, WordAt(&d.Op, Ops))
	v.List(Key{
		Name: "inputs", Required: true, Refers: true, To: []Kind{KindFigure},
		Means: "the figures that it follows from, in the order of the operation",
		Like:  "[uk-defence-2027-28, uk-defence-2024-25]", Column: NoColumn,
	}, TextsAt(&d.Inputs))
	v.Value(Key{
		Name: "by",
		Means: "what a product multiplies with, and a quotient divides its one figure by: a plain number, " +
			"or days, weeks, months or years, which are those of the period of that figure",
		Like: "5", Rare: true,
	}, factor{d})
	v.Value(Key{
		Name: "mixes", Means: "why inputs that do not compare go together all the same",
		Like: `"The aim is agreed as the sum of two."`, Rare: true,
	}, (*Text)(&d.Mixes))
}

// Op is an arithmetic operation on figures.
type Op string

// The operations. A difference takes the later inputs from the first; a ratio
// divides the first by the others, a quotient its one input by a plain number.
const (
	Sum        Op = "sum"
	Difference Op = "difference"
	Ratio      Op = "ratio"
	Product    Op = "product"
	Quotient   Op = "quotient"
)

// Ops lists the operations.
func Ops() []Op { return []Op{Sum, Difference, Ratio, Product, Quotient} }

// inputs returns how many figures the operation takes, at least and at most, with
// a plain number or without.
func (op Op) inputs(by bool) (least, most int) {
	switch {
	case op == Quotient:
		return 1, 1
	case op == Product && by:
		return 1, math.MaxInt
	}
	return 2, math.MaxInt
}

// Agrees returns an error for a derivation whose keys do not go together.
func (d *Derivation) Agrees() error {
	least, most := d.Op.inputs(d.isBy())
	if d.Each != "" {
		most = min(most, 1)
	}
	switch n := len(d.Inputs); {
	case digitsOf(d.By) != "" && !d.By.IsPositive():
		return SlipError{"a figure is multiplied or divided by a number above 0", "`by: 5`"}
	case d.Op == Quotient && !d.isBy():
		return SlipError{
			"a quotient does not say what it is divided by",
			"the number, such as `by: 5`; figures divided by figures are a ratio",
		}
	case d.Op != Quotient && d.Op != Product && d.isBy():
		return SlipError{
			"only a product and a quotient take a plain number",
			"`op: product` or `op: quotient`, or take `by` out",
		}
	case n > most && d.Op == Product:
		return SlipError{
			"a product with `by: " + string(d.Each) + "` takes the length of the period of one figure", "one figure under `inputs`",
		}
	case n > most:
		return SlipError{
			"a quotient divides one figure by a plain number, or by the length of its period",
			"one figure under `inputs`; figures divided by figures are a ratio",
		}
	case n < least && least == 1:
		return SlipError{"it names no figure", "the figure that it follows from: `inputs: [total]`"}
	case n < least:
		return SlipError{
			"a figure cannot be derived from fewer than two",
			"the figures that it follows from, in the order of the operation: `inputs: [later, earlier]`",
		}
	}
	return nil
}

func (d *Derivation) isBy() bool { return !d.By.IsZero() || d.Each != "" }

// HasFactor reports whether the derivation says by what it multiplies or divides, be it
// zero.
func (d *Derivation) HasFactor() bool { return factor{d}.String() != "" }

// Derive works out a derivation from the quantities of its inputs, which are
// in the order of the derivation. It returns the result in the base of the
// inputs' unit and how far rounding of the inputs can move it.
//
// Sums and differences need comparable units; a ratio of those is a plain
// number, and one of a unit by a declared one is so many for each of that; a quotient
// is in the unit of its input. A percentage scales what it is multiplied with by so
// many hundredths;
// of a product, one input at most is money. The error says which inputs do not
// fit.
//
// A derivation by the length of a period is worked out as Over returns it.
func (d *Derivation) Derive(inputs []Quantity) (result, slack decimal.Decimal, err error) {
	if least, most := d.Op.inputs(d.isBy()); len(inputs) < least || len(inputs) > most {
		return result, slack, fmt.Errorf("a %s is not of %d figures", d.Op, len(inputs))
	}
	result, slack = d.Op.operand(inputs[0])
	for i, q := range inputs[1:] {
		if other, clash := d.Op.clash(inputs[:i+1], q); clash {
			return result, slack, fmt.Errorf("a %s of %s and %s means nothing", d.Op, other, q.Unit)
		}
		if result, slack, err = d.Op.apply(result, slack, q); err != nil {
			return result, slack, err
		}
	}
	return d.scale(result, slack)
}

// scale multiplies a product with the plain number of the derivation, and divides a
// quotient by it. That number is exact.
func (d *Derivation) scale(x, slack decimal.Decimal) (decimal.Decimal, decimal.Decimal, error) {
	parts := decimal.NewFromInt(d.Each.parts())
	switch {
	case d.Op == Quotient && d.By.IsZero():
		return x, slack, errors.New("a quotient cannot divide by zero")
	case d.Op == Quotient:
		return x.Mul(parts).DivRound(d.By, 12), slack.Mul(parts).DivRound(d.By, 12), nil
	case d.Op == Product && d.Each != "":
		return x.Mul(d.By).DivRound(parts, 12), slack.Mul(d.By).DivRound(parts, 12), nil
	case d.Op == Product && !d.By.IsZero():
		return x.Mul(d.By), slack.Mul(d.By), nil
	}
	return x, slack, nil
}

// clash returns the unit of an earlier input with which one more cannot be
// combined, if there is one.
func (op Op) clash(earlier []Quantity, q Quantity) (Unit, bool) {
	for _, e := range earlier {
		if op == Product && e.Unit.Kind == Money && q.Unit.Kind == Money ||
			op != Product && !q.Unit.Comparable(e.Unit) &&
				!(op == Ratio && len(earlier) == 1 && q.Unit.Kind == Declared) {
			return e.Unit, true
		}
	}
	return Unit{}, false
}

// operand returns the number that a quantity has in an operation, and its slack:
// 50% of something is half of it.
func (op Op) operand(q Quantity) (x, slack decimal.Decimal) {
	x, slack = q.Base(), q.slack()
	if op == Product && q.Unit.isPercentage() {
		return x.Shift(-2), slack.Shift(-2)
	}
	return x, slack
}

// apply returns a running result and its slack with one more quantity. For
// products and ratios the relative slacks add up, to first order. The error says
// that the operation is unknown or divides by zero.
func (op Op) apply(x, xs decimal.Decimal, q Quantity) (decimal.Decimal, decimal.Decimal, error) {
	y, ys := op.operand(q)
	switch op {
	case Sum:
		return x.Add(y), xs.Add(ys), nil
	case Difference:
		return x.Sub(y), xs.Add(ys), nil
	case Product:
		return x.Mul(y), xs.Mul(y.Abs()).Add(ys.Mul(x.Abs())), nil
	case Ratio:
		if y.IsZero() {
			return x, xs, errors.New("a ratio cannot divide by zero")
		}
		quotient := x.DivRound(y, 12)
		return quotient, xs.Add(ys.Mul(quotient.Abs())).DivRound(y.Abs(), 12), nil
	}
	return x, xs, fmt.Errorf("%q is no operation", op)
}

// Recomputes reports whether a written quantity is the result of its derivation,
// within the rounding of what is written. It also returns that result, in the unit
// and scale of the written quantity. Errors are those of Derive.
func (d *Derivation) Recomputes(written Quantity, inputs []Quantity) (ok bool, result decimal.Decimal, err error) {
	result, slack, err := d.Derive(inputs)
	if err != nil {
		return false, result, err
	}
	if d.Op == Ratio && written.Unit.Kind == Index ||
		(d.Op == Ratio || d.Op == Product) && written.Unit.isPercentage() {
		result, slack = result.Shift(2), slack.Shift(2)
	}
	switch per := written.Unit.Per; {
	case d.Op == Ratio && per.Number > 0:
		each := decimal.NewFromInt(per.Number).Mul(per.Of.factor)
		result, slack = result.Mul(each), slack.Mul(each)
	case d.Op == Quotient && d.Each.isOf(per) && !d.Each.isOf(inputs[0].Unit.Per):
		each := decimal.NewFromInt(per.Number)
		result, slack = result.Mul(each), slack.Mul(each)
	case d.Op == Product && d.Each.isOf(inputs[0].Unit.Per) && !d.Each.isOf(per):
		each := decimal.NewFromInt(inputs[0].Unit.Per.Number)
		result, slack = result.DivRound(each, 12), slack.DivRound(each, 12)
	}
	gap := result.Sub(written.Base()).Abs()
	return gap.LessThanOrEqual(slack.Add(written.slack())), written.Unit.Scaled(result), nil
}

// Gives reports whether the derivation of quantities of some units gives one of
// another unit: a difference of percentages is in percentage points, a ratio
// is a percentage, a share, an index or a plain number, a product is in the unit of one
// of its inputs: in money where there is money, else in the share or the points
// that the others scale. By the days of a period, tanks become tanks, or tanks per day,
// and these become tanks.
func (d *Derivation) Gives(inputs []Unit, result Unit) bool {
	switch {
	case d.Op == Ratio:
		return ratioGives(inputs, result)
	case d.Op == Product && d.Each.isOf(inputs[0].Per):
		return inputs[0].Comparable(result) || inputs[0].undivided().Comparable(result)
	case d.Op == Product:
		return productGives(inputs, result)
	case d.Op == Quotient && d.Each.isOf(result.Per):
		return inputs[0].Comparable(result) || inputs[0].Comparable(result.undivided())
	case d.Op == Difference:
		if k := inputs[0].Kind; k == Share || k == Percent {
			return result.Kind == PercentagePoints
		}
	}
	return inputs[0].Comparable(result)
}

// ratioGives reports whether a ratio can be in a unit: a plain number, a percentage or
// a share where its inputs compare, else the first input's unit for each of the
// second's.
func ratioGives(inputs []Unit, result Unit) bool {
	if !slices.ContainsFunc(inputs[1:], func(u Unit) bool { return !u.Comparable(inputs[0]) }) {
		return result.Per.Number == 0 && result.Kind != Money && result.Kind != PercentagePoints &&
			result.Kind != Declared
	}
	return len(inputs) == 2 && result.Per.Number > 0 && result.undivided().Comparable(inputs[0]) && inputs[1].Kind == Declared &&
		inputs[1].Per.Number == 0 && inputs[1].Of.root.ID == result.Per.Of.root.ID
}

func productGives(inputs []Unit, result Unit) bool {
	for _, scaled := range []UnitKind{Money, Share, PercentagePoints} {
		for _, u := range inputs {
			if u.Kind == scaled {
				return u.Comparable(result)
			}
		}
	}
	return slices.ContainsFunc(inputs, result.Comparable)
}
