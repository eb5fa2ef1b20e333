package markdown

import (
	"bytes"
	"strings"

	"explainer/generator/diag"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// collector walks the syntax tree once: it fills the body, reports faults and
// replaces goldmark's nodes by those of this package.
type collector struct {
	src      []byte
	body     *Body
	linked   int // bytes of the addresses, titles and words of all links
	*buffers     // plain becomes Body.Plain; run is the text of the current block
}

// maxFindings is the number of findings reported for one body. Beyond it the
// file is not prose, and nobody reads the list.
const maxFindings = 200

func (c *collector) report(f diag.Finding) {
	switch n := len(c.body.Findings); {
	case n < maxFindings:
		c.body.Findings = append(c.body.Findings, f)
	case n == maxFindings:
		c.body.Findings = append(c.body.Findings, diag.Errorf(f.Place, RuleManyFindings, "more is wrong from here on than the %d findings listed", maxFindings).
			WithHelp("mend these first, then check again"))
	}
}

// blocks visits the children of a block. A child may replace itself.
func (c *collector) blocks(parent ast.Node) {
	for child := parent.FirstChild(); child != nil; {
		next := child.NextSibling()
		c.block(child)
		child = next
	}
}

func (c *collector) block(n ast.Node) {
	switch b := n.(type) {
	case *ast.HTMLBlock:
		c.rawHTML(blockOffset(b))
		return
	case *ast.FencedCodeBlock:
		c.fence(b)
		return
	case *ast.CodeBlock:
		return
	case *ast.Blockquote:
		n = c.callout(b)
	case *east.Table:
		scroll(b)
	}
	if hasInlines(n) {
		c.inlineBlock(n)
		return
	}
	c.blocks(n)
}

func hasInlines(n ast.Node) bool {
	first := n.FirstChild()
	return first != nil && first.Type() == ast.TypeInline
}

func blockOffset(n ast.Node) int {
	if lines := n.Lines(); lines != nil && lines.Len() > 0 {
		return lines.At(0).Start
	}
	return 0
}

func (c *collector) rawHTML(offset int) {
	c.report(diag.Errorf(c.at.place(offset, 0), RuleRawHTML, "HTML is not allowed in a text").
		WithHelp("write it in Markdown; to show a < sign, write it between backticks or as \\<"))
}

// inlineBlock visits the inlines of a paragraph, a heading, a cell.
func (c *collector) inlineBlock(n ast.Node) {
	c.run.reset()
	start := len(c.plain)
	c.inlines(n)
	if heading, ok := n.(*ast.Heading); ok {
		c.heading(heading, string(bytes.TrimSpace(c.plain[start:])))
	}
	c.plain = append(c.plain, '\n')
	c.numbers()
}

func (c *collector) heading(h *ast.Heading, text string) {
	at := c.at.place(blockOffset(h), 0)
	if h.Level == 1 {
		c.report(diag.Errorf(at, RuleHeadingOne, "a heading of the first level stands in the text").
			WithHelp("the title in the front matter is the page's heading; begin sections with ##"))
	}
	id, _ := h.AttributeString("id")
	bytes, _ := id.([]byte)
	c.heads = append(c.heads, Heading{Level: h.Level, ID: string(bytes), Text: text, Place: at})
}

func (c *collector) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		c.inline(n)
	}
}

func (c *collector) inline(n ast.Node) {
	switch i := n.(type) {
	case *ast.Text:
		c.text(i)
	case *ast.String:
		c.plain = append(c.plain, i.Value...)
		c.run.add(i.Value, -1)
	case *mentionNode:
		c.mention(i)
		c.run.gap()
	case *citationNode:
		c.citation(i)
		c.run.gap()
	case *ast.RawHTML:
		c.rawHTML(i.Segments.At(0).Start)
	case *ast.CodeSpan:
		c.plain = append(c.plain, inlineText(i, c.src)...)
		c.run.gap()
	case *ast.Link:
		c.link(i.Destination, i.Title, inlineText(i, c.src), false, inlineOffset(i))
		c.inlines(i)
	case *ast.Image:
		c.link(i.Destination, i.Title, inlineText(i, c.src), true, inlineOffset(i))
		c.inlines(i)
	case *ast.AutoLink:
		c.link(i.URL(c.src), nil, string(i.Label(c.src)), false, inlineOffset(i))
	default:
		c.inlines(n)
	}
}

func (c *collector) text(t *ast.Text) {
	value := t.Segment.Value(c.src)
	c.plain = append(c.plain, value...)
	c.run.add(value, t.Segment.Start)
	if t.SoftLineBreak() || t.HardLineBreak() {
		c.plain = append(c.plain, ' ')
		c.run.text = append(c.run.text, ' ')
	}
}

func (c *collector) mention(n *mentionNode) {
	n.mention.Place = c.at.place(n.offset, n.width)
	if n.problem != "" {
		c.report(diag.Errorf(n.mention.Place, RuleBadMention, "%s", n.problem).
			WithHelp("write [[id]] or [[id|label]]; ids are lower-case words joined by dashes"))
		return
	}
	if n.written != "" {
		c.wrongCase(n.mention.Place, n.written, "[["+n.mention.ID+"]]")
	}
	n.mention.Offset = len(c.plain)
	c.body.Mentions = append(c.body.Mentions, n.mention)
	c.plain = append(c.plain, n.text()...)
}

// wrongCase reports an id with capitals. The id is resolved all the same, so
// that an unknown one is reported in the same run.
func (c *collector) wrongCase(at diag.Place, written, right string) {
	wrong := "has capital letters"
	if strings.Contains(written, " ") {
		wrong = "is a name, where an id is meant"
	}
	c.report(diag.Errorf(at, RuleMentionCase, "“%s” %s", written, wrong).WithHelp("ids are in lower case, with dashes between words: %s", right))
}

func (c *collector) citation(n *citationNode) {
	if n.problem != "" {
		c.report(diag.Errorf(c.at.place(n.offset, 2), RuleBadCitation, "%s", n.problem).
			WithHelp("write [@source-id], [@source-id, p. 3] or [@one; @another]"))
		return
	}
	for i, citation := range n.citations {
		citation.Place = c.at.place(n.offsets[i], len(citation.ID)+1)
		if lower := strings.ToLower(citation.ID); lower != citation.ID {
			c.wrongCase(citation.Place, citation.ID, "[@"+lower+"]")
			citation.ID = lower
		}
	}
	c.body.Citations = append(c.body.Citations, n.citations...)
}

// inlineOffset returns the offset of the first text inside an inline, or of what
// comes before an empty one.
func inlineOffset(n ast.Node) int {
	for child := n.FirstChild(); child != nil; child = child.FirstChild() {
		switch c := child.(type) {
		case *ast.Text:
			return c.Segment.Start
		case *mentionNode:
			return c.offset
		}
	}
	for ; n.Type() == ast.TypeInline; n = n.Parent() {
		for before := n.PreviousSibling(); before != nil; before = before.PreviousSibling() {
			if t, ok := before.(*ast.Text); ok {
				return t.Segment.Stop
			}
		}
	}
	return blockOffset(n)
}

// inlineText returns the text inside an inline, without markup.
func inlineText(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			switch i := n.(type) {
			case *ast.Text:
				b.Write(i.Segment.Value(source))
				if i.SoftLineBreak() {
					b.WriteByte(' ')
				}
			case *ast.String:
				b.Write(i.Value)
			case *mentionNode:
				b.WriteString(i.text())
			}
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}
