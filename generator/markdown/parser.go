package markdown

import (
	"bytes"
	"slices"
	"sync"

	"explainer/generator/diag"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Parser reads the bodies of one publication.
type Parser struct {
	options Options
	engine  goldmark.Markdown
	buffers sync.Pool // of *buffers
}

// buffers are what reading a body needs for a while. A parser uses them again.
type buffers struct {
	html  holeWriter
	plain []byte
	run   run
	at    locator
	links []Link
	heads []Heading
}

// Options are what the reading of bodies depends on beside their text.
type Options struct {
	Language string // BCP 47; it decides the quotes
	Plain    bool   // bodies keep their Plain, which takes as much memory as their text
}

// New makes a parser.
func New(o Options) *Parser {
	return &Parser{options: o, buffers: sync.Pool{New: func() any { return &buffers{} }}, engine: goldmark.New(
		goldmark.WithExtensions(
			extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone)),
			extension.Strikethrough,
			extension.NewFootnote(),
			extension.DefinitionList,
			extension.NewTypographer(extension.WithTypographicSubstitutions(quotes(o.Language))),
		),
		goldmark.WithParserOptions(
			parser.WithAutoHeadingID(),
			parser.WithInlineParsers(
				util.Prioritized(mentionParser{}, 150),
				util.Prioritized(citationParser{}, 151),
			),
		),
		goldmark.WithRendererOptions(
			html.WithWriter(html.DefaultWriter),
			renderer.WithNodeRenderers(util.Prioritized(holeRenderer{}, 50)),
		),
	)}
}

// Parse reads a body. It never fails: what is wrong is in the body's Findings.
func (p *Parser) Parse(src Source) *Body {
	if f, ok := tooLong(src); ok {
		return &Body{Findings: []diag.Finding{f}}
	}
	context := parser.NewContext(parser.WithIDs(headingIDs{}))
	root := p.engine.Parser().Parse(text.NewReader(src.Text), parser.WithContext(context))
	b := p.buffers.Get().(*buffers)
	defer p.free(b)
	b.at.open(src)
	c := &collector{src: src.Text, body: &Body{}, buffers: b}
	c.blocks(root)
	if c.linked > maxText {
		return &Body{Findings: []diag.Finding{linkedTooMuch(src)}}
	}
	c.body.Links, c.body.Headings = slices.Clone(b.links), slices.Clone(b.heads)
	if p.options.Plain {
		c.body.Plain = string(bytes.TrimRight(c.plain, " \n"))
	}
	// Writing to memory cannot fail, and no renderer here returns an error.
	_ = p.engine.Renderer().Render(&b.html, src.Text, root)
	c.body.Pieces = b.html.finish()
	c.body.html = b.html.String()
	return c.body
}

// free lets the next body have the buffers.
func (p *Parser) free(b *buffers) {
	clear(b.links)
	clear(b.heads)
	b.links, b.heads, b.plain, b.at.src = b.links[:0], b.heads[:0], b.plain[:0], Source{}
	b.html.reset()
	p.buffers.Put(b)
}

// holeWriter gathers HTML and breaks it at holes.
type holeWriter struct {
	bytes.Buffer
	pieces []Piece
	run    int // where the run begins that is being written
}

// Buffered and Flush complete goldmark's util.BufWriter, which lets the
// renderers write here without a buffer between.
func (w *holeWriter) Buffered() int { return 0 }

// Flush does nothing: all is in memory.
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

// finish returns the pieces of what was written.
func (w *holeWriter) finish() []Piece {
	w.cut()
	return slices.Clone(w.pieces)
}

// reset leaves the writer empty.
func (w *holeWriter) reset() {
	clear(w.pieces)
	w.pieces, w.run = w.pieces[:0], 0
	w.Reset()
}
