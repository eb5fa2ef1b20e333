package markdown

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"explainer/generator/diag"
)

// Source is a body and where it stands in its file.
type Source struct {
	File string
	Line int // the file's number of the body's first line, from 1
	Text []byte
}

// Body is what a text of Markdown holds.
type Body struct {
	Pieces    []Piece // in order; written one after another they are the page's text
	Headings  []Heading
	Mentions  []*Mention
	Citations []*Citation
	Links     []Link // links and images written out in Markdown
	Blocks    []*Block
	Numbers   []Number
	Plain     string // the text without markup; a mention stands as its label or id, if that was asked for
	Findings  []diag.Finding

	html string
}

// Piece is a run of finished HTML, or a hole, of which one field is set.
type Piece struct {
	Start, End int // of a run, in the body's HTML
	Mention    *Mention
	Citations  []*Citation // one pair of brackets
	Block      *Block
	Link       string // the address of an internal link, inside an open attribute
	Callout    string // the kind of a callout, where its title belongs: note, tip …
}

// HTML is what the runs of the body are parts of.
func (b *Body) HTML() string { return b.html }

// Heading is a heading of the body.
type Heading struct {
	Level int
	ID    string
	Text  string
	Place diag.Place
}

// Mention is [[id]] or [[id|label]].
type Mention struct {
	ID, Label string
	Offset    int // of its label or id in the body's Plain, in bytes
	Place     diag.Place
}

// Citation is one source of [@id] or [@id, locator; @id].
type Citation struct {
	ID, Locator string
	Place       diag.Place
}

// Link is a link or an image.
type Link struct {
	Destination, Text string // Text is the alternative text of an image
	Image             bool
	Place             diag.Place
}

// Block is a fenced block of a kind that is made from records; YAML is its
// text, which begins at Place.
type Block struct {
	Kind  string
	YAML  []byte
	Place diag.Place
}

// Number is an amount of money or a percentage that was typed, not mentioned.
type Number struct {
	Text          string
	Before, After string // the rest of its paragraph, heading or cell; \x00 stands for a mention, a citation or code
	Place         diag.Place
}

// locator turns offsets of a body into places of its file. It remembers the
// last one, since a body is read from its start to its end: counting the
// characters before every place would make a long line quadratic.
type locator struct {
	src    Source
	starts []int // of the lines
	last   struct{ offset, column int }
}

// open begins with another source.
func (l *locator) open(src Source) {
	l.src, l.starts, l.last.offset, l.last.column = src, append(l.starts[:0], 0), 0, 0
	for i, b := range src.Text {
		if b == '\n' {
			l.starts = append(l.starts, i+1)
		}
	}
}

// place is that of an offset; width is in bytes and may be 0.
func (l *locator) place(offset, width int) diag.Place {
	offset = min(max(offset, 0), len(l.src.Text))
	line := sort.SearchInts(l.starts, offset+1) - 1
	end := min(offset+width, len(l.src.Text))
	text := l.src.Text[offset:end]
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		text = text[:i]
	}
	return diag.Place{
		File: l.src.File, Line: l.src.Line + line,
		Col:   1 + l.column(l.starts[line], offset),
		Width: utf8.RuneCount(text),
	}
}

// column counts the characters from the start of a line to an offset in it.
func (l *locator) column(start, offset int) int {
	from, column := start, 0
	if start <= l.last.offset && l.last.offset <= offset {
		from, column = l.last.offset, l.last.column
	}
	column += utf8.RuneCount(l.src.Text[from:offset])
	l.last.offset, l.last.column = offset, column
	return column
}
