package amount

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// Patterns of numbers in digits and in words. Words that end in a Latin letter
// are followed by a boundary; Cyrillic ones are not, since \b knows Latin letters
// alone.
const (
	space    = `[\s\x{00a0}\x{2000}-\x{200a}\x{202f}\x{205f}\x{3000}]`
	fraction = `[¼½¾⅐-⅞]`
	slashed  = `(?:\d{1,2}[\s-])?[1-9]\d?/[1-9]\d?\b`       // 5 1/2; only beside a unit
	grouped  = `\d{1,3}(?:[ '’]\d{3})+\b(?:[.,]\d{1,2}\b)?` // 1 000 000, 5'000
	digits   = `(?:` + grouped + `|\B[.·]\d+|\d(?:[\d,.·\x{00a0}\x{2009}\x{202f}]*\d)?(?:` + space + `?` + fraction + `)?|` + fraction + `)`

	small   = `(?:one|two|three|four|five|six|seven|eight|nine)`
	below   = `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]` + small + `)?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|` + small + `)`
	mixed   = `[\s-]+and[\s-]+(?:a[\s-]+half|a[\s-]+quarter|three[\s-]+quarters)`
	point   = `\s+point(?:\s+(?:zero|nought|oh|` + small + `))+`
	english = `(?:(?:(?:a|` + below + `)[\s-]+)?hundred(?:(?:\s+and)?[\s-]+` + below + `)?|(?:zero|nought|` + below + `)(?:` + mixed + `|` + point + `)?)\b`

	// part is a fraction in words, and partOf the same of one: "a quarter of a". A
	// quarter that nothing counts is one of a year, unless it is one of something.
	part   = `(?:(?:an?|` + small + `)[\s-]+(?:half|halves|(?:quarter|third|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?)|half)`
	partOf = `(?:` + part + `(?:[\s-]+of)?|quarter[\s-]+of)[\s-]+(?:an?|one|1)\b`

	apostrophe = `['’ʼ]`
	ukrainian  = `(?:п` + apostrophe + `ятдесяти?|п` + apostrophe + `ятнадцят[ьи]|п` + apostrophe + `ятсот|п` + apostrophe + `ят[ьи]|дев` + apostrophe + `яносто|дев` + apostrophe + `ятнадцят[ьи]|дев` + apostrophe + `ятсот|дев` + apostrophe + `ят[ьи]|` +
		`шістдесяти?|шістнадцят[ьи]|шістсот|шість|шести|сімдесяти?|сімнадцят[ьи]|сімсот|сім|семи|вісімдесяти?|вісімнадцят[ьи]|вісімсот|вісім|восьми|` +
		`одинадцят[ьи]|один|одна|одну|одного|дванадцят[ьи]|двадцят[ьи]|двісті|два|дві|двох|тринадцят[ьи]|тридцят[ьи]|триста|три|трьох|чотирнадцят[ьи]|чотириста|чотири|чотирьох|десят[ьи]|сорока?|сто|ста|півтора|нуль)`

	spelt = `(?i:` + english + `|` + ukrainian + `(?:\s+` + ukrainian + `){0,2})`
	one   = `(?i:an?\b|пів|половин\pL+)` // only before a scale: "a billion"
)

// scales are the powers of ten that words and letters stand for.
var scales = [...]struct {
	exponent int32
	words    string
}{
	{3, `(?:k|grand|thousand)\b|тис\.?\pL*`},
	{5, `(?:lakhs?|lacs?)\b`},
	{6, `mill\b\.?|(?:m|mn|mln|mil|millions?|millionen)\b|mio\b\.?|(?-i:MM\b)|млн\.?|мільйон\pL*`},
	{7, `crores?\b`},
	{9, `(?:b|bn|bln|billions?|milliard(?:en|s)?)\b|(?:mrd|mld|mia|md)\b\.?|млрд\.?|мільярд\pL*`},
	{12, `(?:tn|trn|trillions?)\b|трлн\.?|трильйон\pL*`},
	{15, `quadrillions?\b`},
}

// scale is one scale behind a number, or two: "lakh crore", "thousand million".
var scale = func() string {
	words := make([]string, len(scales))
	for i, s := range scales {
		words[i] = s.words
	}
	const apart = `(?:` + space + `|-)?`
	return `(?:` + apart + `(?i:(?:thousand|million|lakh)` + apart +
		`(?:thousand|million|billion|trillion|crore)s?\b|` + strings.Join(words, "|") + `))`
}()

var scalePatterns = func() (out [len(scales)]*regexp.Regexp) {
	for i, s := range scales {
		out[i] = regexp.MustCompile(`^(?i:` + s.words + `)$`)
	}
	return out
}()

