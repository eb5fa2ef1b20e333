package amount

import (
	"regexp"
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
	Bare    // a number that names no unit; see Numbers
	Counted // a number of a unit that a publication declares
)

// Amount is money, a percentage or a difference of two: one number, or two
// that are set as a range.
type Amount struct {
	Kind      Kind
	Currency  string          // ISO 4217, of money
	Unit      string          // the id, of what is counted
	Low, High decimal.Decimal // in the unit's base, without a sign: 4000000000 of £4bn; both the same unless a range
	Minus     bool            // whether a minus stands before it: −£4bn, £-4bn, minus 4 per cent
}

// Span is a part of a text, in bytes.
type Span struct{ Start, End int }

// Patterns of what stands around numbers. Those of numbers are in number.go, those of
// currencies in currency.go.
const (
	dash  = `[-–—‒]`
	minus = `[-−–‒]`
	or    = space + `+(?i:to|or|до|чи)` + space + `+`
	apart = `(?:` + space + `|-)?` // between a number and its unit

	// more stands between a number and its scale or its unit: a full percentage
	// point, 5 more billion pounds. ofOne does where the number is a part of one: 0.5 of
	// one per cent.
	more  = `(?:(?:` + space + `|-)(?i:` + moreWords + `)\b)?`
	ofOne = space + `+(?i:of)` + space + `+(?i:an?|one|1)\b`

	moreWords = `full|whole|entire|more|further|additional|extra`
)

// Patterns of percentages and of differences between two.
const (
	points = `(?i:%(?:age)?` + apart + `(?:points?|pts?\b\.?)` +
		`|per` + apart + `cent(?:age)?(?:` + space + `|-)+(?:points?|pts?)\b|` + basisPoints +
		`|(?:відсотков|процентн)\pL+\s+пункт\pL*|[вп]\.\s?п\.)`
	basisPoints = `(?i:basis(?:` + space + `|-)*points?\b|базисн\pL+\s+пункт\pL*)`
	percent     = `(?:` + points + `|(?i:%|‰|per` + space + `?(?:cent|mille)\b|per-cent\b|відсотк\pL*|процент\pL*` +
		`|(?:відс|проц)\.))`

	// pointsShort and percentShort stand beside digits alone: in words nobody
	// writes them, and 320pp are pages.
	pointsShort  = basisShort + `|(?:pps?\b|ppts?\b|p\.p\.|(?i:pct|perc)\b\.?` + apart + `(?i:points?|pts?)\b\.?)`
	basisShort   = `(?:bps?\b|BPS\b|bips\b)`
	percentShort = `(?:pc\b|p\.c\b\.?|(?i:pct\b|perc\b\.?))`
)

// grammar is how amounts are written that begin a text: behind a sign, in digits, in
// words. The patterns are large, and are tried only where an amount can begin.
type grammar struct {
	signs                 *signSet
	signed, digits, words *regexp.Regexp
	promising             func(text string) bool // whether a unit may follow the number that begins a text
	misleading            func(text string, start, end int) bool
}

// plain is the grammar of money and percentages.
var plain = grammar{
	signs:      newSignSet(currencySigns()),
	signed:     beginning(behindSign(signPattern())),
	digits:     beginning(inDigitsPattern),
	words:      beginning(inWordsPattern),
	promising:  unitAhead,
	misleading: misleading,
}

// behindSign returns the pattern of what stands behind one of some signs.
func behindSign(sign string) string {
	return digits + `(?:` +
		scale + `?` + space + `?` + dash + space + `?` + sign + space + `?` + digits + scale + `?` + // £5bn – £6bn
		`|` + scale + `?` + dash + digits + scale + // £5bn-6bn, £5-6bn
		`|` + dash + digits + `\b` + // £5-6
		`|` + or + sign + `?` + digits + scale + // £5 to 6 billion
		`|(?:` + more + scale + `)?)` // £13.4 billion
}

