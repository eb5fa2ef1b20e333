package record

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/currency"
)

// UnitKind is what sort of thing a unit counts.
type UnitKind uint8

// The kinds of unit.
const (
	Count            UnitKind = iota // things
	Money                            // a currency, perhaps scaled
	Share                            // per cent of a named whole, such as GDP
	Percent                          // per cent of whatever the definition says
	PercentagePoints                 // a difference of two percentages
)

// Unit is what a number counts: money of a currency (ISO 4217) with a scale, a
// share of a named whole, a percentage, percentage points, or things.
type Unit struct {
	Kind     UnitKind
	Currency string // ISO 4217, of Money
	Scale    string // k, m, bn or tn, of Money; empty for units
	Whole    string // GDP or GNI, of Share
}

const errUnit = FormError(
	`a unit such as GBP, GBP bn, USD bn, "% of GDP", "% of GNI", "percentage points", "%" or count`,
)

// ParseUnit reads a unit as editors write it.
func ParseUnit(text string) (Unit, error) {
	switch text {
	case "count":
		return Unit{Kind: Count}, nil
	case "%":
		return Unit{Kind: Percent}, nil
	case "percentage points":
		return Unit{Kind: PercentagePoints}, nil
	case "% of GDP", "% of GNI":
		return Unit{Kind: Share, Whole: strings.TrimPrefix(text, "% of ")}, nil
	}
	code, scale, _ := strings.Cut(text, " ")
	if len(code) != 3 || strings.ToUpper(code) != code || exponent(scale) < 0 {
		return Unit{}, errUnit
	}
	if _, err := currency.ParseISO(code); err != nil {
		return Unit{}, fmt.Errorf("%s is no currency code of ISO 4217", code)
	}
	return Unit{Kind: Money, Currency: code, Scale: scale}, nil
}

// String writes the unit as ParseUnit reads it.
func (u Unit) String() string {
	switch u.Kind {
	case Money:
		return strings.TrimSuffix(u.Currency+" "+u.Scale, " ")
	case Share:
		return "% of " + u.Whole
	case Percent:
		return "%"
	case PercentagePoints:
		return "percentage points"
	}
	return "count"
}

// exponent returns the power of ten that a scale stands for, -1 for any other text.
func exponent(scale string) int32 {
	switch scale {
	case "":
		return 0
	case "k":
		return 3
	case "m":
		return 6
	case "bn":
		return 9
	case "tn":
		return 12
	}
	return -1
}

// isPercentage reports whether numbers of the unit are hundredths.
func (u Unit) isPercentage() bool {
	return u.Kind == Share || u.Kind == Percent || u.Kind == PercentagePoints
}

// Scaled converts a number in the unit's base into one in its scale: 2000000 into
// 2 for GBP m.
func (u Unit) Scaled(base decimal.Decimal) decimal.Decimal { return base.Shift(-exponent(u.Scale)) }

// PowerOfTen returns the power of ten that a number of the unit is scaled by: 9
// for billions.
func (u Unit) PowerOfTen() int { return int(exponent(u.Scale)) }

// Comparable reports whether numbers of the two units can be added, ordered or
// charted together: money of one currency whatever its scale, or one and the
// same unit.
func (u Unit) Comparable(v Unit) bool {
	return u.Kind == v.Kind && u.Currency == v.Currency && u.Whole == v.Whole
}
