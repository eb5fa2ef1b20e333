package amount

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Vague lists where a text says how large a sum or a number is without a number:
// "billions of dollars", "several hundred tanks", "a multi-million-pound scheme". Those
// that head a table or an axis, "in billions of dollars", are none. The spans are in
// order and apart.
func (f *Finder) Vague(text string) []Span {
	if !slices.ContainsFunc(vagueHints[:], func(hint string) bool { return strings.Contains(text, hint) }) {
		return nil // as of nearly every text
	}
	clean := folded(text)
	var found []Span
	for at := 0; at < len(clean); {
		next := at + letters(clean[at:])
		if next == at {
			at += width(clean[at:])
			continue
		}
		start := at
		if at = next; !beginsVague(clean[start:next]) {
			continue
		}
		m := f.vague().FindStringSubmatchIndex(clean[start:])
		if m == nil {
			continue
		}
		end := start + m[1]
		described := m[2] < 0 || describes(strings.Fields(clean[start+m[2]:start+m[3]]))
		if described && !insideWord(clean, end) && !heads(clean, start, end) {
			found, at = append(found, Span{start, end}), end
		}
	}
	if clean != text {
		restore(found, text)
	}
	return found
}

// vagueHints are the words without which there is no vague number.
var vagueHints = [...]string{
	"illion", "undred", "housand", "ozen", "cores of", "ILLION", "ільйон", "ільярд", "рильйон", "отні", "есятки", "исячі",
}

// vaguePattern returns the pattern of a vague number of a unit. Its group is the words
// between the two.
func vaguePattern(unit string) *regexp.Regexp {
	const (
		some  = `(?:several|many|few|couple(?:\s+of)?|some|countless|untold|hundreds|tens|dozens|scores|thousands)`
		each  = `(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)`
		size  = `(?:dozen|hundred|thousand|million|billion|trillion)`
		other = `(?:десятки|сотні|тисячі|мільйони|мільярди|трильйони)(?:\s+(?:тисяч|мільйонів|мільярдів|трильйонів))?\s+`
		multi = `multi[\s-]?(?:million|billion|trillion)(?:\s+|-)`
	)
	return beginning(`(?i:` + each + `(?:\s+of\s+(?:thousands|millions|billions|trillions))*\s+of\s+` +
		`|` + some + `\s+(?:` + size + `\s+){1,2}(?:of\s+)?|` + other + `|` + multi +
		`)((?:\pL[\pL'’-]*\s+){0,3}?)` + unit)
}

// beginsVague reports whether a word may begin a vague number.
func beginsVague(word string) bool {
	return len(word) > 2 && vagueWords[strings.ToLower(word)] ||
		len(word) > 11 && strings.EqualFold(word[:5], "multi") // multibillion
}

var vagueWords = setOf(`several many few couple some countless untold tens dozens scores hundreds thousands millions
	billions trillions multi десятки сотні тисячі мільйони мільярди трильйони`)

// heads reports whether a part of a text only names the unit of a table or an axis:
// it stands between brackets and commas, or the ends of the text.
func heads(text string, start, end int) bool {
	before := strings.TrimRightFunc(text[:start], unicode.IsSpace)
	if word, ok := strings.CutSuffix(before, "in"); ok && !endsInLetter(word) {
		before = strings.TrimRightFunc(word, unicode.IsSpace)
	}
	next := strings.TrimLeftFunc(text[end:], unicode.IsSpace)
	opens := before == "" || strings.ContainsRune("(,;:", rune(before[len(before)-1]))
	return opens && (next == "" || strings.ContainsRune("),;:", rune(next[0])))
}

func endsInLetter(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsLetter(r)
}
