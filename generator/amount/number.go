package amount

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

// Patterns of numbers in digits and in words. Behind words that end in a Latin
// letter stands a boundary; behind Cyrillic ones none, since \b knows Latin
// letters alone.
const (
	space  = `[\s\x{00a0}\x{202f}]`
	digits = `\d(?:[\d,.\x{00a0}\x{202f}]*\d)?`
	scale  = `(?:(?:` + space + `|-)?(?i:(?:k|m|mn|b|bn|tn|thousand|million|billion|trillion)\b|тис\.?\pL*|млн|млрд|трлн|мільйон\pL*|мільярд\pL*|трильйон\pL*))`

	small   = `(?:one|two|three|four|five|six|seven|eight|nine)`
	below   = `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]` + small + `)?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|` + small + `)`
	english = `(?:(?:(?:a|` + small + `)\s+)?hundred(?:\s+and\s+` + below + `)?|` + below + `(?:\s+and\s+a\s+half)?)\b`
	part    = `(?:half|(?:(?:a|one)\s+)?quarter\s+of|three[\s-]quarters\s+of)\s+an?\b`

	apostrophe = `['’ʼ]`
	ukrainian  = `(?:один|одна|одну|одного|два|дві|двох|три|трьох|чотири|п` + apostrophe + `ятдесят|п` + apostrophe + `ять|шістдесят|шість|сімдесят|сім|вісімдесят|вісім|дев` + apostrophe + `яносто|дев` + apostrophe + `ять|десять|двадцять|тридцять|сорок|сто|півтора)`

	spelt      = `(?i:` + english + `|` + ukrainian + `)`
	speltPart  = `(?i:` + part + `|an?\b|пів|половин\pL+)` // of what a scale names
	inWords    = `(?:` + speltPart + scale + `|` + spelt + scale + `?)`
	anyNumber  = `(?:` + digits + scale + `?|` + inWords + `|(?i:half\s+an?)\b)`
	pairOfWord = `(?:` + spelt + `\s+(?i:to|or|до|чи)\s+)?`
)

var (
	numberPattern = regexp.MustCompile(anyNumber)
	scalePattern  = regexp.MustCompile(scale + `$`)
)

// number is a number as it was typed, with the power of ten that it is scaled
// by, -1 where none is named.
type number struct {
	value    decimal.Decimal
	exponent int32
}

func (n number) base() decimal.Decimal { return n.value.Shift(max(0, n.exponent)) }

// numbers reads all numbers of an amount, none where one of them is none.
func numbers(text string) []number {
	var out []number
	for _, span := range spans(numberPattern, text) {
		n, ok := readNumber(text[span.Start:span.End])
		if !ok {
			return nil
		}
		out = append(out, n)
	}
	return out
}

func readNumber(text string) (number, bool) {
	n := number{exponent: -1}
	if at := scalePattern.FindStringIndex(text); at != nil {
		n.exponent = exponentOf(strings.ToLower(strings.TrimLeft(text[at[0]:], " \t\n\u00a0\u202f-")))
		text = text[:at[0]]
	}
	var ok bool
	if strings.ContainsAny(text[:1], "0123456789") {
		n.value, ok = readDigits(text)
	} else {
		n.value, ok = readWords(text)
	}
	return n, ok
}

// exponentOf is the power of ten that a scale's word or letter stands for.
func exponentOf(word string) int32 {
	for _, s := range [...]struct {
		exponent int32
		begins   []string
	}{
		{12, []string{"tn", "tr", "трлн", "трильйон"}},
		{9, []string{"b", "млрд", "мільярд"}},
		{6, []string{"m", "млн", "мільйон"}},
	} {
		for _, begin := range s.begins {
			if strings.HasPrefix(word, begin) {
				return s.exponent
			}
		}
	}
	return 3
}

// pointed and comma are the forms of a number in digits: its thousands are set
// apart or not, and before the fraction stands a point, or a comma. A comma
// before three digits sets apart thousands.
var (
	pointed = regexp.MustCompile(`^(?:\d+|[1-9]\d{0,2}(?:[,\x{00a0}\x{202f}]\d{3})+)(?:\.\d+)?$`)
	comma   = regexp.MustCompile(`^(?:\d+|[1-9]\d{0,2}(?:[\x{00a0}\x{202f}]\d{3})+),\d{1,2}$`)
)

// readDigits reads a number in digits. What could be read in two ways, or in
// none, such as 1.234,5 and 1.2.3, is no number.
func readDigits(text string) (decimal.Decimal, bool) {
	separators := []string{"\u00a0", "", "\u202f", "", ",", ""}
	switch {
	case comma.MatchString(text):
		separators[5] = "."
	case !pointed.MatchString(text):
		return decimal.Decimal{}, false
	}
	d, err := decimal.NewFromString(strings.NewReplacer(separators...).Replace(text))
	return d, err == nil
}

// readWords adds up the words of a number: "two hundred and five".
func readWords(text string) (decimal.Decimal, bool) {
	sum := decimal.Zero
	text = strings.NewReplacer("’", "'", "ʼ", "'", "-", " ").Replace(strings.ToLower(text))
	switch {
	case strings.HasPrefix(text, "half"), strings.HasPrefix(text, "пів") && text != "півтора", strings.HasPrefix(text, "половин"):
		return decimal.New(5, -1), true
	case strings.HasPrefix(text, "three quarter"):
		return decimal.New(75, -2), true
	case strings.Contains(text, "quarter"):
		return decimal.New(25, -2), true
	}
	text, half := strings.CutSuffix(text, " and a half")
	for _, word := range strings.Fields(text) {
		switch value, ok := wordValue(word); {
		case ok && word == "hundred" && !sum.IsZero():
			sum = sum.Mul(value)
		case ok:
			sum = sum.Add(value)
		}
	}
	if half {
		sum = sum.Add(decimal.New(5, -1))
	}
	return sum, !sum.IsZero()
}

// wordValue is what one word of a number counts.
func wordValue(word string) (decimal.Decimal, bool) {
	tenths, ok := tenthsOf[word]
	return decimal.New(tenths, -1), ok
}

// tenthsOf are the words of numbers, in tenths.
var tenthsOf = map[string]int64{
	"a": 10, "an": 10, "one": 10, "two": 20, "three": 30, "four": 40, "five": 50, "six": 60, "seven": 70, "eight": 80, "nine": 90, "ten": 100, "eleven": 110, "twelve": 120,
	"thirteen": 130, "fourteen": 140, "fifteen": 150, "sixteen": 160, "seventeen": 170, "eighteen": 180, "nineteen": 190,
	"twenty": 200, "thirty": 300, "forty": 400, "fifty": 500, "sixty": 600, "seventy": 700, "eighty": 800, "ninety": 900, "hundred": 1000,

	"один": 10, "одна": 10, "одну": 10, "одного": 10, "півтора": 15, "два": 20, "дві": 20, "двох": 20, "три": 30, "трьох": 30, "чотири": 40, "п'ять": 50, "шість": 60, "сім": 70,
	"вісім": 80, "дев'ять": 90, "десять": 100, "двадцять": 200, "тридцять": 300, "сорок": 400, "п'ятдесят": 500, "шістдесят": 600, "сімдесят": 700, "вісімдесят": 800,
	"дев'яносто": 900, "сто": 1000,
}
