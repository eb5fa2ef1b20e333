package markdown

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"explainer/generator/diag"

	"github.com/yuin/goldmark/ast"
)

// heading records a heading and gives it an id made of its visible text.
func (c *collector) heading(h *ast.Heading, text string) {
	at := c.at.place(blockOffset(h), 0)
	if h.Level == 1 {
		c.report(diag.Errorf(at, RuleHeadingOne, "a heading of the first level stands in the text").
			WithHelp("the title in the front matter is the page's heading; begin sections with ##"))
	}
	id := c.ids.next(text)
	h.SetAttributeString("id", []byte(id))
	c.heads = append(c.heads, Heading{Level: h.Level, ID: id, Text: text, Place: at})
}

// underlined reports a paragraph that the line of dashes below it, meant to part it
// from the next, makes a heading.
func (c *collector) underlined(h *ast.Heading) {
	lines := h.Lines()
	if lines.Len() == 0 || h.Level != 2 || beginsWithHash(c.src[:lines.At(0).Start]) {
		return
	}
	last := lines.At(lines.Len() - 1)
	if text := bytes.TrimSpace(last.Value(c.src)); lines.Len() == 1 &&
		!bytes.ContainsAny(text[max(0, len(text)-1):], ".!?:;") {
		return
	}
	first := lines.At(0)
	at := c.at.place(first.Start, len(bytes.TrimSpace(first.Value(c.src))))
	c.report(diag.Errorf(at, RuleBrokenMarkup, "the line of dashes below this paragraph makes it a heading").
		WithHelp("write an empty line above the dashes; a heading begins with ##"))
}

// hashed reports a word behind a # that stands alone above other text, where a heading
// stands: #Background. A tag within a text, at its end or in a list, and one that runs
// words together, #StandWithUkraine, is none.
func (c *collector) hashed(p *ast.Paragraph) {
	if p.Parent().Kind() != ast.KindDocument || p.Lines().Len() != 1 || p.NextSibling() == nil {
		return
	}
	line := p.Lines().At(0)
	if word := bytes.TrimSpace(line.Value(c.src)); hashedWord.Match(word) {
		c.report(diag.Errorf(c.at.place(line.Start, len(word)), RuleBrokenMarkup, "“%s” is not a heading", word).
			WithHelp("write two to six # and a space before its words: ## %s; or, if it is a tag, \\%s", word[1:], word))
	}
}

var hashedWord = regexp.MustCompile(`^#\pL\p{Ll}+$`)

// beginsWithHash reports whether the line that a text ends in begins as a heading does.
func beginsWithHash(text []byte) bool {
	line := text[bytes.LastIndexByte(text, '\n')+1:]
	return bytes.IndexByte(line, '#') >= 0
}

// headingIDs generates the ids of the headings of a body. It maps each id in use
// to the last number appended to it.
type headingIDs map[string]int

// next returns the id of the next heading, of letters of any script.
func (taken headingIDs) next(text string) string {
	base := slug(text)
	if reservedIDs.MatchString(base) {
		base = "section-" + base
	}
	id := base
	for n := max(taken[base], 1); taken[id] > 0; {
		n++
		id = base + "-" + strconv.Itoa(n)
		taken[base] = n
	}
	taken[id] = max(taken[id], 1)
	return id
}

// reservedIDs matches the ids that the layouts use themselves.
var reservedIDs = regexp.MustCompile(
	`^(?:all|briefings|browse|by|changes|cite|conflicts|contents|earlier|events|evidence|figures|key|latest|main|members|` +
		`mentioned|menu|offices|positions|questions|references|related|search(?:-.+)?|short|stake|stance|stand|stands|tables|` +
		`units-of-measure|where|ref-\d+|n-.+|y\d+)$`,
)

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
