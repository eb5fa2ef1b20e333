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
	kind   string
	titled bool // its first child is its title
}

var kindCallout = ast.NewNodeKind("Callout")

// Kind implements ast.Node.
func (n *calloutNode) Kind() ast.NodeKind { return kindCallout }

// Dump implements ast.Node.
func (n *calloutNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Callouts lists the kinds of callout: those that GitHub knows.
func Callouts() []string { return []string{"note", "tip", "important", "warning", "caution"} }

// calloutLine matches the first line of a callout: its kind, what Obsidian writes
// to fold it, and its title.
var calloutLine = regexp.MustCompile(`^(\[!([\p{L}-]+)\][+-]?)[ \t]*(\S.*)?$`)

// calloutTitle is the title of a callout in words of its own.
type calloutTitle struct{ ast.BaseBlock }

var kindCalloutTitle = ast.NewNodeKind("CalloutTitle")

// Kind implements ast.Node.
func (n *calloutTitle) Kind() ast.NodeKind { return kindCalloutTitle }

// Dump implements ast.Node.
func (n *calloutTitle) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

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
	kind := strings.ToLower(m[2])
	if !slices.Contains(Callouts(), kind) {
		f := diag.Errorf(c.at.place(line.Start, len(m[1])), RuleUnknownCallout, "there is no callout %q", m[2])
		c.report(helpNear(f, kind, Callouts(), strings.ToUpper))
		kind = Callouts()[0]
	}
	title := &calloutTitle{}
	cutFirstLine(first, title, line.Start+len(strings.TrimSuffix(m[0], m[3])), line.Stop)
	node := &calloutNode{kind: kind, titled: title.HasChildren()}
	if node.titled {
		node.AppendChild(node, title)
	}
	for child := quote.FirstChild(); child != nil; child = quote.FirstChild() {
		node.AppendChild(node, child)
	}
	quote.Parent().ReplaceChild(quote.Parent(), quote, node)
	return node
}

// cutFirstLine moves the inlines of a paragraph's first line to a title, without
// the marker, which ends at one offset as the line does at another. It removes a
// paragraph that has nothing else.
func cutFirstLine(p *ast.Paragraph, title ast.Node, marker, stop int) {
	for child := p.FirstChild(); child != nil; child = p.FirstChild() {
		t, isText := child.(*ast.Text)
		if isText && t.Segment.Start >= stop {
			break
		}
		last := isText && (t.SoftLineBreak() || t.HardLineBreak())
		p.RemoveChild(p, child)
		if isText && t.Segment.Stop > marker {
			t.Segment = t.Segment.WithStart(max(t.Segment.Start, marker))
			t.SetSoftLineBreak(false)
			t.SetHardLineBreak(false)
		}
		if !isText || t.Segment.Start >= marker && t.Segment.Len() > 0 {
			title.AppendChild(title, child)
		}
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
