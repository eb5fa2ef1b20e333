package markdown

import (
	"bytes"
	"slices"
	"sync"

	"explainer/generator/amount"
	"explainer/generator/diag"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Parser parses the bodies of one publication. It is safe for concurrent use.
type Parser struct {
	options Options
	engine  goldmark.Markdown
	buffers sync.Pool // of *buffers
}

// buffers holds what parsing one body allocates; a parser pools them.
type buffers struct {
	html  holeWriter
	plain []byte
	run   run // of the current block
	words run // of an inline
	at    locator
	links []Link
	heads []Heading
}

// Options are the inputs of a parse besides the text.
type Options struct {
	Language string         // BCP 47; selects the quotation marks
	Plain    bool           // fill Body.Plain, which takes as much memory as the text
	Numbers  *amount.Finder // finds the numbers of the text; those of money and percentages where it is nil
}

// New returns a parser.
func New(o Options) *Parser {
	signs := signsOf(o.Language)
	if o.Numbers == nil {
		o.Numbers = amount.NewFinder(nil)
	}
	return &Parser{options: o, buffers: sync.Pool{New: func() any { return &buffers{} }}, engine: goldmark.New(
		goldmark.WithExtensions(
			extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone)),
			extension.Strikethrough,
			extension.DefinitionList,
			footnotes{},
			tasks{},
		),
		goldmark.WithParserOptions(
			parser.WithInlineParsers(
				util.Prioritized(mentionParser{signs}, 150),
				util.Prioritized(citationParser{}, 151),
				util.Prioritized(newAddressParser(), 999),
				util.Prioritized(typographer{signs}, 9999),
			),
		),
		goldmark.WithRendererOptions(
			html.WithWriter(html.DefaultWriter),
			renderer.WithNodeRenderers(util.Prioritized(holeRenderer{}, 50)),
		),
	)}
}

// Parse reads a body. It never fails: faults are in the body's Findings.
func (p *Parser) Parse(src Source) *Body {
	if f, ok := tooLong(src); ok {
		return &Body{Findings: []diag.Finding{f}}
	}
	context := parser.NewContext()
	root := p.engine.Parser().Parse(text.NewReader(src.Text), parser.WithContext(context))
	b := p.buffers.Get().(*buffers)
	defer p.free(b)
	b.at.open(src)
	c := &collector{src: src.Text, body: &Body{}, finder: p.options.Numbers, ids: headingIDs{}, buffers: b}
	c.blocks(root)
	c.unusedReferences()
	c.unusedFootnotes(context)
	if c.linked > maxText {
		return &Body{Findings: []diag.Finding{linkedTooMuch(src)}}
	}
	c.body.Links, c.body.Headings = slices.Clone(b.links), slices.Clone(b.heads)
	c.body.Passages = slices.Clone(c.body.Passages) // without the room for more
	if p.options.Plain {
		c.body.Plain = string(bytes.TrimRight(c.plain, " \n"))
	}
	// Writing to memory cannot fail, and no renderer here returns an error.
	_ = p.engine.Renderer().Render(&b.html, src.Text, root)
	c.body.Pieces = b.html.finish()
	c.body.html = b.html.String()
	return c.body
}

// free returns the buffers to the pool.
func (p *Parser) free(b *buffers) {
	clear(b.links)
	clear(b.heads)
	b.links, b.heads, b.plain, b.at.src = b.links[:0], b.heads[:0], b.plain[:0], Source{}
	b.html.reset()
	p.buffers.Put(b)
}

// holeWriter collects HTML and splits it into pieces at holes.
type holeWriter struct {
	bytes.Buffer
	pieces []Piece
	run    int // offset at which the current run starts
}

// Buffered and Flush complete goldmark's util.BufWriter, so that renderers
// write here without another buffer.
func (w *holeWriter) Buffered() int { return 0 }

// Flush does nothing: everything is in memory.
func (w *holeWriter) Flush() error { return nil }

func (w *holeWriter) hole(p Piece) {
	w.cut()
	w.pieces = append(w.pieces, p)
}

func (w *holeWriter) cut() {
	if w.Len() > w.run {
		w.pieces = append(w.pieces, Piece{Start: w.run, End: w.Len()})
		w.run = w.Len()
	}
}

// finish returns the pieces written so far.
func (w *holeWriter) finish() []Piece {
	w.cut()
	return slices.Clone(w.pieces)
}

// reset empties the writer.
func (w *holeWriter) reset() {
	clear(w.pieces)
	w.pieces, w.run = w.pieces[:0], 0
	w.Reset()
}
