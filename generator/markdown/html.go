package markdown

import (
	"regexp"
	"strings"

	"explainer/generator/diag"
)

// rawHTML reports HTML at an offset of the source.
func (c *collector) rawHTML(offset int) {
	c.report(diag.Errorf(c.at.place(offset, 0), RuleRawHTML, "HTML is not allowed in a text").
		WithHelp("%s", instead(c.src[offset:min(offset+maxInline, len(c.src))])))
}

var tagName = regexp.MustCompile(`^\s*</?([a-zA-Z][a-zA-Z0-9]*|!--)`)

// instead returns the remedy for the tag that a text starts with.
func instead(text []byte) string {
	m := tagName.FindSubmatch(text)
	if m == nil {
		m = [][]byte{nil, nil}
	}
	switch strings.ToLower(string(m[1])) {
	case "br":
		return "end the line with a backslash"
	case "b", "strong", "i", "em", "u", "mark", "ins":
		return "write *emphasis* or **strong emphasis**"
	case "s", "del", "strike":
		return "write ~~what is struck~~"
	case "sup", "sub":
		return "write the character itself, such as ² or ₂; a footnote is [^1]"
	case "a":
		return "write [words](https://…)"
	case "img":
		return "write ![what it shows](/name.png)"
	case "div", "section", "aside", "details", "summary", "blockquote":
		return "write a callout: > [!NOTE] in a line of its own, and > before each line of the box"
	case "table", "tr", "td", "th", "thead", "tbody":
		return "write a table: | between the cells, and |---|---| below the first row"
	case "iframe", "video", "audio", "script", "embed", "object":
		return "link to what it shows: [words](https://…)"
	case "!--":
		return "delete it, or hide the remark: [//]: # (a remark)"
	}
	return "write it in Markdown; to show a < sign, write it between backticks or as \\<"
}
