package check

import (
	"regexp"
	"strings"

	"explainer/generator/record"

	"github.com/shopspring/decimal"
)

// amount is money or a percentage as it was typed in a text.
type amount struct {
	base     decimal.Decimal // in the unit's base: 4000000000 of £4bn
	currency string          // ISO 4217; empty for a percentage
}

var (
	numberInText   = regexp.MustCompile(`\d+(?:,\d{3})*(?:\.\d+)?`)
	scaleInText    = regexp.MustCompile(`(?i)(k|thousand|тис)|(m|mn|million|млн)|(bn|billion|млрд)|(tn|trillion|трлн)`)
	percentInText  = regexp.MustCompile(`(?i)%|per\s?cent|percentage|відсотк|в\.\s?п\.`)
	currencyInText = regexp.MustCompile(`(?i)(£|GBP|pound)|(€|EUR|євро)|(₴|UAH|hryvnia|грн|гривень)|(\$|USD|dollar|доларів)`)
)

// readAmount reads what package markdown found to be an amount.
func readAmount(text string) (amount, bool) {
	number := numberInText.FindString(text)
	value, err := decimal.NewFromString(strings.ReplaceAll(number, ",", ""))
	if err != nil {
		return amount{}, false
	}
	if percentInText.MatchString(text) {
		return amount{base: value}, true
	}
	currency := group(currencyInText, text)
	if currency < 0 {
		return amount{}, false
	}
	_, after, _ := strings.Cut(text, number)
	words := currencyInText.ReplaceAllString(after, "") // the m of “dollar” is no scale
	exponent := [...]int32{0, 3, 6, 9, 12}[group(scaleInText, words)+1]
	return amount{base: value.Shift(exponent), currency: [...]string{"GBP", "EUR", "UAH", "USD"}[currency]}, true
}

// group is the index of the alternative of a pattern that a text holds, -1
// where it holds none.
func group(pattern *regexp.Regexp, text string) int {
	m := pattern.FindStringSubmatchIndex(text)
	for i := 2; i < len(m); i += 2 {
		if m[i] >= 0 {
			return i/2 - 1
		}
	}
	return -1
}

// is reports whether a figure says the amount.
func (a amount) is(q record.Quantity) bool {
	if a.currency != "" {
		return q.Form == record.ValueForm && q.Unit.Kind == record.Money && q.Unit.Currency == a.currency && q.Base().Equal(a.base)
	}
	percent := q.Unit.Kind == record.Share || q.Unit.Kind == record.Percent || q.Unit.Kind == record.PercentagePoints
	return q.Form == record.ValueForm && percent && q.Value.Equal(a.base)
}
