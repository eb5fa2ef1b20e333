package amount

import (
	"regexp"
	"slices"
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

// Find lists where money and percentages stand in a text, in order and apart
// from each other.
func Find(text string) []Span {
	var found []Span
	hinted := hasHint(text)
	for at := 0; at < len(text); {
		start, end := at, 0
		switch r, size := utf8.DecodeRuneInString(text[at:]); {
		case '0' <= r && r <= '9':
			start, end = inDigits(text, at)
			at++
			for at < len(text) && '0' <= text[at] && text[at] <= '9' {
				at++
			}
		case hinted && unicode.IsLetter(r):
			word := wordPattern.FindString(text[at:])
			if beginsNumber(word) {
				end = at + len(wordsPattern.FindString(text[at:]))
			}
			at += len(word)
		default:
			at += size
			continue
		}
		if last := len(found) - 1; end > start && (last < 0 || start >= found[last].End) {
			found = append(found, Span{start, end})
			at = max(at, end)
		}
	}
	return found
}

// inDigits is the amount whose first digit stands at an offset, empty where the
// number is none.
func inDigits(text string, at int) (start, end int) {
	if sign := signBefore(text, at); sign != "" {
		return strings.LastIndex(text[:at], sign), at + len(signedPattern.FindString(text[at:]))
	}
	return at, at + len(digitsPattern.FindString(text[at:]))
}

// wordPattern finds the letters that begin a text.
var wordPattern = regexp.MustCompile(`^\pL+`)

// beginsNumber tells the letters that a number in words begins with.
func beginsNumber(word string) bool {
	word = strings.ToLower(word)
	switch word {
	case "half", "quarter", "пів", "п", "дев":
		return true
	}
	_, ok := wordValue(word)
	return ok || strings.HasPrefix(word, "половин") || strings.HasPrefix(word, "пів")
}

// hasHint reports whether a text has what stands in every amount in words.
func hasHint(text string) bool {
	lower := strings.ReplaceAll(strings.ToLower(text), "europ", "") // which is not money
	return slices.ContainsFunc(hints[:], func(hint string) bool { return strings.Contains(lower, hint) })
}

// hints are what stands in every amount in words, in lower case. Most texts
// have none.
var hints = [...]string{"per cent", "percent", "pound", "dollar", "euro", "hryvn", "franc", "yen", "yuan", "renminbi", "kron", "korun", "zł", "zlot", "złot", "lira", "ruble", "rouble", "rupee",
	"forint", "reais", "shekel", "відсотк", "грн", "грив", "євро", "долар", "фунт", "франк", "юан", "єн", "злот", "крон", "рубл", "форинт"}

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

// Read reads what Find found.
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
