package amount

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// Kind is what sort of amount it is.
type Kind uint8

// The kinds.
const (
	Money Kind = iota
	Percent
	PercentagePoints
	Bare // a number that names no unit; see Numbers
)

// Amount is money, a percentage or a difference of two: one number, or two
// that are set as a range.
type Amount struct {
	Kind      Kind
	Currency  string          // ISO 4217, of money
	Low, High decimal.Decimal // in the unit's base: 4000000000 of £4bn; both the same unless a range
}

// Span is a part of a text, in bytes.
type Span struct{ Start, End int }

const (
	dash    = `[-–—‒]`
	percent = `(?i:%|per\s?cent\b|percent\b|percentage[\s-]+points?\b|відсотк\pL*|в\.\s?п\.)`
	pair    = `\d{1,3}(?:[.,]\d+)?` + space + `+(?i:to|or|до|чи)` + space + `+` // 5 to 6 per cent; no year
)

// The patterns of an amount that begins a text: behind a sign, in digits, in
// words. They are large, and are tried only where an amount can begin.
var (
	signedPattern = anchored(
		`DIGITS(?:` +
			`(?:SCALE)?SPACE?DASHSPACE?SIGNSPACE?DIGITS(?:SCALE)?` + // £5bn – £6bn
			`|(?:SCALE)?DASHDIGITSSCALE` + // £5bn-6bn, £5-6bn
			`|DASHDIGITS\b` + // £5-6
			`|SPACE+(?i:to|or|до|чи)SPACE+(?:SIGN)?DIGITSSCALE` + // £5 to 6 billion
			`|(?:SCALE)?)`) // £13.4 billion
	digitsPattern = anchored(
		`DIGITS(?:SCALE)?(?:DASHDIGITS(?:SCALE)?)?(?:SPACE|-)?WORD` + // 13.4 billion pounds
			`|(?:` + pair + `|DIGITS%?DASH)?DIGITSSPACE?` + percent) // 2.5 per cent, 5–6%
	wordsPattern = anchored(
		inWords + `(?:\s+|-)WORD` + // half a billion pounds
			`|` + pairOfWord + `(?:(?i:half\s+an?)\b|` + spelt + `)(?:\s+|-)` + percent) // five to six per cent
)

func anchored(pattern string) *regexp.Regexp {
	names := strings.NewReplacer("SIGN", signPattern(), "WORD", namePattern(), "DIGITS", digits, "SCALE", scale, "SPACE", space, "DASH", dash)
	return regexp.MustCompile(`^(?:` + names.Replace(pattern) + `)`)
}

// spans are the matches of a pattern that do not begin inside a word or a
// number.
func spans(pattern *regexp.Regexp, text string) []Span {
	var out []Span
	for at := 0; at < len(text); {
		m := pattern.FindStringIndex(text[at:])
		if m == nil {
			break
		}
		start, end := at+m[0], at+m[1]
		if insideWord(text, start) {
			_, size := utf8.DecodeRuneInString(text[start:])
			at = start + size
			continue
		}
		out = append(out, Span{start, end})
		at = end
	}
	return out
}

// insideWord reports whether letters, or digits, stand on both sides of an
// offset.
func insideWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsLetter(before) && unicode.IsLetter(after) || unicode.IsDigit(before) && unicode.IsDigit(after)
}

// Read reads what Find found. Digits that are no number, such as £1.2.3bn, are
// found and cannot be read, so that whoever asks for the amount has to report
// it.
func Read(text string) (Amount, bool) {
	found := numbers(text)
	if len(found) == 0 {
		return Amount{}, false
	}
	a := Amount{Kind: kindOf(text)}
	if a.Kind == Money {
		if a.Currency = currencyOf(text); a.Currency == "" {
			return Amount{}, false
		}
	}
	low, high := found[0], found[len(found)-1]
	if low.exponent < 0 {
		low.exponent = high.exponent // the 5 of £5-6bn
	}
	a.Low, a.High = low.base(), high.base()
	return a, true
}

var pointsPattern = regexp.MustCompile(`(?i)percentage|в\.\s?п\.`)
var percentPattern = regexp.MustCompile(percent)

func kindOf(text string) Kind {
	switch {
	case pointsPattern.MatchString(text):
		return PercentagePoints
	case percentPattern.MatchString(text):
		return Percent
	}
	return Money
}

// Numbers reads the numbers in digits of a text, each with its scale and
// without a unit: what "some 13.4 billion" says. Amounts are not left out.
func Numbers(text string) []Amount {
	var out []Amount
	for _, span := range spans(bareNumber, text) {
		if n, ok := readNumber(text[span.Start:span.End]); ok {
			out = append(out, Amount{Kind: Bare, Low: n.base(), High: n.base()})
		}
	}
	return out
}

var bareNumber = regexp.MustCompile(digits + scale + `?`)
