package content

import (
	"explainer/generator/block"
	"explainer/generator/diag"
)

// Block is a fenced block of a body and where its keys stand.
type Block struct {
	block.Block
	References []Reference
	Findings   []diag.Finding
	At         Keys
}

// DecodeBlock reads the YAML of a fenced block, whose name must be one of
// block.Names. The YAML begins at a place of its file.
func DecodeBlock(name string, yaml []byte, at diag.Place) *Block {
	kind, ok := block.Named(name)
	if !ok {
		panic("content: no block is named " + name)
	}
	d := &decoder{file: at.File}
	b := &Block{Block: kind.New(), At: Keys{Whole: at}}
	root := d.parse(yaml, at.Line)
	if root == nil {
		if len(d.findings) == 0 {
			d.report(
				diag.Errorf(at, RuleMissingKey, "the %s block is empty", kind.Name).
					WithHelp("say what it shows: %s", kind.Like),
			)
		}
	} else if o, ok := d.object(root, kind.Name+" block"); ok {
		o.read(b.Block)
		if len(d.findings) == 0 && b.Shows().IsEmpty() {
			d.report(diag.Errorf(at, RuleMissingKey, "the %s block shows nothing", kind.Name).WithHelp("name what it shows: %s", kind.Like))
		}
		b.At = *o.at
	}
	b.References, b.Findings = d.references, told(d.findings)
	return b
}
