package amount

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Find lists where money and percentages stand in a text, in order and apart
// from each other.
//
// Most texts have few numbers, and a pattern of all amounts is large: it is
// tried only where one can begin, which a look at the next character or word
// tells.
func Find(text string) []Span { return find(text, unitAhead) }

// find tries the patterns of what no sign begins only where promising says that
// it may be an amount.
func find(text string, promising func(text string) bool) (found []Span) {
	for at := 0; at < len(text); {
		start, end := at, 0
		switch c := text[at]; {
		case isDigit(c):
			start, end = inDigits(text, at, promising)
			for at < len(text) && isDigit(text[at]) {
				at++
			}
		case isLatin(c) || c >= utf8.RuneSelf:
			next := at + letters(text[at:])
			if beginsNumber(text[at:next], text[next:]) && promising(text[at:]) {
				end = at + len(wordsPattern.FindString(text[at:]))
			}
			at = max(next, at+width(text[at:]))
		default:
			at++
			continue
		}
		if last := len(found) - 1; end > start && (last < 0 || start >= found[last].End) {
			found = append(found, Span{start, end})
			at = max(at, end)
		}
	}
	return found
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLatin(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// letters is how many bytes of letters begin a text.
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

// width is how many bytes the first character of a text has.
func width(text string) int {
	_, size := utf8.DecodeRuneInString(text)
	return size
}

// inDigits is the amount whose first digit stands at an offset, empty where the
// number is none.
func inDigits(text string, at int, promising func(text string) bool) (start, end int) {
	if sign := signBefore(text, at); sign != "" {
		return strings.LastIndex(text[:at], sign), at + len(signedPattern.FindString(text[at:]))
	}
	if !goesOn(text[at:]) || !promising(text[at:]) {
		return at, at
	}
	return at, at + len(digitsPattern.FindString(text[at:]))
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

// beginsNumber reports whether a number in words may begin with a word that
// stands before the rest of a text.
func beginsNumber(word, rest string) bool {
	if !mayBeginNumber(word) {
		return false
	}
	switch word = strings.ToLower(word); word {
	case "a", "an":
		return isNext(rest, "hqkmbt") // a hundred, a quarter of, a million
	case "half":
		return isNext(rest, "a")
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

// mayBeginNumber tells most words apart by their first two letters, which is
// five times faster than to look each up.
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

// unitAhead reports whether what every amount has that no sign begins, a unit,
// may stand near enough to the beginning of a text to belong to a number there.
// To try a pattern takes ten times as long.
func unitAhead(text string) bool {
	text = ahead(text)
	lower := strings.ToLower(text)
	for _, name := range [...]string{"europ", "ukr"} { // which are no euros and no crowns
		lower = strings.ReplaceAll(lower, name, "")
	}
	return hasCode(text) || slices.ContainsFunc(hints[:], func(hint string) bool { return strings.Contains(lower, hint) })
}

// hasCode reports whether a text has three capitals in a row, as in a
// currency's code.
func hasCode(text string) bool {
	capitals := 0
	for _, c := range []byte(text) {
		if capitals++; c < 'A' || 'Z' < c {
			capitals = 0
		}
		if capitals == 3 {
			return true
		}
	}
	return false
}

// longest is how many words an amount has at most: "a hundred and twenty five
// to a hundred and thirty five percentage points" is thirteen.
const longest = 16

// ahead is as much of a text as an amount that begins it can take.
func ahead(text string) string {
	words, space := 0, false
	for i := range len(text) {
		before := space
		space = strings.IndexByte(" \t\n\f\r", text[i]) >= 0
		if space && !before {
			if words++; words == longest {
				return text[:i]
			}
		}
	}
	return text
}

// hints are what stands in every amount that has neither a sign before it nor a
// code of three capitals, in lower case.
var hints = [...]string{"%", "cent", "pound", "dollar", "euro", "hryvn", "franc", "yen", "yuan", "renminbi", "kr", "kč", "korun", "zł", "zlot", "złot", "lira", "ruble", "rouble", "rupee",
	"forint", "reais", "shekel", "lei", "leu", "в.", "відсотк", "грн", "грив", "євро", "долар", "фунт", "франк", "юан", "єн", "злот", "крон", "рубл", "форинт"}