var (
	inDigitsOrWords = `(?:(?:` + slashed + `|` + digits + `)` + scale + `?|(?i:` + partOf + `)` + scale + `?|` + one + scale + `|` + spelt + scale + `?|(?i:` + part + `))`

	numberPattern = regexp.MustCompile(inDigitsOrWords)
	scalePattern  = regexp.MustCompile(scale + `$`)
	moreWord      = regexp.MustCompile(`(?:` + space + `|-)(?i:` + moreWords + `)\b`) // see more
	scaleApart    = regexp.MustCompile(`(?:` + space + `|-)+`)

	// bareNumber is a number that names no unit: in digits, or in words with a
	// scale, since "one" and "half" alone are no numbers that anybody measured.
	bareNumber = regexp.MustCompile(digits + scale + `?|(?:(?i:` + partOf + `)|` + one + `|` + spelt + `)` + scale)
)

// number is a number as it was typed, with the power of ten that it is scaled
// by, -1 where none is named.
type number struct {
	value    decimal.Decimal
	exponent int32
}

func (n number) base() decimal.Decimal { return n.value.Shift(max(0, n.exponent)) }

// numbers returns all numbers of an amount, or none where one of them cannot be
// read.
func numbers(text string) []number {
	var out []number
	text = moreWord.ReplaceAllString(text, "")
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
		n.exponent = exponentOf(text[at[0]:])
		text = text[:at[0]]
	}
	var ok bool
	if beginsInDigits(strings.TrimLeft(text, ".·")) {
		n.value, ok = readDigits(text)
	} else {
		n.value, ok = readWords(text)
	}
	return n, ok
}

// exponentOf returns the power of ten that one or two scales stand for.
func exponentOf(text string) (sum int32) {
	for _, word := range scaleApart.Split(text, -1) {
		for i, pattern := range scalePatterns {
			if pattern.MatchString(word) {
				sum += scales[i].exponent
			}
		}
	}
	return sum
}

// pointed and comma are the forms of a number in digits: its thousands are set
// apart or not, and before the fraction stands a point, or a comma. A comma
// before three digits sets apart thousands.
var (
	pointed = regexp.MustCompile(`^(?:\d+|[1-9]\d{0,2}(?:[ '’,\x{00a0}\x{2009}\x{202f}]\d{3})+)?(?:[.·]\d+)?$`)
	comma   = regexp.MustCompile(`^(?:\d+|[1-9]\d{0,2}(?:[ '’\x{00a0}\x{2009}\x{202f}]\d{3})+),\d{1,2}$`)
	over    = regexp.MustCompile(`^(?:(\d{1,2})[\s-])?(\d{1,2})/(\d{1,2})$`)
)

// readDigits reads a number in digits. It returns false for what could be read
// in two ways, or in none, such as 1.234,5 and 1.2.3, and for a fraction that no
// decimal equals, such as ⅓.
func readDigits(text string) (decimal.Decimal, bool) {
	if m := over.FindStringSubmatch(text); m != nil {
		return readOver(m[1], m[2], m[3])
	}
	whole, parts := cutFraction(text)
	separators := []string{"\u00a0", "", "\u2009", "", "\u202f", "", " ", "", "'", "", "’", "", "·", ".", ",", ""}
	switch {
	case whole == "" && parts != "":
		return fractions(parts)
	case comma.MatchString(whole):
		separators[len(separators)-1] = "."
	case !pointed.MatchString(whole):
		return decimal.Decimal{}, false
	}
	d, err := decimal.NewFromString(strings.NewReplacer(separators...).Replace(whole))
	if parts != "" {
		more, ok := fractions(parts)
		return d.Add(more), ok && err == nil && d.IsInteger()
	}
	return d, err == nil
}

// readOver reads a fraction that is written with a slash, perhaps behind a whole
// number.
func readOver(whole, above, below string) (decimal.Decimal, bool) {
	d, ok := divide(decimal.RequireFromString(above), decimal.RequireFromString(below))
	if whole != "" {
		d = d.Add(decimal.RequireFromString(whole))
	}
	return d, ok
}

// vulgar are the characters of fractions that a decimal equals, in thousandths.
var vulgar = map[string]int64{
	"¼": 250, "½": 500, "¾": 750, "⅕": 200, "⅖": 400, "⅗": 600, "⅘": 800, "⅛": 125, "⅜": 375, "⅝": 625,
	"⅞": 875, "⅒": 100,
}

func fractions(text string) (decimal.Decimal, bool) {
	thousandths, ok := vulgar[text]
	d := decimal.New(thousandths, -3)
	for d.Exponent() < -1 && d.Equal(d.Truncate(-d.Exponent()-1)) {
		d = d.Truncate(-d.Exponent() - 1)
	}
	return d, ok
}

// cutFraction cuts a fraction's character from the end of a number.
func cutFraction(text string) (whole, fraction string) {
	runes := []rune(text)
	if last := string(runes[len(runes)-1]); isFraction(last) {
		return strings.TrimRight(strings.TrimSuffix(text, last), " \t\n\u00a0\u2009\u202f"), last
	}
	return text, ""
}

// divide returns a quotient, and false where no decimal equals it.
func divide(d, by decimal.Decimal) (decimal.Decimal, bool) {
	q := d.DivRound(by, 6)
	for q.Exponent() < 0 && q.Equal(q.Truncate(-q.Exponent()-1)) {
		q = q.Truncate(-q.Exponent() - 1)
	}
	return q, q.Mul(by).Equal(d)
}

