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

const (
	dash  = `[-–—‒]`
	minus = `[-−–‒]`
	pair  = `\d{1,3}(?:[.,]\d+)?(?:SCALE)?SPACE+(?i:to|or|до|чи)SPACE+` // 5 to 6 per cent; no year

	points  = `(?i:%(?:age)?(?:SPACE|-)?(?:points?|pts?\b\.?)|per(?:SPACE|-)?cent(?:age)?(?:SPACE|-)+(?:points?|pts?)\b|basis(?:SPACE|-)*points?\b|(?:відсотков|процентн|базисн)\pL+\s+пункт\pL*|[вп]\.\s?п\.)`
	percent = `(?:` + points + `|(?i:%|‰|perSPACE?(?:cent|mille)\b|per-cent\b|відсотк\pL*|процент\pL*|(?:відс|проц)\.))`

	// pointsShort and percentShort stand beside digits alone: in words nobody
	// writes them, and 320pp are pages.
	pointsShort  = `(?:bps?\b|BPS\b|bips\b|pps?\b|ppts?\b|p\.p\.|(?i:pct|perc)\b\.?(?:SPACE|-)?(?i:points?|pts?)\b\.?)`
	percentShort = `(?:pc\b|p\.c\b\.?|(?i:pct\b|perc\b\.?))`

	// whole stands between a number and its unit: a full percentage point. ofOne does
	// where the number is a part of one: 0.5 of one per cent.
	whole = `(?:(?:SPACE|-)(?i:full|whole|entire))?`
	ofOne = `SPACE+(?i:of)SPACE+(?i:an?|one|1)\b`
)

// grammar is how amounts are written that begin a text: behind a sign, in digits, in
// words. The patterns are large, and are tried only where an amount can begin.
type grammar struct {
	signed, digits, words *regexp.Regexp         // signed is nil where no sign leads
	promising             func(text string) bool // whether a unit may follow the number that begins a text
	misleading            func(text string, start, end int) bool
}

// plain is the grammar of money and percentages.
var plain = grammar{signedPattern, digitsPattern, wordsPattern, unitAhead, misleading}

var (
	signedPattern = anchored(
		`DIGITS(?:` +
			`(?:SCALE)?SPACE?DASHSPACE?SIGNSPACE?DIGITS(?:SCALE)?` + // £5bn – £6bn
			`|(?:SCALE)?DASHDIGITSSCALE` + // £5bn-6bn, £5-6bn
			`|DASHDIGITS\b` + // £5-6
			`|SPACE+(?i:to|or|до|чи)SPACE+(?:SIGN)?DIGITSSCALE` + // £5 to 6 billion
			`|(?:SCALE)?)`) // £13.4 billion
	digitsPattern = anchored(
		`(?:` + pair + `|DIGITS(?:SCALE)?DASH)?(?:SLASHED|DIGITS)(?:SCALE)?(?:SPACE|-)?WORD` + // 13.4 billion pounds
			`|(?:DIGITSDASH)?DIGITSp\b|\d\dc\b` + // 50p, 50c
			`|(?:SLASHED|DIGITS)` + ofOne + `(?:SPACE|-)?` + percent + // 0.5 of one per cent
			`|(?:` + pair + `|DIGITS%?DASH)?(?:SLASHED|DIGITS)` + whole + `(?:SPACE|-)?(?:` + points + `|` + pointsShort + `|` + percent + `|` + percentShort + `)`) // 2.5 per cent, 5–6%
	wordsPattern = anchored(
		`(?:SPELT(?:SCALE)?\s+(?i:to|or|до|чи)\s+)?(?:` +
			`(?:(?i:PARTOF)SCALE|ONESCALE|SPELT(?:SCALE)?)(?:SPACE+|-)WORD` + // half a billion pounds
			`|(?:(?i:PARTOF)|SPELT|(?i:PART)|(?i:an?))` + whole + `(?:SPACE+|-)` + percent + `)`) // five to six per cent

	minusPattern = anchored(`(?:SIGNSPACE?)?` + minus + `|(?i:minus|мінус)SPACE`)
)

func anchored(pattern string) *regexp.Regexp {
	return regexp.MustCompile(`^(?:` + expanded(pattern) + `)`)
}

// expanded returns a pattern with the parts that it names in capitals.
func expanded(pattern string) string {
	names := strings.NewReplacer(
		"SIGN", signPattern(), "WORD", namePattern(), "DIGITS", digits, "SLASHED", slashed, "PARTOF", partOf,
		"PART", part, "ONE", one, "SPELT", spelt, "SCALE", scale, "SPACE", space, "DASH", dash,
	)
	return names.Replace(names.Replace(pattern))
}

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
	partOfOne = regexp.MustCompile(spaced(`([\d¼½¾⅐-⅞])` + ofOne))
	aUnit     = regexp.MustCompile(spaced(`^(?i:an?)` + whole + `(?:SPACE+|-)(` + percent + `)$`))

	basisPattern   = ending(`(?i:basis(?:SPACE|-)*points?|базисн\pL+\s+пункт\pL*)|bps?|BPS|bips`)
	pointsPattern  = ending(points + `|` + pointsShort)
	percentPattern = ending(percent + `|` + percentShort)
	perMille       = ending(`‰|(?i:perSPACE?mille)`)
)

func ending(pattern string) *regexp.Regexp {
	return regexp.MustCompile(`(?:` + spaced(pattern) + `)$`)
}

func spaced(pattern string) string { return strings.ReplaceAll(pattern, "SPACE", space) }

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
