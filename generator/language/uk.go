package language

import (
	"fmt"

	"github.com/gohugoio/locales/uk"
	"golang.org/x/text/language"
)

// ukrainian is prepared: how quantities and dates are written is here, the words of
// the interface are not.
func ukrainian() *Language {
	return &Language{Code: "uk", Words: ukrainianWords(), locale: uk.New().(locale), tag: language.Ukrainian}
}

func ukrainianWords() Words {
	return Words{QuantityWords: ukrainianQuantities(), DateWords: ukrainianDates()}
}

func ukrainianQuantities() QuantityWords {
	return QuantityWords{
		Money: func(sign, number, scale, currency string) string {
			return sign + number + scale + "\u00a0" + currency
		},
		Scales: map[string]string{
			"k": "\u00a0тис.", "m": "\u00a0млн", "bn": "\u00a0млрд", "tn": "\u00a0трлн",
		},
		Currencies: map[string]Currency{
			"GBP": sign("£"),
			"USD": sign("дол. США"),
			"EUR": sign("євро"),
			"UAH": sign("грн"),
		},
		CurrencyCode:  "%s",
		Percent:       "%s\u00a0%%",
		PercentOf:     "%s\u00a0%% %s",
		PercentOfUnit: "%% %s",
		Wholes:        map[string]string{"GDP": "ВВП", "GNI": "ВНД"},

		PercentagePoints: Forms{
			One: "%d відсотковий пункт", Few: "%d відсоткові пункти", Many: "%d відсоткових пунктів",
			Other: "%d відсоткового пункту",
		},
		PercentagePointsUnit: "відсоткові пункти",
		Bounds: map[string]string{
			"about":     "близько %s",
			"at-least":  "щонайменше %s",
			"at-most":   "щонайбільше %s",
			"more-than": "понад %s",
			"less-than": "менш ніж %s",
		},
		RangeDash: "–",
		FromTo:    "з %s до %s",
	}
}

func ukrainianDates() DateWords {
	return DateWords{
		Approximately:      "близько %s",
		Uncertain:          "%s (непевно)",
		OnOrBefore:         "до %s",
		OnOrAfter:          "з %s",
		ToPeriod:           "%s – %s",
		Year:               "%04d",
		FinancialYear:      "%04d/%02d",
		ShortFinancialYear: "%04d/%02d",
		Season:             [4]string{"весна %d", "літо %d", "осінь %d", "зима %d"},
		Day:                dayFirst,
		DaysOfMonth:        daysFirst,
		// The CLDR's name of a month is the genitive, which no month by itself stands in.
		MonthOfYear: func(month int, _ string, year int) string {
			return fmt.Sprintf("%s %d", ukrainianMonths()[month-1], year)
		},
		ShortMonths: [12]string{
			"січ", "лют", "бер", "квіт", "трав", "черв", "лип", "серп", "вер", "жовт", "лист", "груд",
		},
		ShortDay:         dayFirst,
		ShortMonthOfYear: func(month string, year int) string { return fmt.Sprintf("%s %d", month, year) },
	}
}

// ukrainianMonths are the names of the months in the nominative.
func ukrainianMonths() [12]string {
	return [12]string{
		"січень", "лютий", "березень", "квітень", "травень", "червень",
		"липень", "серпень", "вересень", "жовтень", "листопад", "грудень",
	}
}
