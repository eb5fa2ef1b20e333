package amount

import (
	"strings"
	"unicode/utf8"
)

const softHyphen = "\u00ad"

// invisible lists the characters of no width: a number that holds one looks like
// any other.
const invisible = "\u00ad\u200b\u200c\u200d\u2060\ufeff"

// foreign lists the first bytes of the characters that fold replaces.
const foreign = "\xd9\xdb\xef\xf0"

// folded returns a text as its amounts are read: without characters of no width,
// and with ASCII digits and signs for those of other forms.
func folded(text string) string {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf && isForeign(text[i:]) {
			return strings.Map(fold, text)
		}
	}
	return text
}

// isForeign reports whether a text may begin with a character that fold replaces.
func isForeign(text string) bool {
	switch text[0] {
	case 0xc2:
		return strings.HasPrefix(text, softHyphen)
	case 0xe2:
		r, _ := utf8.DecodeRuneInString(text)
		return strings.ContainsRune(invisible, r)
	}
	return strings.IndexByte(foreign, text[0]) >= 0
}

// fold returns the character that one is read as, negative for none: £ for ￡, 5 for
// ５, 𝟓 and ٥.
func fold(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return r
	case '！' <= r && r <= '～':
		return r - '！' + '!'
	case '٠' <= r && r <= '٩':
		return r - '٠' + '0'
	case '۰' <= r && r <= '۹':
		return r - '۰' + '0'
	case '𝟎' <= r && r <= '𝟿':
		return (r-'𝟎')%10 + '0'
	case strings.ContainsRune(invisible, r):
		return -1
	}
	switch r {
	case '￠':
		return '¢'
	case '￡':
		return '£'
	case '￥':
		return '¥'
	case '￦':
		return '₩'
	case '﹪', '٪':
		return '%'
	case '﹩':
		return '$'
	}
	return r
}

// restore turns offsets in a folded text into offsets in the text.
func restore(found []Span, text string) {
	ends := make([]*int, 0, 2*len(found))
	for i := range found {
		ends = append(ends, &found[i].Start, &found[i].End)
	}
	plain := 0
	for at, r := range text {
		as := fold(r)
		if as < 0 {
			continue
		}
		for len(ends) > 0 && *ends[0] == plain && len(ends)%2 == 0 { // a start stands before its character
			*ends[0], ends = at, ends[1:]
		}
		plain += utf8.RuneLen(as)
		for len(ends) > 0 && *ends[0] == plain && len(ends)%2 == 1 {
			*ends[0], ends = at+width(text[at:]), ends[1:]
		}
	}
}
