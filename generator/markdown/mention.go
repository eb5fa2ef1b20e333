package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"explainer/generator/diag"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// maxInline is the longest mention or citation in bytes: looking ahead to the end
// of the line for every bracket would make a hostile line quadratic.
const maxInline = 400

// mentionNode is [[id|label]] in the tree.
type mentionNode struct {
	ast.BaseInline
	mention       *Mention // apart from the node, so that a body does not keep the tree alive
	offset, width int
	written       string // the id as it was written, if not as ids are
	problem       string // what is wrong with it, if anything
	help          string // its remedy, if it is not the usual one
}

var kindMention = ast.NewNodeKind("Mention")

// Kind implements ast.Node.
func (n *mentionNode) Kind() ast.NodeKind { return kindMention }

// Dump implements ast.Node.
func (n *mentionNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// text returns what represents the mention in plain text.
func (n *mentionNode) text() string {
	if n.mention.Label != "" {
		return n.mention.Label
	}
	return n.mention.ID
}

type mentionParser struct{ signs signs }

// Trigger implements parser.InlineParser.
func (mentionParser) Trigger() []byte { return []byte{'['} }

// Parse implements parser.InlineParser. A [[ that is not closed on its line, or
// before the next one opens, becomes a mention with a problem, so that it is
// reported and not published.
func (p mentionParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("[[")) {
		return nil
	}
	window := line[:min(len(line), maxInline)]
	end := bytes.Index(window, []byte("]]"))
	if next := bytes.Index(window[2:], []byte("[[")); end < 0 || next >= 0 && next+2 < end {
		brackets := len(line) - len(bytes.TrimLeft(line, "["))
		block.Advance(brackets)
		node := &mentionNode{
			mention: &Mention{},
			offset:  segment.Start,
			width:   2,
			problem: "the mention that begins here does not end on its line",
		}
		if parent.Kind() == east.KindTableCell {
			node.help = "within a table, write the bar as \\|, as in [[id\\|label]], since a bare one ends the cell"
		}
		return node
	}
	node := &mentionNode{offset: segment.Start, width: end + 2}
	node.mention, node.problem = p.read(string(window[2:end]))
	if lower := lowerID(node.mention.ID); lower != node.mention.ID && mentionID.MatchString(lower) {
		node.written, node.mention.ID, node.problem = node.mention.ID, lower, ""
	}
	block.Advance(end + 2)
	return node
}

// unitBehind matches the unit of a number outside a mention.
var unitBehind = regexp.MustCompile(
	`^[ \x{a0}-]?(?:%|(?:per[ -]?cent(?:age)?|pp|pc|bn|billions?|mn?|millions?|tn|trillions?|thousand|pounds|euros?|dollars)\b)`,
)

// unitBeside reports a unit or a sign beside a mention that has no label.
func (c *collector) unitBeside(n *mentionNode) {
	if n.mention.Label != "" {
		return
	}
	end := min(n.offset+n.width, len(c.src))
	if behind := unitBehind.Find(c.src[end:min(end+20, len(c.src))]); behind != nil {
		c.beside(n, end, len(behind))
	}
	if sign, size := utf8.DecodeLastRune(c.src[:n.offset]); strings.ContainsRune("£$€₴¥", sign) {
		c.beside(n, n.offset-size, size)
	}
}

func (c *collector) beside(n *mentionNode, offset, width int) {
	c.report(
		diag.Errorf(c.at.place(offset, width), RuleBadMention, "“%s” stands beside a mention, which has its own sign and unit", bytes.TrimSpace(c.src[offset:offset+width])).
			WithHelp("delete it; for other words, give the mention a label: [[%s|words]]", n.mention.ID),
	)
}

// mentionID matches the ids of documents and records, and of the rows of a
// dataset: dataset/subject/period.
var mentionID = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*(/[A-Za-z0-9/.~?%-]+)?$`)

// lowerID turns a name written in place of an id into that id: lower case, dashes
// for spaces. The period of a row keeps its capitals: spending/united-kingdom/FY2024-25.
func lowerID(id string) string {
	head, rest, row := strings.Cut(id, "/")
	if !row {
		return strings.Join(strings.Fields(strings.ToLower(id)), "-")
	}
	return strings.ToLower(head) + "/" + rest
}

// read parses the text between the brackets. In a table the bar is written
// \|, since a bare one ends the cell.
func (p mentionParser) read(inner string) (*Mention, string) {
	inner = strings.ReplaceAll(inner, `\|`, "|")
	id, label, labelled := strings.Cut(inner, "|")
	m := &Mention{ID: strings.TrimSpace(id), Label: p.signs.typeset(string(visible([]byte(strings.TrimSpace(label)))))}
	switch {
	case m.ID == "":
		return m, "the mention names nothing"
	case labelled && m.Label == "":
		return m, "the mention has a bar but no label behind it"
	case !mentionID.MatchString(m.ID):
		return m, "“" + m.ID + "” is no id"
	case strings.Contains(m.Label, "|"):
		return m, "the label of a mention ends at a second bar"
	case styled.MatchString(label):
		return m, "the label of a mention is plain text, and “" + strings.TrimSpace(label) + "” is not"
	}
	return m, ""
}

// styled matches markup in a label, where readers would see its signs.
var styled = regexp.MustCompile("(?:^|[^\\pL\\pN\\\\])(?:\\*\\*?[^\\s*]|__?[^\\s_])|`|~~|\\]\\(|&#?\\w+$")
