package language

import (
	"strings"

	"github.com/gohugoio/locales"
	"github.com/shopspring/decimal"
)

const minus = "−"

// Number writes an exact decimal with the language's separators. It keeps every
// digit that was written: 2.50 stays 2.50.
func (l *Language) Number(d decimal.Decimal) string {
	if d.IsNegative() {
		return minus + l.magnitude(d)
	}
	return l.magnitude(d)
}

// magnitude writes a number without its sign.
func (l *Language) magnitude(d decimal.Decimal) string {
	whole, fraction, _ := strings.Cut(d.Abs().StringFixed(fractionDigits(d)), ".")
	whole = group(whole, l.locale.Group())
	if fraction == "" {
		return whole
	}
	return whole + l.locale.Decimal() + fraction
}

// fractionDigits counts the digits written behind the decimal separator.
func fractionDigits(d decimal.Decimal) int32 { return max(0, -d.Exponent()) }

// group sets a separator before each third digit. Where the separator is a
// space, it leaves four digits together, as the SI and most publishers do.
func group(digits, separator string) string {
	if len(digits) <= 3 || (len(digits) == 4 && separator != ",") {
		return digits
	}
	var b strings.Builder
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(separator)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Numeral is a number or a range as it is written, with the plural that it takes.
// The sign is separate, since money has the currency behind it.
type Numeral struct {
	sign, digits string
	plural       locales.PluralRule
}

func (n Numeral) String() string { return n.sign + n.digits }

// Numeral writes one number.
func (l *Language) Numeral(d decimal.Decimal) Numeral {
	n := Numeral{digits: l.magnitude(d), plural: l.locale.CardinalPluralRule(operands(d))}
	if d.IsNegative() {
		n.sign = minus
	}
	return n
}

// Whole writes a whole number.
func (l *Language) Whole(n int64) Numeral { return l.Numeral(decimal.NewFromInt(n)) }

// Range writes the numbers from low to high: 6–7.
func (l *Language) Range(low, high decimal.Decimal) Numeral {
	x, v := operands(low)
	y, w := operands(high)
	n := Numeral{
		digits: l.Number(low) + l.Words.RangeDash + l.Number(high),
		plural: l.locale.RangePluralRule(x, v, y, w),
	}
	if high.IsNegative() {
		n.sign, n.digits = minus, strings.TrimPrefix(n.digits, minus)
	}
	return n
}

// operands returns what the plural rules of the CLDR need to know of a number: its
// value and how many digits of its fraction are visible.
func operands(d decimal.Decimal) (n float64, v uint64) {
	return d.Abs().InexactFloat64(), uint64(fractionDigits(d))
}
