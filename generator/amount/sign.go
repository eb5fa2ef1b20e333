package amount

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// signSet is the signs that may stand before a number, such as £ and CHF.
type signSet struct {
	signs []string  // the longest first
	last  [256]bool // the last byte of each, so that most texts are told apart at once
}

func newSignSet(signs []string) *signSet {
	s := &signSet{signs: slices.Clone(signs)}
	slices.SortStableFunc(s.signs, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	for _, sign := range signs {
		s.last[sign[len(sign)-1]] = true
	}
	return s
}

// pattern returns a pattern of any of the signs.
func (s *signSet) pattern() string {
	quoted := make([]string, len(s.signs))
	for i, sign := range s.signs {
		quoted[i] = regexp.QuoteMeta(sign)
	}
	return `(?:` + strings.Join(quoted, "|") + `)`
}

// before returns the sign that ends at an offset of a text, but for a space.
func (s *signSet) before(text string, at int) string {
	text = text[:at]
	if text == "" {
		return "" // as in most cells of a table
	}
	if r, size := utf8.DecodeLastRuneInString(text); unicode.IsSpace(r) {
		text = text[:len(text)-size]
	}
	if text == "" || !s.last[text[len(text)-1]] {
		return ""
	}
	for _, sign := range s.signs {
		if strings.HasSuffix(text, sign) && !insideWord(text, len(text)-len(sign)) {
			return sign
		}
	}
	return ""
}

// of returns the sign of the number whose first digit stands at an offset. A minus may
// stand between the two, if the sign is a symbol: neither F-35 nor EUR-5.
func (s *signSet) of(text string, at int) string {
	if sign := s.before(text, at); sign != "" {
		return sign
	}
	if r, size := utf8.DecodeLastRuneInString(text[:at]); r == '−' || r == '-' || r == '–' || r == '‒' {
		if sign := s.before(text, at-size); isSymbol(sign) {
			return sign
		}
	}
	return ""
}

// isSymbol reports whether a sign ends in a character that is no letter.
func isSymbol(sign string) bool {
	r, _ := utf8.DecodeLastRuneInString(sign)
	return unicode.Is(unicode.Sc, r)
}
