package markdown

import (
	"bytes"

	"explainer/generator/diag"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// footnotes is goldmark's extension, with a list of all definitions: goldmark
// drops those that no mark refers to.
type footnotes struct{}

// Extend implements goldmark.Extender. The priorities are goldmark's own.
func (footnotes) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(
		parser.WithBlockParsers(util.Prioritized(footnoteParser{extension.NewFootnoteBlockParser()}, 999)),
		parser.WithInlineParsers(util.Prioritized(extension.NewFootnoteParser(), 101)),
		parser.WithASTTransformers(util.Prioritized(extension.NewFootnoteASTTransformer(), 999)),
	)
	m.Renderer().AddOptions(renderer.WithNodeRenderers(util.Prioritized(extension.NewFootnoteHTMLRenderer(), 500)))
}

// footnoteParser lists the definitions that goldmark's parser opens.
type footnoteParser struct{ parser.BlockParser }

// footnotesKey holds, in a parser's context, the definitions of a body.
var footnotesKey = parser.NewContextKey()

// Open implements parser.BlockParser.
func (p footnoteParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	node, state := p.BlockParser.Open(parent, reader, pc)
	if note, ok := node.(*east.Footnote); ok {
		listed, _ := pc.Get(footnotesKey).([]*east.Footnote)
		pc.Set(footnotesKey, append(listed, note))
	}
	return node, state
}

// unusedFootnotes reports the definitions that are on no page.
func (c *collector) unusedFootnotes(pc parser.Context) {
	listed, _ := pc.Get(footnotesKey).([]*east.Footnote)
	used := map[string]bool{}
	for _, note := range listed {
		used[string(note.Ref)] = used[string(note.Ref)] || note.Index > 0
	}
	for _, note := range listed {
		if note.Index > 0 && c.inlineText(note) != "" {
			continue
		}
		at := c.at.place(max(note.Pos(), 0), len(note.Ref)+len("[^]"))
		f := diag.Errorf(at, RuleLostText, "the footnote [^%s] is mentioned nowhere, so that no reader sees it", note.Ref).
			WithHelp("write [^%s] where it belongs, or delete it", note.Ref)
		if used[string(note.Ref)] && note.Index <= 0 {
			f = diag.Errorf(at, RuleLostText, "the footnote [^%s] is defined twice, and the second is lost", note.Ref).
				WithHelp("give it a name of its own")
		}
		if note.Index > 0 {
			f = diag.Errorf(at, RuleLostText, "the footnote [^%s] is empty", note.Ref).
				WithHelp("write its text behind the colon, or indent it by four spaces below")
		}
		c.report(f)
	}
}

// footnoteWidth returns the length of the mark of a footnote that a text starts
// with.
func footnoteWidth(text []byte) int { return bytes.IndexByte(text, ']') + 1 }
