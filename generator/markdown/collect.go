package markdown

import (
	"bytes"
	"cmp"
	"explainer/generator/amount"
	"strings"
	"unicode/utf8"

	"explainer/generator/diag"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// collector walks the syntax tree once: it fills the body, reports faults and
// replaces goldmark's nodes by those of this package.
type collector struct {
	src        []byte
	body       *Body
	finder     *amount.Finder
	ids        headingIDs
	references references
	linked     int  // bytes of the addresses, titles and words of all links
	inside     int  // of how many links the current inline is part
	pictured   int  // of how many images
	cut        bool // whether the current row of a table has lost cells
	quoted     int  // of how many block quotes and callouts the current block is part
	noted      int  // footnote marks so far
	*buffers        // plain becomes Body.Plain; run is the text of the current block
}

// maxFindings is the number of findings reported for one body. Beyond it the
// file is not prose, and nobody reads the list.
const maxFindings = 200

func (c *collector) report(f diag.Finding) {
	switch n := len(c.body.Findings); {
	case n < maxFindings:
		c.body.Findings = append(c.body.Findings, f)
	case n == maxFindings:
		c.body.Findings = append(
			c.body.Findings,
			diag.Errorf(f.Place, RuleManyFindings, "more is wrong from here on than the %d findings listed", maxFindings).
				WithHelp("mend these first, then check again"),
		)
	}
}

// blocks visits the children of a block. A child may replace or remove itself.
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
		c.indented(b)
		return
	case *ast.Heading:
		c.underlined(b)
		if !b.HasChildren() {
			c.report(diag.Errorf(c.at.place(blockOffset(b), b.Level), RuleBrokenMarkup, "a heading has no words").
				WithHelp("write its words behind the #, or delete it"))
			return
		}
	case *ast.Paragraph:
		c.hashed(b)
	case *ast.LinkReferenceDefinition:
		c.references.defined = append(c.references.defined, b)
		return
	case *ast.Blockquote:
		n = c.callout(b)
		c.quoted++
		defer func() { c.quoted-- }()
	case *east.Table:
		scroll(b)
	case *east.TableRow:
		c.cut = c.row(b)
		defer func() { c.cut = false }()
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
	return max(n.Pos(), 0)
}

// inlineBlock visits the inlines of a paragraph, a heading, a cell.
func (c *collector) inlineBlock(n ast.Node) {
	c.run.reset()
	if lines := n.Lines(); lines != nil && lines.Len() > 0 {
		c.run.marked = listlike(c.src[lines.At(0).Start:])
	}
	start, before := len(c.plain), c.evidence()
	c.inlines(n)
	if heading, ok := n.(*ast.Heading); ok {
		c.heading(heading, string(bytes.TrimSpace(c.plain[start:])))
	}
	c.passage(n, before, start)
	c.plain = append(c.plain, '\n')
	c.numbers()
	if c.run.marked {
		c.marks()
	}
	for _, char := range c.run.hidden {
		c.disguised(char.source)
	}
}

// disguised reports a character that is spelt by its number because it cannot be
// seen.
func (c *collector) disguised(offset int) {
	width := c.width(offset)
	c.report(
		diag.Errorf(c.at.place(offset, width), RuleNotText, "%s stands for a character that cannot be seen", c.src[offset:offset+width]).
			WithHelp("remove it"),
	)
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
		c.run.sign(i.Value, i.Pos())
	case *mentionNode:
		c.mention(i)
		c.run.gap(asMention, i.offset)
	case *citationNode:
		c.citation(i)
		c.run.gap(asGap, i.offset)
	case *ast.RawHTML:
		c.rawHTML(i.Segments.At(0).Start)
	case *ast.CodeSpan:
		c.plain = append(c.plain, c.inlineText(i)...)
		c.run.gap(asGap, i.Pos())
	case *ast.Link:
		c.link(i)
	case *ast.Image:
		c.image(i)
	case *ast.AutoLink:
		c.address(i)
	case *east.FootnoteLink:
		c.noted++
		c.notWithinLink(i.Pos(), footnoteWidth(c.src[max(i.Pos(), 0):]), isOther)
	case *east.TaskCheckBox:
		c.task(i)
	default:
		c.inlines(n)
	}
}