var (
	// aPair is the first number of 5 to 6 per cent; no year is one.
	aPair = `\d{1,3}(?:[.,]\d+)?` + scale + `?` + or

	// upTo is the first number of two, if there is one, with the dash or the word
	// behind it; upToWord is one in words.
	upTo     = `(?:` + aPair + `|` + digits + scale + `?` + dash + `)?`
	upToWord = `(?:` + spelt + `(?:` + scale + `)?` + or + `)?`

	aNumber   = `(?:` + slashed + `|` + digits + `)`
	inNumbers = upTo + aNumber + more + scale + `?` + more // 13.4 billion
	inSpelt   = `(?:(?i:` + partOf + `)` + scale + `|` + one + scale + `|` + spelt + more + scale + `?)` + more

	inDigitsPattern = inNumbers + apart + namePattern() + // 13.4 billion pounds
		`|(?:` + digits + dash + `)?` + digits + `p\b|\d\dc\b` + // 50p, 50c
		`|` + aNumber + ofOne + apart + percent + // 0.5 of one per cent
		`|(?:` + aPair + `|` + digits + `%?` + dash + `)?` + aNumber + more + apart +
		`(?:` + points + `|` + pointsShort + `|` + percent + `|` + percentShort + `)` // 2.5 per cent, 5–6%
	inWordsPattern = upToWord + `(?:` +
		inSpelt + `(?:` + space + `+|-)` + namePattern() + // half a billion pounds
		`|(?:(?i:` + partOf + `)|` + spelt + `|(?i:` + part + `)|(?i:an?))` + more + `(?:` + space + `+|-)` + percent +
		`)` // five to six per cent

	minusPattern = beginning(`(?:` + signPattern() + space + `?)?` + minus + `|(?i:minus|мінус)` + space)
)

// beginning compiles a pattern of what a text begins with.
func beginning(pattern string) *regexp.Regexp { return regexp.MustCompile(`^(?:` + pattern + `)`) }

// ending compiles a pattern of what a text ends with.
func ending(pattern string) *regexp.Regexp { return regexp.MustCompile(`(?:` + pattern + `)$`) }

// spans returns the matches of a pattern that do not begin inside a word or a
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

// read returns an amount of money or a percentage; see Finder.Read.
func read(text string) (Amount, bool) {
	text = folded(text)
	found := numbers(aUnit.ReplaceAllString(partOfOne.ReplaceAllString(text, "$1"), "one $1"))
	if len(found) == 0 {
		return Amount{}, false
	}
	a := rangeOf(found)
	a.Minus = minusPattern.MatchString(text)
	var shift int32
	if a.Kind, shift = kindOf(text); a.Kind == Money {
		if a.Currency, shift = currencyOf(text); a.Currency == "" {
			return Amount{}, false
		}
	}
	a.Low, a.High = a.Low.Shift(shift), a.High.Shift(shift)
	return a, true
}

// rangeOf returns the amount from the first to the last of some numbers.
func rangeOf(found []number) Amount {
	low, high := found[0], found[len(found)-1]
	if low.exponent < 0 {
		low.exponent = high.exponent // the 5 of £5-6bn
	}
	return Amount{Low: low.base(), High: high.base()}
}

var (
	partOfOne = regexp.MustCompile(`([\d¼½¾⅐-⅞])` + ofOne)
	aUnit     = regexp.MustCompile(`^(?i:an?)` + more + `(?:` + space + `+|-)(` + percent + `)$`)

	basisPattern   = ending(basisPoints + `|` + basisShort)
	pointsPattern  = ending(points + `|` + pointsShort)
	percentPattern = ending(percent + `|` + percentShort)
	perMille       = ending(`‰|(?i:per` + space + `?mille)`)
)

// kindOf returns the kind of an amount, and the power of ten of its unit: a basis
// point is a hundredth of a percentage point.
func kindOf(text string) (Kind, int32) {
	switch {
	case basisPattern.MatchString(text):
		return PercentagePoints, -2
	case pointsPattern.MatchString(text):
		return PercentagePoints, 0
	case perMille.MatchString(text):
		return Percent, -1
	case percentPattern.MatchString(text):
		return Percent, 0
	}
	return Money, 0
}

// Numbers returns the numbers of a text without a unit, each with its sign and its
// scale, such as that of "some 13.4 billion". Numbers in words count only with a
// scale: "half a billion". The numbers of amounts are among them.
func Numbers(text string) []Amount {
	text = folded(text)
	var out []Amount
	for _, span := range spans(bareNumber, text) {
		if n, ok := readNumber(text[span.Start:span.End]); ok {
			out = append(
				out,
				Amount{Kind: Bare, Low: n.base(), High: n.base(), Minus: minusBefore(text, span.Start) < span.Start},
			)
		}
	}
	return out
}
