package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// citationNode is [@id, locator; @id] in the tree.
type citationNode struct {
	ast.BaseInline
	citations []*Citation
	offsets   []int // of each citation
	offset    int
	problem   string
}

var kindCitation = ast.NewNodeKind("Citation")

// Kind implements ast.Node.
func (n *citationNode) Kind() ast.NodeKind { return kindCitation }

// Dump implements ast.Node.
func (n *citationNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type citationParser struct{}

// Trigger implements parser.InlineParser.
func (citationParser) Trigger() []byte { return []byte{'['} }

// Parse implements parser.InlineParser.
func (citationParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("[@")) {
		return nil
	}
	window := line[:min(len(line), maxInline)]
	end := bytes.IndexByte(window, ']')
	if end < 0 {
		block.Advance(2)
		return &citationNode{offset: segment.Start, problem: "the citation that begins here does not end on its line"}
	}
	node := &citationNode{offset: segment.Start}
	node.read(string(window[1:end]), segment.Start+1)
	block.Advance(end + 1)
	return node
}

var citationItem = regexp.MustCompile(`^@([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)(?:\s*,\s*(.+))?$`)

// read parses the text between the brackets, which begins at an offset of the
// source.
func (n *citationNode) read(inner string, offset int) {
	for part := range strings.SplitSeq(inner, ";") {
		m := citationItem.FindStringSubmatch(strings.TrimSpace(part))
		if m == nil {
			n.problem = "“" + strings.TrimSpace(part) + "” is no citation"
			return
		}
		n.citations = append(n.citations, &Citation{ID: m[1], Locator: strings.TrimSpace(m[2])})
		n.offsets = append(n.offsets, offset+strings.IndexByte(part, '@'))
		offset += len(part) + 1
	}
}
