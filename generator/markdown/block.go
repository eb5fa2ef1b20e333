package markdown

import (
	"bytes"
	"slices"
	"strings"

	"explainer/generator/block"
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

// codeLanguages lists the info strings of ordinary code. Any other is reported
// as a misspelt record block, since showing that as code would hide a table.
func codeLanguages() []string {
	return []string{
		"", "bash", "console", "css", "csv", "go", "html", "js", "json", "markdown", "sh", "text", "toml",
		"xml", "yaml",
	}
}

// fence replaces a fenced block of records by its node, and reports one that is
// unknown or never closed.
func (c *collector) fence(code *ast.FencedCodeBlock) {
	kind := string(code.Language(c.src))
	if !c.closed(code) {
		c.unclosed(code, kind)
		return
	}
	if slices.Contains(codeLanguages(), kind) {
		return
	}
	if !slices.Contains(block.Names(), kind) {
		f := diag.Errorf(
			c.at.place(code.Info.Segment.Start, len(kind)),
			RuleUnknownBlock,
			"there is no block of the kind %q",
			kind,
		)
		c.report(helpNear(f, kind, block.Names(), func(s string) string { return s }))
		return
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
}

// closed reports whether a fence ends a block of code, which otherwise takes the
// rest of the text.
func (c *collector) closed(code *ast.FencedCodeBlock) bool {
	end := code.Pos()
	if lines := code.Lines(); lines.Len() > 0 {
		end = lines.At(lines.Len()-1).Stop - 1
	}
	_, rest, _ := bytes.Cut(c.src[min(end, len(c.src)):], []byte("\n"))
	line, _, _ := bytes.Cut(rest, []byte("\n"))
	fence := c.src[code.Pos()]
	line = bytes.TrimLeft(line, " \t>")
	return len(line) >= 3 && line[0] == fence && line[1] == fence && line[2] == fence
}

// unclosed reports a block that is never closed, and drops it: what it took of
// the text below is not its YAML.
func (c *collector) unclosed(code *ast.FencedCodeBlock, kind string) {
	fence := strings.Repeat(string(c.src[code.Pos()]), 3)
	what := "the block of code"
	if slices.Contains(block.Names(), kind) {
		what = "the `" + kind + "` block"
	}
	c.report(
		diag.Errorf(c.at.place(code.Pos(), len(fence)+len(kind)), RuleUnclosedBlock, "%s that is opened here is never closed", what).
			WithHelp("write a line with %s alone where it ends", fence),
	)
	code.Parent().RemoveChild(code.Parent(), code)
}
