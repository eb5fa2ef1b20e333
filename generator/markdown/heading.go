package markdown

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// headingIDs generates the ids of headings from letters of any script; goldmark's
// own keeps ASCII only. It maps each id in use to the last number appended to it.
type headingIDs map[string]int

// Generate makes the id of a heading.
func (taken headingIDs) Generate(value []byte, _ ast.NodeKind) []byte {
	base := slug(string(value))
	id := base
	for n := taken[base] + 1; ; n++ {
		if n > 1 {
			id = fmt.Sprintf("%s-%d", base, n)
		}
		if _, clash := taken[id]; !clash || (n == 1 && taken[id] == 0) {
			taken[base] = n
			if id != base {
				taken[id] = 1
			}
			return []byte(id)
		}
	}
}

// Put notes an id that was given by hand.
func (taken headingIDs) Put(value []byte) { taken[string(value)] = max(1, taken[string(value)]) }

// slug returns a text in lower case with its words joined by dashes.
func slug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range text {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsSpace(r), r == '-', r == '_', r == '|', r == '/', r == '–', r == '—':
			gap = true
		}
	}
	if b.Len() == 0 {
		return "section"
	}
	return b.String()
}
