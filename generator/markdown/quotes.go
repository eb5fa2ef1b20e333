package markdown

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/generator/language"
)

// signs are the quotation marks of a language, in pairs, and its apostrophe.
type signs struct {
	outer, inner [2]string // of " and of '
	nested       [2]string // of " within "
	apostrophe   string
}

func signsOf(code string) signs {
	q := language.QuotesOf(code)
	return signs{
		outer:      [2]string{q.Open, q.Close},
		inner:      [2]string{q.InnerOpen, q.InnerClose},
		nested:     [2]string{q.NestedOpen, q.NestedClose},
		apostrophe: q.Apostrophe,
	}
}

// What stands in a text for what is not text, where quotation marks are decided.
const (
	wordlike = '\ufffc' // a mention, code, an image: part of the sentence
	marklike = '\x04'   // a citation or the mark of a footnote: hangs on what is before it
)

// quoter decides the quotation marks of one block. Typewriters have one sign for
// an opening mark, a closing one and an apostrophe; which is meant depends on the
// characters that readers see on both sides, and on the marks that are open.
type quoter struct {
	text   string
	signs  signs
	opened []byte // ' and ", the innermost last
	before rune   // the last character, with a decided mark in the place of a straight one
}

// quotes returns what each ' and " of a text becomes, in order.
func quotes(text string, s signs) []string {
	q := &quoter{text: text, signs: s}
	var out []string
	for i, r := range text {
		if r == '\'' || r == '"' {
			sign := q.decide(i, byte(r))
			out = append(out, sign)
			r, _ = utf8.DecodeLastRuneInString(sign)
		} else {
			q.typed(r)
		}
		q.before = r
	}
	return out
}

// typed notes a mark of print that an author typed: a straight one may close it.
func (q *quoter) typed(r rune) {
	switch {
	case r == '“' || r == '«':
		q.opened = append(q.opened, '"')
	case (r == '”' || r == '»') && q.isOpen('"'):
		q.close('"')
	}
}

func (q *quoter) decide(at int, quote byte) string {
	after := q.after(at)
	if quote == '"' && unicode.Is(unicode.Cyrillic, q.before) && strings.ContainsRune("яюєїЯЮЄЇ", after) {
		return q.signs.apostrophe // об"єкт
	}
	if quote == '\'' {
		if sign := q.apostrophe(at, after); sign != "" {
			return sign
		}
	}
	switch {
	case q.opens(after):
		return q.open(quote)
	case q.isOpen(quote):
		return q.close(quote)
	case quote == '\'' && !q.starts():
		return q.signs.apostrophe // the workers' rights
	}
	return string(quote)
}

// after returns the first character behind a mark that is no mark itself, 0 at
// the end.
func (q *quoter) after(at int) rune {
	rest := strings.TrimLeft(q.text[at:], `'"`)
	if rest == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return r
}

// starts reports whether words start behind the last character.
func (q *quoter) starts() bool {
	return q.before == 0 || unicode.IsSpace(q.before) || unicode.In(q.before, unicode.Ps, unicode.Pi)
}

// opens reports whether a mark before a character opens.
func (q *quoter) opens(after rune) bool {
	if after == 0 || unicode.IsSpace(after) || after == marklike {
		return false
	}
	if q.starts() {
		return true
	}
	if ends(after) {
		return false
	}
	if unicode.In(q.before, unicode.Pd) || strings.ContainsRune("/=+&|~", q.before) {
		return true // an em dash, a hyphen, a slash
	}
	return len(q.opened) == 0 && strings.ContainsRune(":;,", q.before)
}

// ends reports whether a character ends a word or a sentence.
func ends(r rune) bool {
	return unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pd, unicode.Po) && r != '@' && r != '#' && r != '&' &&
		r != '¿' &&
		r != '¡'
}

func (q *quoter) isOpen(quote byte) bool { return strings.IndexByte(string(q.opened), quote) >= 0 }

func (q *quoter) open(quote byte) string {
	pair := q.pair(quote)
	q.opened = append(q.opened, quote)
	return pair[0]
}

// close closes the innermost mark of a kind, and those that were left open
// within it.
func (q *quoter) close(quote byte) string {
	q.opened = q.opened[:strings.LastIndexByte(string(q.opened), quote)]
	return q.pair(quote)[1]
}

func (q *quoter) pair(quote byte) [2]string {
	switch {
	case quote == '\'':
		return q.signs.inner
	case strings.IndexByte(string(q.opened), '"') >= 0:
		return q.signs.nested
	}
	return q.signs.outer
}

// apostrophe returns the sign of a ' that is no quotation mark.
func (q *quoter) apostrophe(at int, after rune) string {
	rest := q.text[at+1:]
	next, _ := utf8.DecodeRuneInString(rest)
	inWord := unicode.In(q.before, unicode.L, unicode.N, unicode.M) || q.before == wordlike
	switch {
	case inWord && unicode.IsLetter(next):
		return q.signs.apostrophe // don't, NATO's
	case inWord && unicode.IsDigit(next):
		return "'" // 5'6, a height
	case q.opens(after) && (year(rest) || elided(rest)):
		return q.signs.apostrophe
	}
	return ""
}

// year reports whether a text starts with the last two digits of a year: the '68
// strikes, '24-'25, the '90s; but '68 per cent' is a quotation, and so is what a
// later mark closes.
func year(text string) bool {
	if len(text) < 2 || !isDigit(text[0]) || !isDigit(text[1]) {
		return false
	}
	rest := text[2:]
	for _, ending := range []string{"'s", "s"} { // '98's, '90s
		if after, ok := strings.CutPrefix(rest, ending); ok {
			rest = after
			break
		}
	}
	next, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsLetter(next) || unicode.IsDigit(next) || strings.ContainsRune("%°'", next) && rest != "" {
		return false
	}
	if (next == '.' || next == ',') && len(rest) > 1 && isDigit(rest[1]) {
		return false
	}
	return !amountUnit.MatchString(rest) && !closes(rest)
}

// amountUnit matches what makes a number an amount.
var amountUnit = regexp.MustCompile(`^[ \x{a0}](?:per ?cent|percentage|million|billion|trillion|bn|mn)\b`)

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// closes reports whether the next mark in a text closes a quotation: it stands
// behind a word or a full stop and before a space, and is not a plural's.
func closes(text string) bool {
	for i := strings.IndexByte(text, '\''); i >= 0; {
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+1:])
		atEnd := i+1 == len(text) || unicode.IsSpace(after) || ends(after) || after == marklike || after == '"'
		switch {
		case atEnd && before != 's' && !unicode.IsSpace(before) && i > 0:
			return true
		case !unicode.IsLetter(before) && !atEnd:
			return false // another one opens
		}
		next := strings.IndexByte(text[i+1:], '\'')
		if next < 0 {
			return false
		}
		i += 1 + next
	}
	return false
}

// elided reports whether a text starts with a word whose first letters are
// dropped: 'tis, rock 'n' roll.
func elided(text string) bool {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(text)
	}
	quoted := end < len(text) && text[end] == '\''
	switch strings.ToLower(text[:end]) {
	case "n":
		return quoted
	case "tis", "twas", "twere", "twill", "twould", "em", "til", "bout", "cos", "cause", "neath", "twixt":
		return !quoted
	}
	return false
}
