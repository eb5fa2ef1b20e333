package record

import (
	"regexp"

	"github.com/shopspring/decimal"
)

// ErrDecimal is the error of ParseDecimal.
const ErrDecimal = FormError("digits with a point, such as 13.4, without separators, signs of currency or words")

var decimalPattern = regexp.MustCompile(`^[+-]?[0-9]+(\.[0-9]+)?$`)

// ParseDecimal reads digits with a point, and nothing that a spreadsheet or a
// programmer might add to them.
func ParseDecimal(text string) (decimal.Decimal, error) {
	if len(text) > 40 || !decimalPattern.MatchString(text) {
		return decimal.Decimal{}, ErrDecimal
	}
	return decimal.NewFromString(text)
}
