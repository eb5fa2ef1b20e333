package markdown

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// visible returns what readers see of a piece of source text in which nothing is
// markup: escapes and character references are resolved, and characters without
// a shape of their own, such as soft hyphens, are dropped. Numbers, contents,
// ids, alternative texts, titles, labels and the search all read this.
func visible(text []byte) []byte {
	var r run
	if !r.scan(text) {
		return text
	}
	r.add(text, 0)
	return r.text
}

// add appends the visible text of a piece of source that starts at an offset.
func (r *run) add(source []byte, offset int) {
	r.parts = append(r.parts, part{text: len(r.text), source: offset})
	if !r.scan(source) {
		r.text = append(r.text, source...)
		return
	}
	for i := 0; i < len(source); {
		value, width := spelt(source[i:])
		as := byte(asSpelt)
		if width == 0 {
			_, width = utf8.DecodeRune(source[i:])
			value, as = source[i:i+width], 0
		}
		r.marked = r.marked ||
			as == 0 &&
				(value[0] == '&' || value[0] == '\\' || width > 1 && strings.Contains("¹²³⁴⁵⁶⁷⁸⁹", string(value)))
		r.character(value, part{source: offset + i, as: as})
		i += width
	}
}

// character appends one character that is written at a place of the source.
func (r *run) character(value []byte, at part) {
	at.text = len(r.text)
	char, _ := utf8.DecodeRune(value)
	if at.as == asSpelt && disguised(char) {
		r.hidden = append(r.hidden, at)
	}
	if shapeless(char) && !r.joins(char) {
		return
	}
	if last := r.parts[len(r.parts)-1]; at.as != 0 || last.as != 0 || last.source+at.text-last.text != at.source {
		r.parts = append(r.parts, at)
	}
	r.text = append(r.text, value...)
}

// shapeless reports whether a character has no shape: soft hyphens, zero-width
// spaces, marks of direction.
func shapeless(r rune) bool { return r == '\u00ad' || r > 0x5ff && unicode.Is(unicode.Cf, r) }

// joins reports whether a character is a joiner that shapes the letter or the
// picture before it, as in Persian and in emoji, where it must stay.
func (r *run) joins(char rune) bool {
	before, _ := utf8.DecodeLastRune(r.text)
	return (char == '\u200c' || char == '\u200d' || char > 0xe0000) && before >= 0x600 &&
		!unicode.In(before, unicode.Sc, unicode.Nd)
}

// disguised reports whether a character that is spelt by its number must not be
// published: control characters and those that reorder the text around them,
// which package content refuses where they are typed.
func disguised(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || 0x7f <= r && r <= 0x9f ||
		r == utf8.RuneError || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' || r == '\u2028' || r == '\u2029'
}

// spelt reads the escape or the character reference that a text starts with, as
// goldmark's writer resolves it. The width is 0 if there is none.
func spelt(text []byte) (value []byte, width int) {
	switch {
	case len(text) > 1 && text[0] == '\\' && util.IsPunct(text[1]):
		return text[1:2], 2
	case len(text) > 3 && text[0] == '&':
		end := bytes.IndexByte(text[:min(len(text), maxReference)], ';')
		if end < 0 {
			return nil, 0
		}
		if value = referred(text[1:end]); value == nil {
			return nil, 0
		}
		return value, end + 1
	}
	return nil, 0
}

// maxReference is the length in bytes of the longest character reference, and
// some more.
const maxReference = 40

// referred returns the characters of a reference by its name or number, nil for
// one that does not exist.
func referred(name []byte) []byte {
	if len(name) == 0 {
		return nil
	}
	if name[0] != '#' {
		if entity, ok := util.LookUpHTML5EntityByName(string(name)); ok {
			return entity.Characters
		}
		return nil
	}
	digits, base, most := string(name[1:]), 10, 7
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base, most = digits[1:], 16, 6
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > most {
		return nil
	}
	return utf8.AppendRune(nil, util.ToValidRune(rune(n)))
}

// What a byte of a text may start, besides text.
const (
	startsMark   = 1 + iota // markup, of Markdown or another language
	doubledMark             // markup if it stands twice
	startsHidden            // an escape, a reference or a shapeless character
)

// starts says what each byte may start.
var starts = func() (table [256]byte) {
	for _, b := range []byte("*_{}[]|#^~`<\t") {
		table[b] = startsMark
	}
	for _, b := range []byte("=:$+%!?@") {
		table[b] = doubledMark
	}
	for _, b := range []byte("\\&\xc2\xd8\xe1\xe2\xef\xf3") {
		table[b] = startsHidden
	}
	return table
}()

// scan reports whether a piece of source may hold what is not seen as it is
// written, and notes whether it may hold markup. Nearly no text does, so that it
// is looked at once and copied.
func (r *run) scan(source []byte) (hidden bool) {
	last := byte(' ')
	r.marked = r.marked || len(source) > 0 && source[0] == '(' // behind a citation or code
	for _, b := range source {
		switch starts[b] {
		case startsMark:
			r.marked = true
		case doubledMark:
			r.marked = r.marked || last == b || b == ':' && last == ' '
		case startsHidden:
			hidden = true
		}
		last = b
	}
	r.marked = r.marked || last == '!'
	return hidden
}
