package markdown

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// tasks parses the boxes of task lists as GFM has them: - [ ] and - [x].
type tasks struct{}

// Extend implements goldmark.Extender.
func (tasks) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithInlineParsers(util.Prioritized(extension.NewTaskCheckBoxParser(), 0)))
}

// task marks the item of a task, whose box stands in the place of its bullet.
func (c *collector) task(box *east.TaskCheckBox) {
	for n := box.Parent(); n != nil; n = n.Parent() {
		if item, ok := n.(*ast.ListItem); ok {
			item.SetAttributeString("class", []byte("task"))
			break
		}
	}
	c.plain = append(append(c.plain, boxOf(box)...), ' ')
}

// renderTask writes a box as a character. An input would need a label of its own
// and says no more: nobody can tick it.
func renderTask(w *holeWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		w.WriteString(boxOf(n.(*east.TaskCheckBox)) + " ")
	}
	return ast.WalkContinue
}

func boxOf(box *east.TaskCheckBox) string {
	if box.IsChecked {
		return "☑"
	}
	return "☐"
}
