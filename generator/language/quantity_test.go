package language

import (
	"testing"

	"github.com/gohugoio/locales"
	"github.com/gohugoio/locales/ar"
	"github.com/gohugoio/locales/uk"
	"github.com/shopspring/decimal"
)

// In a language with cases, the currency is a word behind the number, and the
// number decides its form: no English order is left in how money is written.
func TestMoneyOfAnotherOrder(t *testing.T) {
	l := english()
	l.locale = uk.New().(locale)
	l.Words.Money = func(sign, number, scale, currency string) string { return sign + number + scale + " " + currency }
	l.Words.CurrencyCode = "%s"
	l.Words.Scales = map[string]string{"m": " млн", "bn": " млрд"}
	l.Words.Currencies = map[string]Currency{
		"GBP": {
			Counted: Forms{One: "фунт", Few: "фунти", Many: "фунтів", Other: "фунта"},
			Scaled:  "фунтів",
			Alone:   "фунти",
		},
	}
	l.Words.PercentagePoints = Forms{One: "%d пункт", Few: "%d пункти", Many: "%d пунктів", Other: "%d пункту"}
	l.Words.Wholes = map[string]string{"GDP": "ВВП"}
	l.Words.PercentOf, l.Words.PercentOfUnit = "%s%% %s", "%% %s"
	for _, c := range []struct{ got, want string }{
		{l.Money(l.Numeral(decimal.RequireFromString("1")), "GBP", ""), "1 фунт"},
		{l.Money(l.Numeral(decimal.RequireFromString("2")), "GBP", ""), "2 фунти"},
		{l.Money(l.Numeral(decimal.RequireFromString("5")), "GBP", ""), "5 фунтів"},
		{l.Money(l.Numeral(decimal.RequireFromString("21")), "GBP", ""), "21 фунт"},
		{l.Money(l.Numeral(decimal.RequireFromString("1.5")), "GBP", ""), "1,5 фунта"},
		{l.Money(l.Numeral(decimal.RequireFromString("-0.5")), "GBP", "bn"), "−0,5 млрд фунтів"},
		{l.Money(l.Range(decimal.RequireFromString("6"), decimal.RequireFromString("7")), "GBP", "bn"), "6–7 млрд фунтів"},
		{l.Money(l.Numeral(decimal.RequireFromString("3")), "GEL", "m"), "3 млн GEL"},
		{l.MoneyUnit("GBP", "bn"), "млрд фунтів"},
		{l.MoneyUnit("GBP", ""), "фунти"},
		{l.PercentagePoints(l.Numeral(decimal.RequireFromString("0.2"))), "0,2 пункту"},
		{l.PercentagePoints(l.Numeral(decimal.RequireFromString("2"))), "2 пункти"},
		{l.PercentagePoints(l.Numeral(decimal.RequireFromString("5"))), "5 пунктів"},
		{l.Share(l.Numeral(decimal.RequireFromString("2.5")), "GDP"), "2,5% ВВП"},
		{l.ShareUnit("GDP"), "% ВВП"},
	} {
		if c.got != c.want {
			t.Errorf("written %q, not %q", c.got, c.want)
		}
	}
}

// A plural form that is not filled in gives way to the general one: a page
// never has an empty link for it.
func TestPluralFallsBackToOther(t *testing.T) {
	l := english()
	l.locale = uk.New().(locale)
	if got := l.Plural(3, l.Words.SourceCount); got != "3 sources" {
		t.Errorf("3: %q", got)
	}
	for rule := range locales.PluralRuleOther + 1 {
		if got := (Forms{Other: "a"}).of(rule); got != "a" {
			t.Errorf("%s: %q", rule, got)
		}
		if got := invariable("b").of(rule); got != "b" {
			t.Errorf("%s: %q", rule, got)
		}
	}
	forms := Forms{Zero: "Zero", One: "One", Two: "Two", Few: "Few", Many: "Many", Other: "Other"}
	for _, rule := range ar.New().PluralsCardinal() {
		if got := forms.of(rule); got != rule.String() {
			t.Errorf("%s: %q", rule, got)
		}
	}
}