// readWords reads a number in words: "two hundred and five", "two and a half",
// "a quarter of a", "two point five".
func readWords(text string) (decimal.Decimal, bool) {
	words := strings.Fields(
		strings.NewReplacer("’", "'", "ʼ", "'", "-", " ", "\u00a0", " ").Replace(strings.ToLower(text)),
	)
	if len(words) > 0 && (words[0] == "пів" || strings.HasPrefix(words[0], "половин")) {
		return decimal.New(5, -1), true
	}
	if at := slices.IndexFunc(words, func(w string) bool { return denominators[strings.TrimSuffix(w, "s")] > 0 }); at >= 0 {
		return readPart(words[:at], denominators[strings.TrimSuffix(words[at], "s")])
	}
	whole, tenths, hasPoint := cut(words, "point")
	sum, ok := addUp(whole)
	if hasPoint {
		for i, word := range tenths {
			sum = sum.Add(decimal.New(tenthsOf[word]/10, int32(-i-1)))
		}
	}
	return sum, ok
}

// readPart reads a fraction by the words before its denominator: "two and a",
// "three", or none.
func readPart(before []string, denominator int64) (decimal.Decimal, bool) {
	whole, above, isMixed := cut(before, "and")
	if !isMixed {
		whole, above = nil, before
	}
	count, ok := addUp(above)
	if !ok {
		count = decimal.NewFromInt(1)
	}
	value, exact := divide(count, decimal.NewFromInt(denominator))
	sum, _ := addUp(whole)
	return sum.Add(value), exact
}

// cut divides words at the first that is one.
func cut(words []string, at string) (before, after []string, found bool) {
	i := slices.Index(words, at)
	if i < 0 {
		return words, nil, false
	}
	return words[:i], words[i+1:], true
}

// addUp adds up the words of a whole number, and returns false where none of
// them is one.
func addUp(words []string) (sum decimal.Decimal, ok bool) {
	for _, word := range words {
		tenths, known := tenthsOf[word]
		switch value := decimal.New(tenths, -1); {
		case known && word == "hundred" && !sum.IsZero():
			sum = sum.Mul(value)
		case known:
			sum = sum.Add(value)
		}
		ok = ok || known
	}
	if sum.IsInteger() {
		sum = sum.Truncate(0)
	}
	return sum, ok
}

// denominators are the words of fractions, without the s of their plural.
var denominators = map[string]int64{
	"half": 2, "halve": 2, "quarter": 4, "third": 3, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
	"ninth": 9, "tenth": 10, "hundredth": 100,
}

// tenthsOf are the words of numbers, in tenths.
var tenthsOf = map[string]int64{
	"zero": 0, "nought": 0, "oh": 0, "a": 10, "an": 10, "one": 10, "two": 20, "three": 30, "four": 40, "five": 50, "six": 60, "seven": 70, "eight": 80, "nine": 90, "ten": 100, "eleven": 110, "twelve": 120,
	"thirteen": 130, "fourteen": 140, "fifteen": 150, "sixteen": 160, "seventeen": 170, "eighteen": 180, "nineteen": 190,
	"twenty": 200, "thirty": 300, "forty": 400, "fifty": 500, "sixty": 600, "seventy": 700, "eighty": 800, "ninety": 900, "hundred": 1000,

	"нуль": 0, "один": 10, "одна": 10, "одну": 10, "одного": 10, "півтора": 15, "два": 20, "дві": 20, "двох": 20, "три": 30, "трьох": 30, "чотири": 40, "чотирьох": 40,
	"п'ять": 50, "п'яти": 50, "шість": 60, "шести": 60, "сім": 70, "семи": 70, "вісім": 80, "восьми": 80, "дев'ять": 90, "дев'яти": 90, "десять": 100, "десяти": 100,
	"одинадцять": 110, "одинадцяти": 110, "дванадцять": 120, "дванадцяти": 120, "тринадцять": 130, "тринадцяти": 130, "чотирнадцять": 140, "чотирнадцяти": 140, "п'ятнадцять": 150, "п'ятнадцяти": 150,
	"шістнадцять": 160, "шістнадцяти": 160, "сімнадцять": 170, "сімнадцяти": 170, "вісімнадцять": 180, "вісімнадцяти": 180, "дев'ятнадцять": 190, "дев'ятнадцяти": 190,
	"двадцять": 200, "двадцяти": 200, "тридцять": 300, "тридцяти": 300, "сорок": 400, "сорока": 400, "п'ятдесят": 500, "п'ятдесяти": 500, "шістдесят": 600, "шістдесяти": 600,
	"сімдесят": 700, "сімдесяти": 700, "вісімдесят": 800, "вісімдесяти": 800, "дев'яносто": 900, "сто": 1000, "ста": 1000,
	"двісті": 2000, "триста": 3000, "чотириста": 4000, "п'ятсот": 5000, "шістсот": 6000, "сімсот": 7000, "вісімсот": 8000, "дев'ятсот": 9000,
}
