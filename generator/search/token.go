package search

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxTerm is the greatest length of a term, in characters. Longer ones are cut.
const maxTerm = 24

// maxNumber is the greatest length of a number that is a term: a number that was
// cut would be another one.
const maxNumber = maxTerm - len("%")

// tokenizer divides texts into terms. It reuses buffers, so that each goroutine
// needs its own and emit must not retain the bytes that it is given.
//
// A word is a letter and the letters, marks, digits and apostrophes behind it,
// in lower case, without the apostrophes, without a final 's, and without the
// marks of Latin letters: Café’s is cafe. Letters of other scripts keep their
// marks, so that і, ї and й stay apart. Words joined by hyphens are terms one
// by one and together: F-35 is f, 35 and f35.
//
// A number is a term by its value: 13,400 is 13400 and 2.50 is 2.5; with a
// currency's sign before it or a percent sign behind it, it is a term with and
// without: £13.4 and 13.4. A comma or a no-break space before three digits
// groups, any other comma is a decimal one.
//
// The script divides queries by the same rules, but without the joined terms and
// those without a sign.
type tokenizer struct {
	emit   func(term []byte)
	rest   string
	word   []byte
	signed []byte // a number with its sign
	joined []byte // words with hyphens
}

// text emits the terms of a text, each as often as it occurs.
func (t *tokenizer) text(text string) {
	for _, r := range invisible {
		if strings.ContainsRune(text, r) {
			text = strings.ReplaceAll(text, string(r), "")
		}
	}
	if !norm.NFC.IsNormalString(text) {
		text = norm.NFC.String(text)
	}
	t.rest = text
	for t.rest != "" {
		r, size := utf8.DecodeRuneInString(t.rest)
		switch {
		case isDigit(r):
			t.number(0)
		case isLetter(r):
			t.scanWord()
			t.chain()
		case unicode.Is(unicode.Sc, r) && len(t.rest) > size && isDigit(rune(t.rest[size])):
			t.rest = t.rest[size:]
			t.number(r)
		default:
			t.rest = t.rest[size:]
		}
	}
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isLetter reports whether a character is a letter of terms: one of the Basic
// Multilingual Plane, whose order is the same in Go and in JavaScript.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return r <= 0xFFFF && unicode.IsLetter(r) && !isApostrophe(r)
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', 'ʼ', '‘', '`':
		return true
	}
	return false
}

// invisible are the characters that only say where a word may be broken.
const invisible = "\u00ad\u200b\u2060"

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

// chain emits what hyphens join to the word that was just read, and the whole
// as one term.
func (t *tokenizer) chain() {
	parts := 1
	t.joined = append(t.joined[:0], t.word...)
	for {
		r, size := utf8.DecodeRuneInString(t.rest)
		next, _ := utf8.DecodeRuneInString(t.rest[size:])
		if !isHyphen(r) || !isLetter(next) && !isDigit(next) {
			break
		}
		t.rest = t.rest[size:]
		if isDigit(next) {
			t.number(0)
		} else {
			t.scanWord()
		}
		if bytes.IndexByte(t.word, '.') >= 0 {
			return // no name holds a fraction
		}
		t.joined = append(t.joined, t.word...)
		parts++
	}
	if parts > 1 {
		t.put(t.joined)
	}
}

// scanWord reads one word and emits it.
func (t *tokenizer) scanWord() {
	t.word = t.word[:0]
	bare := false       // the last character takes no marks: a Latin letter or an apostrophe
	apostrophe := false // there was an apostrophe since the last letter
	tail := 0           // the offset of what follows the last apostrophe
scan:
	for t.rest != "" {
		r, size := utf8.DecodeRuneInString(t.rest)
		length := len(t.word)
		switch {
		case isLetter(r):
			bare = t.letter(r)
		case isDigit(r):
			t.word, bare = append(t.word, byte(r)), false
		case isApostrophe(r):
			bare, apostrophe = true, true
		case r <= 0xFFFF && unicode.Is(unicode.M, r):
			if !bare {
				t.word = utf8.AppendRune(t.word, r)
			}
		default:
			break scan
		}
		if apostrophe && len(t.word) > length {
			tail, apostrophe = length, false
		}
		t.rest = t.rest[size:]
	}
	if tail > 0 && string(t.word[tail:]) == "s" {
		t.word = t.word[:tail]
	}
	t.put(t.word)
}

// letter appends a letter as terms have it, and reports whether it is Latin.
func (t *tokenizer) letter(r rune) bool {
	if r < utf8.RuneSelf {
		t.word = append(t.word, byte(r|0x20))
		return true
	}
	r = unicode.ToLower(r)
	if !unicode.Is(unicode.Latin, r) {
		t.plain(r)
		return false
	}
	for _, part := range norm.NFD.String(string(r)) {
		if !unicode.Is(unicode.M, part) {
			t.plain(part)
		}
	}
	return true
}

// plain appends a letter. Letters that Unicode does not decompose are written as
// people do who have no key for them.
func (t *tokenizer) plain(r rune) {
	switch r {
	case 'ß':
		t.word = append(t.word, "ss"...)
	case 'æ':
		t.word = append(t.word, "ae"...)
	case 'œ':
		t.word = append(t.word, "oe"...)
	case 'ø':
		t.word = append(t.word, 'o')
	case 'ł':
		t.word = append(t.word, 'l')
	case 'đ':
		t.word = append(t.word, 'd')
	case 'ı':
		t.word = append(t.word, 'i')
	case 'ς':
		t.word = utf8.AppendRune(t.word, 'σ')
	default:
		t.word = utf8.AppendRune(t.word, r)
	}
}

// number reads a number and emits it, with and without the currency sign before
// it, which is 0 for none.
func (t *tokenizer) number(sign rune) {
	t.word = t.word[:0]
	t.digits()
	for size := t.groups(); size > 0; size = t.groups() {
		t.rest = t.rest[size:]
		t.digits()
	}
	if len(t.rest) > 1 && (t.rest[0] == '.' || t.rest[0] == ',') && isDigit(rune(t.rest[1])) {
		whole := len(t.word)
		t.word, t.rest = append(t.word, '.'), t.rest[1:]
		t.digits()
		t.word = t.word[:max(whole, len(strings.TrimRight(string(t.word), "0")))]
		if t.word[len(t.word)-1] == '.' {
			t.word = t.word[:whole]
		}
	}
	if len(t.word) > maxNumber {
		return
	}
	t.put(t.word)
	if sign != 0 {
		t.signed = append(utf8.AppendRune(t.signed[:0], sign), t.word...)
		t.put(t.signed)
	}
	if after, ok := percent(t.rest); ok {
		t.rest = after
		t.signed = append(append(t.signed[:0], t.word...), '%')
		t.put(t.signed)
	}
}

// percent returns the rest after a percent sign, and reports whether there is
// one.
func percent(rest string) (string, bool) {
	for _, space := range []string{"", "\u00a0", "\u202f"} {
		if after, ok := strings.CutPrefix(rest, space+"%"); ok {
			return after, true
		}
	}
	return rest, false
}

// digits moves digits from the rest to the word.
func (t *tokenizer) digits() {
	for t.rest != "" && isDigit(rune(t.rest[0])) {
		t.word, t.rest = append(t.word, t.rest[0]), t.rest[1:]
	}
}

// groups returns the length of the separator before the next group of exactly
// three digits, and 0 where none follows.
func (t *tokenizer) groups() int {
	r, size := utf8.DecodeRuneInString(t.rest)
	if r != ',' && r != '\u00a0' && r != '\u202f' || len(t.rest) < size+3 {
		return 0
	}
	for i := size; i < size+3; i++ {
		if !isDigit(rune(t.rest[i])) {
			return 0
		}
	}
	if len(t.rest) > size+3 && isDigit(rune(t.rest[size+3])) {
		return 0
	}
	return size
}

// put emits a term, cut to its greatest length.
func (t *tokenizer) put(term []byte) {
	if len(term) > maxTerm {
		end := 0
		for range maxTerm {
			_, size := utf8.DecodeRune(term[end:])
			end += size
		}
		term = term[:end]
	}
	if len(term) > 0 {
		t.emit(term)
	}
}
