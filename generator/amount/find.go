package amount

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// find returns the amounts of a grammar. It tries the patterns of those without a
// leading sign only where they are promising.
func find(text string, g *grammar) (found []Span) {
	for at := 0; at < len(text); {
		start, end := at, 0
		switch c := text[at]; {
		case beginsInDigits(text[at:]):
			start, end = inDigits(text, at-pointBefore(text, at), g)
			at += width(text[at:])
			for at < len(text) && isDigit(text[at]) {
				at++
			}
		case isLatin(c) || c >= utf8.RuneSelf:
			next := at + letters(text[at:])
			if beginsNumber(text[at:next], text[next:]) && g.promising(text[at:]) {
				end = at + len(g.words.FindString(text[at:]))
			}
			at = max(next, at+width(text[at:]))
		default:
			at++
			continue
		}
		if last := len(found) - 1; end > start && (last < 0 || start >= found[last].End) &&
			!g.misleading(text, start, end) {
			found = append(found, Span{minusBefore(text, start), end})
			at = max(at, end)
		}
	}
	return found
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLatin(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// isFraction reports whether a text begins with the character of a fraction.
func isFraction(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return r == '¼' || r == '½' || r == '¾' || '⅐' <= r && r <= '⅞'
}

// beginsInDigits reports whether a text begins with a digit or a fraction.
func beginsInDigits(text string) bool {
	return text != "" && (isDigit(text[0]) || text[0] >= utf8.RuneSelf && isFraction(text))
}

// pointBefore returns how many bytes a decimal point has that begins the number
// whose first digit stands at an offset: .5, but neither 1.5 nor v.5.
func pointBefore(text string, at int) int {
	r, size := utf8.DecodeLastRuneInString(text[:at])
	if r != '.' && r != '·' {
		return 0
	}
	left, _ := utf8.DecodeLastRuneInString(text[:at-size])
	if left == '.' || left == ')' || left == ']' || unicode.IsLetter(left) || unicode.IsDigit(left) {
		return 0
	}
	return size
}

// letters returns how many bytes of letters begin a text.
func letters(text string) int {
	for at := 0; at < len(text); {
		if isLatin(text[at]) {
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if r < utf8.RuneSelf || !unicode.IsLetter(r) {
			return at
		}
		at += size
	}
	return len(text)
}

// width returns how many bytes the first character of a text has.
func width(text string) int {
	_, size := utf8.DecodeRuneInString(text)
	return size
}

// inDigits returns the amount whose first digit stands at an offset, empty where
// the number is none.
func inDigits(text string, at int, g *grammar) (start, end int) {
	if sign := g.signs.of(text, at); sign != "" {
		return strings.LastIndex(text[:at], sign), at + len(g.signed.FindString(text[at:]))
	}
	if !goesOn(text[at:]) || !g.promising(text[at:]) {
		return at, at
	}
	return at, at + len(g.digits.FindString(text[at:]))
}

// goesOn reports whether a unit may stand behind the number that begins a text:
// neither the end of a sentence nor that of a table's cell stands there.
func goesOn(text string) bool {
	rest := strings.TrimLeft(text, "0123456789.,")
	switch {
	case strings.Trim(rest, " \n") == "":
		return false
	case rest[0] >= utf8.RuneSelf:
		return true
	}
	return isDigit(text[len(text)-len(rest)-1]) && !strings.ContainsRune(";:)", rune(rest[0]))
}

// misleading reports whether a part of a text is no amount because of what stands
// around it: pages, lines of a picture, and a sign that belongs to the number
// behind it.
func misleading(text string, start, end int) bool {
	part, before, next := text[start:end], tail(text[:start]), text[end:]
	whole := strings.IndexFunc(part, func(r rune) bool { return r < '0' || '9' < r })
	switch {
	case strings.HasSuffix(part, "pp") || strings.HasSuffix(part, "pps"):
		return whole > 2 // 320pp
	case strings.HasSuffix(part, "won"):
		return strings.Count(part, " ") < 2 // 5 won
	case len(part) == 3 && part[2] == 'c' && isDigit(part[1]):
		return isClause(part, before)
	case aUnit.MatchString(part):
		return !isChange(part, before)
	case strings.HasSuffix(part, "p"):
		return whole > 3 || isPicture(part) || pageBefore(before) || strings.HasPrefix(next, ".m") // 5p.m.
	}
	r, _ := utf8.DecodeLastRuneInString(part)
	return unicode.Is(unicode.Sc, r) && beginsInDigits(next) && beginsInDigits(part)
}

// tail returns the end of a text, long enough for the words that stand before a number:
// whoever looks at all of it for each number takes quadratic time.
func tail(text string) string {
	const enough = 64
	at := max(0, len(text)-enough)
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return text[at:]
}

// isClause reports whether a part such as 12c is no coin: a clause, a century.
func isClause(part, before string) bool {
	words := strings.Fields(before)
	if len(words) == 0 || "14c" < part && part < "22c" {
		return true
	}
	switch word := strings.ToLower(words[len(words)-1]); word {
	case "a", "an", "of", "by", "to", "from", "for", "at", "than", "over", "about", "only", "costs", "and", "or":
		return false
	}
	return true
}

// isChange reports whether "a percentage point", or "a per cent", is an amount: a
// full one is, and one by which something moved.
func isChange(part, before string) bool {
	if isWhole.MatchString(part) {
		return true
	}
	words := strings.Fields(strings.ToLower(before))
	return len(words) > 0 && strings.Contains(
		" by up down fell rose added lost gained cut nearly almost about around roughly over under than barely ",
		" "+words[len(words)-1]+" ",
	)
}

var isWhole = regexp.MustCompile(`(?i)^an?[\s-](?:` + moreWords + `)\b`)

// isPicture reports whether a part is the height of a moving picture: 720p.
func isPicture(part string) bool {
	switch part {
	case "144p", "240p", "360p", "480p", "720p":
		return true
	}
	return false
}

// pageBefore reports whether a text ends with what names the page that follows.
func pageBefore(text string) bool {
	text = strings.ToLower(strings.TrimRightFunc(text, unicode.IsSpace))
	for _, word := range [...]string{"page", "pages", "p.", "pp."} {
		if strings.HasSuffix(text, word) && !insideWord(text, len(text)-len(word)) {
			return true
		}
	}
	return false
}

// beginsNumber reports whether a number in words may begin with a word that
// stands before the rest of a text.
func beginsNumber(word, rest string) bool {
	if !mayBeginNumber(word) {
		return false
	}
	switch word = strings.ToLower(word); word {
	case "a", "an":
		// a hundred, a quarter of, a million; a fifth of; a percentage point
		return isNext(rest, "hqklmbct") || hasNextPart(rest) || hasNextUnit(rest)
	case "half":
		return isNext(rest, "aop")
	case "quarter":
		return isNext(rest, "o") // of
	case "пів", "п", "дев":
		return true
	}
	_, ok := tenthsOf[word]
	return ok || strings.HasPrefix(word, "половин") || strings.HasPrefix(word, "пів")
}

// isNext reports whether the next word of a text may begin with one of some
// letters.
func isNext(text, letters string) bool {
	text = strings.TrimLeft(text, " \t\n\f\r-")
	return text != "" && (text[0] >= utf8.RuneSelf || strings.IndexByte(letters, text[0]|0x20) >= 0)
}

// hasNextPart reports whether the next word of a text is that of a fraction, such
// as fifth.
func hasNextPart(text string) bool {
	text = strings.TrimLeft(text, " \t\n\f\r-")
	return denominators[strings.ToLower(text[:letters(text)])] > 0
}

// hasNextUnit reports whether the next word of a text may begin a percentage.
func hasNextUnit(text string) bool {
	text = strings.TrimLeft(text, " \t\n\f\r-\u00a0")
	switch strings.ToLower(text[:letters(text)]) {
	case "per", "percent", "percentage":
		return true
	}
	return moreAhead.MatchString(text)
}

var moreAhead = regexp.MustCompile(`^(?i:` + moreWords + `)\b`)

// mayBeginNumber excludes most words by their first two letters, which is five
// times faster than looking each up.
func mayBeginNumber(word string) bool {
	switch {
	case len(word) < 2 || word[0] >= utf8.RuneSelf || word[1] >= utf8.RuneSelf:
		return word != ""
	case !isLatin(word[0]) || !isLatin(word[1]):
		return false
	}
	return numberStarts[word[0]|0x20-'a'][word[1]|0x20-'a']
}

// numberStarts are the first two letters of the English words of numbers.
var numberStarts = func() (starts [26][26]bool) {
	mark := func(word string) {
		if len(word) > 1 && word[0] < utf8.RuneSelf {
			starts[word[0]-'a'][word[1]-'a'] = true
		}
	}
	mark("half")
	mark("quarter")
	for word := range tenthsOf {
		mark(word)
	}
	return starts
}()

// longest is how many words an amount has at most: "a hundred and twenty five
// to a hundred and thirty five percentage points" is thirteen.
const longest = 16

// unitAhead reports whether a unit may follow the number that begins a text,
// which every amount without a leading sign has. It must not miss one. Trying a
// pattern takes ten times as long.
func unitAhead(text string) bool {
	words, capitals := 0, 0
	var before rune // the character before
	for at, r := range text {
		letter := isLetter(r)
		switch {
		case letter && (beginsWord(before, r) && hinted(text[at:]) || isShort(text[at:], before)):
			return true
		case r == '$' || r == '%' || r == '‰' || r == '¢' || r >= 0xa3 && unicode.Is(unicode.Sc, r):
			return true
		case unicode.IsSpace(r) && !unicode.IsSpace(before):
			if words++; words == longest {
				return false
			}
		}
		if capitals++; r < 'A' || 'Z' < r {
			capitals = 0
		}
		if capitals == 3 {
			return true // a code of ISO 4217
		}
		before = r
	}
	return false
}

// beginsWord reports whether a letter begins a word, or goes on in another script.
func beginsWord(before, r rune) bool {
	return !isLetter(before) || (before < utf8.RuneSelf) != (r < utf8.RuneSelf)
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return isLatin(byte(r))
	}
	return unicode.IsLetter(r)
}

// isShort reports whether a text may begin with one of the abbreviations that
// stand beside digits: p, pc, pp, bps.
func isShort(text string, before rune) bool {
	beside := unicode.IsSpace(before) || before == '-' || '0' <= before && before <= '9' || before >= utf8.RuneSelf
	if !beside || strings.IndexByte("pPbc", text[0]) < 0 {
		return false
	}
	end := 1
	for end < len(text) && isLatin(text[end]) {
		end++
	}
	switch text[:end] {
	case "p", "pc", "pp", "pps", "ppt", "ppts", "bp", "bps", "bips":
		return true
	case "c":
		return '0' <= before && before <= '9'
	}
	return len(text) > 2 && strings.EqualFold(text[:3], "pct")
}

// hinted reports whether a word that begins a text may be a unit, or the last
// part of one.
func hinted(text string) bool {
	for _, hint := range hints[text[0]|0x20] {
		if len(text) >= len(hint) && strings.EqualFold(text[:len(hint)], hint) {
			return hint != "euro" || len(text) == len(hint) || text[len(hint)] != 'p' // Europe
		}
	}
	return false
}

// hints are how the words begin that name a unit, by their first byte. Upper and
// lower case of a Cyrillic letter may begin with different bytes.
var hints = func() (by [256][]string) {
	for _, hint := range strings.Fields(`cent perc mille basis pound penc quid dollar bucks euro hryvn franc yen yuan renminbi kr kč koru zł zlot złot lira rubl roubl rupee
		forint reais shekel lei leu leva naira tenge lari won rand baht peso dirham riyal rial rupiah ringgit shilling cedi taka birr dram manat dinar kope в. п. відс проц базисн грн грив євро дол цент фунт пенс копій франк юан єн злот крон рубл форинт млн млрд трлн тис мільйон мільярд трильйон`) {
		for _, first := range []string{hint, strings.ToUpper(hint)} {
			by[first[0]|0x20] = append(by[first[0]|0x20], hint)
		}
	}
	return by
}()
