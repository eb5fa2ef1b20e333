package language_test

import (
	"slices"
	"testing"

	"explainer/generator/language"

	"github.com/shopspring/decimal"
)

// Numbers keep the digits that were written, however many those are.
func TestNumber(t *testing.T) {
	l, _ := language.For("en")
	for text, want := range map[string]string{
		"13.40": "13.40", "5000": "5,000", "1234567.891": "1,234,567.891", "-0.5": "−0.5", "999": "999", "1000": "1,000", "0": "0",
		"100000000000000000000.25": "100,000,000,000,000,000,000.25",
	} {
		if got := l.Number(decimal.RequireFromString(text)); got != want {
			t.Errorf("%s is written %s, not %s", text, got, want)
		}
	}
}

// Quantities are written as British readers expect.
func TestEnglishQuantities(t *testing.T) {
	l, _ := language.For("en")
	one := func(text string) language.Numeral { return l.Numeral(decimal.RequireFromString(text)) }
	span := func(low, high string) language.Numeral {
		return l.Range(decimal.RequireFromString(low), decimal.RequireFromString(high))
	}
	for _, c := range []struct{ got, want string }{
		{l.Money(one("13.4"), "GBP", "bn"), "£13.4 billion"},
		{l.Money(one("-0.5"), "GBP", "bn"), "−£0.5 billion"},
		{l.Money(one("5000"), "GEL", ""), "GEL\u00a05,000"},
		{l.Money(span("6", "7"), "EUR", "k"), "€6–7 thousand"},
		{l.MoneyUnit("GBP", "bn"), "£ billion"},
		{l.MoneyUnit("GEL", "m"), "GEL million"},
		{l.MoneyUnit("USD", ""), "$"},
		{l.PercentagePoints(one("1")), "1 percentage point"},
		{l.PercentagePoints(one("1.0")), "1.0 percentage points"},
		{l.PercentagePoints(one("0.2")), "0.2 percentage points"},
		{l.PercentagePoints(span("0.5", "1")), "0.5–1 percentage points"},
		{l.Percent(one("2.50")), "2.50%"},
		{l.PercentUnit(), "%"},
		{l.Share(one("2.5"), "GDP"), "2.5% of GDP"},
		{l.ShareUnit("GNI"), "% of GNI"},
		{l.Bounded("at-least", "6"), "at least 6"},
		{l.Bounded("exact", "6"), "6"},
	} {
		if c.got != c.want {
			t.Errorf("written %q, not %q", c.got, c.want)
		}
	}
}

// Dates are written as British readers expect, in full and in few letters.
func TestEnglishDates(t *testing.T) {
	l, _ := language.For("en")
	for _, c := range []struct{ got, want string }{
		{l.Day(2025, 2, 26), "26 February 2025"},
		{l.Days(2025, 2, 23, 25), "23–25 February 2025"},
		{l.Month(2025, 2), "February 2025"},
		{l.ShortDay(2025, 9, 6), "6 Sep 2025"},
		{l.ShortMonth(2025, 9), "Sep 2025"},
		{l.Season(2025, 3), "winter 2025"},
		{l.Year(325), "0325"},
		{l.FinancialYear(1999), "1999-00"},
		{l.ShortFinancialYear(2027), "2027-28"},
		{l.Age(0), "less than a month old"},
		{l.Age(1), "1 month old"},
		{l.Age(23), "23 months old"},
		{l.Age(24), "2 years old"},
		{l.Age(47), "3 years old"},
		{l.Plural(0, l.Words.SourceCount), "0 sources"},
		{l.Plural(1, l.Words.SourceCount), "1 source"},
		{l.Plural(2000, l.Words.SourceCount), "2,000 sources"},
	} {
		if c.got != c.want {
			t.Errorf("written %q, not %q", c.got, c.want)
		}
	}
}

// Names sort as people expect: without regard to case or accents.
func TestSortKeys(t *testing.T) {
	l, _ := language.For("en")
	names := []string{"Zelensky", "Élysée", "abbott", "Davey", "Åland", "estonia"}
	key := l.SortKeys()
	slices.SortFunc(names, func(a, b string) int {
		return slices.Compare([]byte(key(a)), []byte(key(b)))
	})
	if want := []string{"abbott", "Åland", "Davey", "Élysée", "estonia", "Zelensky"}; !slices.Equal(names, want) {
		t.Errorf("got %v", names)
	}
}

// The files of another edition are told by their ending alone.
func TestTranslationOf(t *testing.T) {
	for file, want := range map[string]string{"content/about.uk.md": "uk", "content/about.md": "", "content/uk.md": "", "content/briefings/made-in.uk.yaml": ""} {
		if got, ok := language.TranslationOf(file); got != want || ok != (want != "") {
			t.Errorf("%s is kept for %q", file, got)
		}
	}
}

func TestQuoted(t *testing.T) {
	l, _ := language.For("en")
	if got := l.Quoted("a demand") + l.Quoted(""); got != "“a demand”" {
		t.Error(got)
	}
	if language.QuotesOf("uk").Open != "«" || language.QuotesOf("xx") != language.QuotesOf("en") {
		t.Error("the signs of another language are wrong")
	}
}
