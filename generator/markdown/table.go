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

// renderCell writes a cell whose alignment is a class: goldmark's own ways are a
// style, which the site's security policy forbids, and an attribute that HTML
// has given up.
func renderCell(w *holeWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	tag := "td"
	if n.Parent().Kind() == east.KindTableHeader {
		tag = "th"
	}
	if !entering {
		w.WriteString("</" + tag + ">\n")
		return ast.WalkContinue
	}
	switch n.(*east.TableCell).Alignment {
	case east.AlignRight:
		w.WriteString("<" + tag + ` class="end">`)
	case east.AlignCenter:
		w.WriteString("<" + tag + ` class="centre">`)
	default:
		w.WriteString("<" + tag + ">")
	}
	return ast.WalkContinue
}
