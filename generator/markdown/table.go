package markdown

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// scrollNode lets a wide table scroll sideways by itself, so that the page
// does not.
type scrollNode struct{ ast.BaseBlock }

var kindScroll = ast.NewNodeKind("Scroll")

// Kind implements ast.Node.
func (n *scrollNode) Kind() ast.NodeKind { return kindScroll }

// Dump implements ast.Node.
func (n *scrollNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

func scroll(table *east.Table) {
	node := &scrollNode{}
	table.Parent().ReplaceChild(table.Parent(), table, node)
	node.AppendChild(node, table)
}

// align marks a cell by class: goldmark's own ways are a style, which the
// site's security policy forbids, and an attribute that HTML has given up.
func align(cell *east.TableCell) {
	switch cell.Alignment {
	case east.AlignRight:
		cell.SetAttributeString("class", []byte("end"))
	case east.AlignCenter:
		cell.SetAttributeString("class", []byte("centre"))
	}
}
