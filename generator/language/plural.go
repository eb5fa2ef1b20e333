package language

import (
	"cmp"
	"strings"

	"github.com/gohugoio/locales"
	"github.com/shopspring/decimal"
)

// Forms are the plural forms of a phrase, by the categories of the CLDR; %d
// stands for the number. A language fills in the categories that its rules use.
type Forms struct{ Zero, One, Two, Few, Many, Other string }

// invariable is a phrase that is the same beside every number.
func invariable(text string) Forms {
	return Forms{Zero: text, One: text, Two: text, Few: text, Many: text, Other: text}
}

// of returns the form of a category, and Other where that is not filled in.
func (f Forms) of(rule locales.PluralRule) string {
	var form string
	switch rule {
	case locales.PluralRuleZero:
		form = f.Zero
	case locales.PluralRuleOne:
		form = f.One
	case locales.PluralRuleTwo:
		form = f.Two
	case locales.PluralRuleFew:
		form = f.Few
	case locales.PluralRuleMany:
		form = f.Many
	}
	return cmp.Or(form, f.Other)
}

// Plural writes a phrase with a whole number: "1 briefing", "2 briefings".
func (l *Language) Plural(n int, forms Forms) string {
	return counted(l.Numeral(decimal.NewFromInt(int64(n))), forms)
}

func counted(n Numeral, forms Forms) string {
	return strings.ReplaceAll(forms.of(n.plural), "%d", n.String())
}

// Age writes an age, given in whole months: in months up to two years, then in whole
// years.
func (l *Language) Age(months int) string {
	switch {
	case months < 1:
		return l.Words.UnderAMonthOld
	case months < 24:
		return l.Plural(months, l.Words.MonthsOld)
	}
	return l.Plural(months/12, l.Words.YearsOld)
}
