// Package language is how a publication speaks: for each language it knows,
// the words of the interface and of the records, and the way numbers, dates
// and plurals are written and names are sorted.
//
// A language is one file of this package (en.go); nothing else in the
// generator holds a word that a reader sees. Numbers and dates follow the
// Unicode CLDR; what CLDR does not know (how "£13.4 billion a year, cash" is
// said) stands in the language's file.
package language

import (
	"strings"
	"time"

	"github.com/gohugoio/locales"
	"github.com/shopspring/decimal"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// locale is what a CLDR locale must offer beyond its Translator interface.
type locale interface {
	locales.Translator
	Decimal() string
	Group() string
}

// Language is one language of an edition. It is immutable and safe for
// concurrent use.
type Language struct {
	Code   string // BCP 47, the value of the html element's lang
	Words  Words
	locale locale
	tag    language.Tag
}

// For returns the language with a BCP 47 code, and whether it is known.
func For(code string) (*Language, bool) {
	if code == "en" {
		return english(), true
	}
	return nil, false
}

// Codes lists the languages that For knows.
func Codes() []string { return []string{"en"} }

// Number writes an exact decimal with the language's separators, keeping every
// digit that was written: 2.50 stays 2.50.
func (l *Language) Number(d decimal.Decimal) string {
	text := d.Abs().StringFixed(max(0, -d.Exponent()))
	whole, fraction, _ := strings.Cut(text, ".")
	out := group(whole, l.locale.Group())
	if fraction != "" {
		out += l.locale.Decimal() + fraction
	}
	if d.IsNegative() {
		out = "−" + out
	}
	return out
}

// group sets a separator before each third digit, from ten thousand on where
// the separator is a space, as the SI and most publishers do.
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

// Day writes a calendar day in full: 26 February 2025.
func (l *Language) Day(year, month, day int) string {
	return l.locale.FmtDateLong(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC))
}

// Month writes a month of a year: February 2025.
func (l *Language) Month(year, month int) string {
	return l.Words.MonthOfYear(month, l.locale.MonthWide(time.Month(month)), year)
}

// Days writes the days from one to another of a month: 23–25 February 2025.
func (l *Language) Days(year, month, first, last int) string {
	return l.Words.DaysOfMonth(first, last, l.locale.MonthWide(time.Month(month)), year)
}

// ShortDay writes a calendar day in few letters: 26 Feb 2025.
func (l *Language) ShortDay(year, month, day int) string {
	return l.Words.ShortDay(day, l.Words.ShortMonths[month-1], year)
}

// ShortMonth writes a month of a year in few letters: Feb 2025.
func (l *Language) ShortMonth(year, month int) string {
	return l.Words.MonthOfYear(month, l.Words.ShortMonths[month-1], year)
}

// Plural picks the form for n: "1 briefing", "2 briefings".
func (l *Language) Plural(n int, forms Forms) string {
	text := forms.Other
	switch l.locale.CardinalPluralRule(float64(n), 0) {
	case locales.PluralRuleOne:
		text = forms.One
	case locales.PluralRuleFew:
		text = forms.Few
	case locales.PluralRuleMany:
		text = forms.Many
	}
	return strings.ReplaceAll(text, "%d", l.Number(decimal.NewFromInt(int64(n))))
}

// SortKeys returns a function that makes of a name a key in whose byte order
// names sort as readers of the language expect. The function keeps buffers, so
// each goroutine asks for its own.
func (l *Language) SortKeys() func(name string) string {
	collator, buffer := collate.New(l.tag, collate.Loose, collate.Numeric), &collate.Buffer{}
	return func(name string) string {
		defer buffer.Reset()
		return string(collator.KeyFromString(buffer, name))
	}
}
