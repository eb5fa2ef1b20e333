package markdown

import (
	"regexp"
	"slices"
	"strings"

	"explainer/generator/diag"

	"github.com/yuin/goldmark/ast"
)

// calloutNode is a block quote that begins with [!NOTE], as GitHub has it.
type calloutNode struct {
	ast.BaseBlock
	kind string
}

var kindCallout = ast.NewNodeKind("Callout")

// Kind implements ast.Node.
func (n *calloutNode) Kind() ast.NodeKind { return kindCallout }

// Dump implements ast.Node.
func (n *calloutNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Callouts lists the kinds of callout: those that GitHub knows.
func Callouts() []string { return []string{"note", "tip", "important", "warning", "caution"} }

var calloutLine = regexp.MustCompile(`^\[!([\p{L}-]+)\]\s*$`)

// callout replaces a block quote by a callout if its first line is a marker.
func (c *collector) callout(quote *ast.Blockquote) ast.Node {
	first, ok := quote.FirstChild().(*ast.Paragraph)
	if !ok || first.Lines().Len() == 0 {
		return quote
	}
	line := first.Lines().At(0)
	m := calloutLine.FindStringSubmatch(strings.TrimSpace(string(line.Value(c.src))))
	if m == nil {
		return quote
	}
	kind := strings.ToLower(m[1])
	if !slices.Contains(Callouts(), kind) {
		f := diag.Errorf(c.at.place(line.Start, len(m[0])), RuleUnknownCallout, "there is no callout %q", m[1])
		c.report(helpNear(f, kind, Callouts(), strings.ToUpper))
		return quote
	}
	dropFirstLine(first, line.Stop)
	node := &calloutNode{kind: kind}
	for child := quote.FirstChild(); child != nil; child = quote.FirstChild() {
		node.AppendChild(node, child)
	}
	quote.Parent().ReplaceChild(quote.Parent(), quote, node)
	return node
}

// dropFirstLine removes the inlines of a paragraph's first line, which ends
// before an offset, and an empty paragraph with them.
func dropFirstLine(p *ast.Paragraph, stop int) {
	for child := p.FirstChild(); child != nil; child = p.FirstChild() {
		if t, ok := child.(*ast.Text); ok && t.Segment.Start >= stop {
			break
		}
		last := false
		if t, ok := child.(*ast.Text); ok {
			last = t.SoftLineBreak() || t.HardLineBreak()
		}
		p.RemoveChild(p, child)
		if last {
			break
		}
	}
	if !p.HasChildren() {
		p.Parent().RemoveChild(p.Parent(), p)
	}
}

// helpNear adds the nearest known word to a finding as its remedy, or all of them.
func helpNear(f diag.Finding, word string, known []string, spell func(string) string) diag.Finding {
	if near := diag.Nearest(word, known); near != "" {
		return f.WithHelp("did you mean %s?", spell(near))
	}
	spelt := make([]string, len(known))
	for i, k := range known {
		spelt[i] = spell(k)
	}
	return f.WithHelp("choose one of %s", strings.Join(spelt, ", "))
}
