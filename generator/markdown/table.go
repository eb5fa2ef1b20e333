package markdown

import (
	"bytes"
	"regexp"

	"explainer/generator/diag"

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

// row reports the cells of a row for which the header has no column, and which
// goldmark drops; it reports whether there are any.
func (c *collector) row(row *east.TableRow) bool {
	last, columns := row.LastChild(), row.ChildCount()
	if last == nil || last.Lines().Len() == 0 {
		return false
	}
	stop := last.Lines().At(last.Lines().Len() - 1).Stop
	rest, _, _ := bytes.Cut(c.src[stop:], []byte("\n"))
	lost := bytes.Trim(rest, " \t\r|")
	if len(lost) == 0 || mentionCut.Match(c.src[max(row.Pos(), 0):stop]) { // which is reported itself
		return false
	}
	at := stop + bytes.Index(rest, lost)
	c.report(
		diag.Errorf(c.at.place(at, len(lost)), RuleLostText, "the row has more cells than the table has columns, so that no reader sees “%s”", lost).
			WithHelp("the header has %d: add a column there and in the row below it; a bar within a cell is written \\|, in code, too", columns),
	)
	return true
}

// mentionCut matches a mention that is parted by a bar of the table.
var mentionCut = regexp.MustCompile(`\[\[[^\]|\\\n]*\|`)
