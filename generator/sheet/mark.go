package sheet

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/generator/record"
)

// unmarked takes the declared marks off the end of a text, and returns which they were.
func unmarked(text string, f *record.Format) (string, []*record.NoteMark) {
	var found []*record.NoteMark
	for again := len(f.Marks) > 0; again; {
		again = false
		for i := range f.Marks {
			m := &f.Marks[i]
			if rest, ok := strings.CutSuffix(text, m.Mark); ok && m.Mark != "" && (rest == "" || !runsOn(rest, m.Mark)) {
				text, again = strings.TrimSpace(rest), true
				found = append(found, m)
			}
		}
	}
	return text, found
}

// runsOn reports whether a mark is the end of a word, as the e of France, or of a
// number, as the 1 of 2021.
func runsOn(rest, mark string) bool {
	last, _ := utf8.DecodeLastRuneInString(rest)
	first, _ := utf8.DecodeRuneInString(mark)
	return unicode.IsLetter(first) && unicode.IsLetter(last) || unicode.IsDigit(first) && unicode.IsDigit(last)
}

// Unmarked returns a name or a period without the marks behind it.
func (t *Table) Unmarked(text string) (string, []*record.NoteMark) { return unmarked(text, &t.Format) }

// likeMark matches what leads to a note. Scales are none: 5 m may be millions.
var likeMark = regexp.MustCompile(`^(?:[a-zA-Z]{1,2}|\[[^\[\]]{1,12}\]|\([a-zA-Z0-9]{1,2}\)|[*†‡§¶#]{1,3}|[¹²³⁰⁴-⁹]{1,2}|[/\\]?[a-z]\)|[0-9]\))$`)

// isMark reports whether a text behind a number is a mark.
func isMark(text string) bool {
	switch strings.ToLower(text) {
	case "k", "m", "mn", "b", "bn", "tn", "tr", "pc", "pp", "t", "kg", "km", "ha", "gb", "kw", "mw", "gw", "tw":
		return false
	}
	return likeMark.MatchString(text)
}

// noted finds what the lines below the table say of a mark: "[1] Without the navy.",
// "p = provisional". It is empty where they say nothing.
func (t *Table) noted(mark string) string {
	bare := strings.Trim(mark, "[]()")
	for _, line := range t.Notes {
		for _, m := range []string{mark, "[" + bare + "]", "(" + bare + ")", bare + ")", bare + "."} {
			if rest, ok := strings.CutPrefix(line, m); ok && rest != "" && !runsOnText(m, rest) {
				return strings.TrimSpace(strings.TrimLeft(rest, " =:–-"))
			}
		}
	}
	return ""
}

func runsOnText(mark, rest string) bool {
	last, next := mark[len(mark)-1], rest[0]
	return isWord(last) && isWord(next)
}

func isWord(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= '0' && b <= '9' || b >= 0x80 }
