package markdown

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// scrollNode wraps a table so that a wide one scrolls by itself, not the page.
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

// renderCell writes the alignment of a cell as a class: goldmark offers a style,
// which the site's security policy forbids, or an obsolete attribute.
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