func (c *collector) text(t *ast.Text) {
	start := len(c.run.text)
	c.run.add(t.Segment.Value(c.src), t.Segment.Start)
	c.plain = append(c.plain, c.run.text[start:]...)
	if t.SoftLineBreak() || t.HardLineBreak() {
		c.plain = append(c.plain, ' ')
		c.run.parts = append(c.run.parts, part{len(c.run.text), t.Segment.Stop, asLine})
		c.run.text = append(c.run.text, ' ')
		c.run.marked = c.run.marked || listlike(c.src[min(t.Segment.Stop+1, len(c.src)):])
	}
}

// listlike reports whether a line may begin as the item of a list does, or a box
// of another tool.
func listlike(line []byte) bool {
	first, width := utf8.DecodeRune(line)
	rest := line[width:]
	switch {
	case first == 'o':
		return bytes.HasPrefix(rest, []byte{'\t'})
	case '0' <= first && first <= '9':
		if len(rest) > 0 && isDigit(rest[0]) {
			rest = rest[1:]
		}
		return len(rest) > 1 && (rest[0] == '.' || rest[0] == ')') && !isDigit(rest[1])
	}
	return first != utf8.RuneError && strings.ContainsRune("-+!/•·▪◦‣●○■□–—", first)
}

func (c *collector) mention(n *mentionNode) {
	n.mention.Place = c.at.place(n.offset, n.width)
	if n.problem != "" {
		c.report(diag.Errorf(n.mention.Place, RuleBadMention, "%s", n.problem).
			WithHelp("%s", cmp.Or(n.help, "write [[id]] or [[id|label]]; ids are lower-case words joined by dashes")))
		return
	}
	if n.written != "" {
		c.wrongCase(n.mention.Place, n.written, "[["+n.mention.ID+"]]")
	}
	c.notWithinLink(n.offset, n.width, isLink)
	n.mention.Offset = len(c.plain)
	c.body.Mentions = append(c.body.Mentions, n.mention)
	c.unitBeside(n)
	c.plain = append(c.plain, n.text()...)
}

func (c *collector) citation(n *citationNode) {
	if n.problem != "" {
		c.report(diag.Errorf(c.at.place(n.offset, 2), RuleBadCitation, "%s", n.problem).
			WithHelp("write [@source-id], [@source-id, p. 3] or [@one; see @another]"))
		return
	}
	for i, citation := range n.citations {
		citation.Place = c.at.place(n.offsets[i], utf8.RuneCountInString(citation.Key)+1)
		citation.Offset = len(c.plain)
		c.plain = append(c.plain, citation.Bare...)
	}
	if n.citations[0].Bare == "" {
		c.notWithinLink(n.offset, n.width, isOther)
	}
	n.inLink = c.inside > 0
	c.body.Citations = append(c.body.Citations, n.citations...)
}

// wrongCase reports an id with capitals. The id is resolved all the same, so
// that an unknown one is reported in the same run.
func (c *collector) wrongCase(at diag.Place, written, right string) {
	wrong := "has capital letters"
	if strings.Contains(written, " ") {
		wrong = "is a name, where an id is meant"
	}
	c.report(
		diag.Errorf(at, RuleMentionCase, "“%s” %s", written, wrong).
			WithHelp("ids are in lower case, with dashes between words: %s", right),
	)
}

// inlineText returns the visible text inside an inline, without markup.
func (c *collector) inlineText(n ast.Node) string {
	c.words.reset()
	c.words.inlines(n, c.src, func(m *mentionNode) { c.words.text = append(c.words.text, m.text()...) })
	return string(c.words.text)
}

// inlines appends the visible text of the inlines inside a node.
func (r *run) inlines(parent ast.Node, source []byte, mention func(*mentionNode)) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch i := n.(type) {
		case *ast.Text:
			r.textOf(i, source)
		case *ast.String:
			r.text = append(r.text, i.Value...)
		case *ast.AutoLink:
			r.text = append(r.text, i.Label(source)...)
		case *mentionNode:
			mention(i)
		case *citationNode:
			r.text = append(r.text, i.written()...)
		default:
			r.inlines(n, source, mention)
		}
	}
}

func (r *run) textOf(t *ast.Text, source []byte) {
	value := t.Segment.Value(source)
	switch code := t.IsRaw(); {
	case code && bytes.HasSuffix(value, []byte("\n")):
		r.text = append(append(r.text, value[:len(value)-1]...), ' ')
	case code:
		r.text = append(r.text, value...)
	default:
		r.add(value, t.Segment.Start)
	}
	if t.SoftLineBreak() || t.HardLineBreak() {
		r.text = append(r.text, ' ')
	}
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
