package check

import (
	"testing"

	"github.com/shopspring/decimal"
)

func TestReadAmount(t *testing.T) {
	for text, want := range map[string]amount{
		"£4bn":                  {base: dec("4000000000"), currency: "GBP"},
		"£13.4 billion":         {base: dec("13400000000"), currency: "GBP"},
		"£1,300 million":        {base: dec("1300000000"), currency: "GBP"},
		"US$350 billion":        {base: dec("350000000000"), currency: "USD"},
		"EUR 138 bn":            {base: dec("138000000000"), currency: "EUR"},
		"13.4 billion pounds":   {base: dec("13400000000"), currency: "GBP"},
		"5 dollars":             {base: dec("5"), currency: "USD"},
		"12 million dollars":    {base: dec("12000000"), currency: "USD"},
		"3 млрд грн":            {base: dec("3000000000"), currency: "UAH"},
		"2.50 per cent":         {base: dec("2.5")},
		"0.2 percentage points": {base: dec("0.2")},
		"40%":                   {base: dec("40")},
	} {
		got, ok := readAmount(text)
		if !ok || !got.base.Equal(want.base) || got.currency != want.currency {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}

func dec(text string) decimal.Decimal { return decimal.RequireFromString(text) }
