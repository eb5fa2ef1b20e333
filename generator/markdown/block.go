package markdown

import (
	"slices"

	"explainer/generator/diag"

	"github.com/yuin/goldmark/ast"
)

// blockNode is a fenced block that is drawn from records.
type blockNode struct {
	ast.BaseBlock
	block *Block
}

var kindBlock = ast.NewNodeKind("RecordBlock")

// Kind implements ast.Node.
func (n *blockNode) Kind() ast.NodeKind { return kindBlock }

// Dump implements ast.Node.
func (n *blockNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// recordBlocks lists the fenced blocks that are drawn from records.
func recordBlocks() []string { return []string{"chart", "figures", "matrix", "timeline"} }

// codeLanguages lists the info strings of ordinary code. Any other is reported
// as a misspelt record block, since showing that as code would hide a table.
func codeLanguages() []string {
	return []string{"", "bash", "console", "css", "csv", "go", "html", "js", "json", "markdown", "sh", "text", "toml", "xml", "yaml"}
}

func (c *collector) fence(code *ast.FencedCodeBlock) ast.Node {
	kind := string(code.Language(c.src))
	if slices.Contains(codeLanguages(), kind) {
		return code
	}
	if !slices.Contains(recordBlocks(), kind) {
		f := diag.Errorf(c.at.place(code.Info.Segment.Start, len(kind)), RuleUnknownBlock, "there is no block of the kind %q", kind)
		c.report(helpNear(f, kind, recordBlocks(), func(s string) string { return s }))
		return code
	}
	var yaml []byte
	start := code.Info.Segment.Stop + 1
	if lines := code.Lines(); lines.Len() > 0 {
		start = lines.At(0).Start
		yaml = lines.Value(c.src)
	}
	node := &blockNode{block: &Block{Kind: kind, YAML: yaml, Place: c.at.place(start, 0)}}
	c.body.Blocks = append(c.body.Blocks, node.block)
	code.Parent().ReplaceChild(code.Parent(), code, node)
	return node
}
