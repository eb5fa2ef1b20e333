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
func Find(text string) []Span {
	var found []Span
	hint := unknown
	for at := 0; at < len(text); {
		start, end := at, 0
		switch c := text[at]; {
		case isDigit(c):
			start, end = inDigits(text, at)
			for at < len(text) && isDigit(text[at]) {
				at++
			}
		case isLatin(c) || c >= utf8.RuneSelf:
			next := at + letters(text[at:])
			if beginsNumber(text[at:next]) && hint.in(text) {
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
func inDigits(text string, at int) (start, end int) {
	if sign := signBefore(text, at); sign != "" {
		return strings.LastIndex(text[:at], sign), at + len(signedPattern.FindString(text[at:]))
	}
	if !goesOn(text[at:]) {
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

// beginsNumber tells the letters that a number in words begins with.
func beginsNumber(word string) bool {
	if !mayBeginNumber(word) {
		return false
	}
	word = strings.ToLower(word)
	switch word {
	case "half", "quarter", "пів", "п", "дев":
		return true
	}
	_, ok := tenthsOf[word]
	return ok || strings.HasPrefix(word, "половин") || strings.HasPrefix(word, "пів")
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

// hint is whether a text has what stands in every amount in words. It is looked
// for when a word first asks.
type hint uint8

const (
	unknown hint = iota
	absent
	present
)

func (h *hint) in(text string) bool {
	if *h == unknown {
		*h = absent
		if hasHint(text) {
			*h = present
		}
	}
	return *h == present
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
