package page

import (
	"explainer/generator/record"
	"explainer/generator/site"

	"github.com/shopspring/decimal"
)

// total returns the sum of a table's figures as it is shown: in the unit of the
// first, exact where all of them are. It is empty where they cannot be added,
// which the rules of package check report.
func (b *builder) total(figures []*site.Entry) string {
	if len(figures) < 2 {
		return ""
	}
	quantities := make([]record.Quantity, len(figures))
	for i, e := range figures {
		quantities[i] = e.Figure.Quantity
	}
	sum := record.Derivation{Op: record.Sum}
	base, _, err := sum.Derive(quantities)
	if err != nil {
		return ""
	}
	return summed(base, quantities).Text(b.site.Language)
}

// summed returns a sum that is given in the base of some quantities in the unit of
// the first. One that a conversion leaves without an end, as of square miles and
// square kilometres, is rounded to the digits of the parts, and about so much.
func summed(base decimal.Decimal, quantities []record.Quantity) record.Quantity {
	unit := quantities[0].Unit
	sum := record.Quantity{Value: unit.Scaled(base), Unit: unit, Bound: boundOf(quantities)}
	if sum.Base().Equal(base) {
		return sum
	}
	var digits int32
	for _, q := range quantities {
		digits = max(digits, -q.Point().Exponent())
	}
	sum.Value, sum.Bound = sum.Value.Round(digits), record.About
	return sum
}

// boundOf returns the bound of a sum of quantities.
func boundOf(quantities []record.Quantity) record.Bound {
	low, high := false, false
	for _, q := range quantities {
		low = low || q.Bound == record.AtMost || q.Bound == record.LessThan
		high = high || q.Bound == record.AtLeast || q.Bound == record.MoreThan
		if q.Bound == record.About || q.Form != record.ValueForm {
			low, high = true, true
		}
	}
	switch {
	case low && high:
		return record.About
	case low:
		return record.AtMost
	case high:
		return record.AtLeast
	}
	return record.Exact
}
