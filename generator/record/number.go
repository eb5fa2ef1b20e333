package record

import (
	"errors"
	"regexp"

	"github.com/shopspring/decimal"
)

const (
	errDay = FormError("a whole day, such as 2025-02-26")
	// ErrDecimal is the error of ParseDecimal.
	ErrDecimal = FormError("digits with a point, such as 13.4, without separators, signs of currency or words")
)

var decimalPattern = regexp.MustCompile(`^[+-]?[0-9]+(\.[0-9]+)?$`)

// ParseDecimal reads digits with a point, and nothing that a spreadsheet or a
// programmer might add to them.
func ParseDecimal(text string) (decimal.Decimal, error) {
	if len(text) > 40 || !decimalPattern.MatchString(text) {
		return decimal.Decimal{}, ErrDecimal
	}
	return decimal.NewFromString(text)
}

// ParseDay reads a date that must name a calendar day.
func ParseDay(text string) (Date, error) {
	d, err := ParseDate(text)
	var form FormError
	if errors.As(err, &form) || err == nil && (!d.IsDay() || d.Mark != 0) {
		return Date{}, errDay
	}
	return d, err
}
