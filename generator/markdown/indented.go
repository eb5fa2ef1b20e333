package markdown

import (
	"bytes"
	"regexp"
	"unicode"

	"explainer/generator/diag"

	"github.com/yuin/goldmark/ast"
)

// indented reports a paragraph that became code because four spaces stand before
// it, as a word processor indents. Whether it is code is guessed from its words.
func (c *collector) indented(code *ast.CodeBlock) {
	lines := code.Lines()
	if lines.Len() == 0 || !prose(lines.Value(c.src)) {
		return
	}
	first := lines.At(0)
	c.report(
		diag.Errorf(c.at.place(first.Start, len(bytes.TrimRight(first.Value(c.src), "\n"))), RuleBrokenMarkup, "four spaces make this paragraph code").
			WithHelp("delete the spaces before it; for code, write a line of ``` above and below it"),
	)
}

// recordInText matches a mention or a citation, which no code has.
var recordInText = regexp.MustCompile(`\[\[[^\[\]\n]+\]\]|\[-?@[a-z0-9-]+`)

// headingInCode matches a heading that was indented with the text around it.
var headingInCode = regexp.MustCompile(`^#{2,6} \pL`)

// prose reports whether a text looks like sentences: it mentions or cites, or it
// starts with a capital, ends in a full stop and has nothing but words between.
func prose(text []byte) bool {
	text = bytes.TrimSpace(text)
	if recordInText.Match(text) || headingInCode.Match(text) {
		return true
	}
	words := bytes.Fields(text)
	first, last := bytes.Runes(text[:min(len(text), 4)]), text[len(text)-1]
	if len(words) < 3 ||
		!unicode.IsUpper(first[0]) && !unicode.In(first[0], unicode.Pi, unicode.Ps) && first[0] != '"' {
		return false
	}
	plain := 0
	for _, word := range words {
		if wordOfProse.Match(word) {
			plain++
		}
	}
	sentence := bytes.IndexByte([]byte(".!?:;,"), last) >= 0 || bytes.HasSuffix(text, []byte("…")) ||
		bytes.HasSuffix(text, []byte("”"))
	return plain == len(words) && (sentence || len(words) > 5)
}

// wordOfProse matches a word with the punctuation around it.
var wordOfProse = regexp.MustCompile(`^[("'“‘«*_]*[\pL\pN£€$₴][\pL\pN.,’'ʼ%£€$/–—-]*[)"'”’»*_.,;:!?…]*$|^[–—&-]$`)
