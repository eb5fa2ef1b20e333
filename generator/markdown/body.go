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

// Body is a parsed Markdown text.
type Body struct {
	Pieces    []Piece // in document order; concatenated they are the text of the page
	Headings  []Heading
	Mentions  []*Mention
	Citations []*Citation
	Links     []Link // links and images written in Markdown, and addresses
	Blocks    []*Block
	Numbers   []Number
	Passages  []Passage // those that rest on nothing
	Plain     string    // the visible text, with mentions as their label or id; empty unless Options.Plain
	Findings  []diag.Finding

	html string
}

// Piece is a run of finished HTML, or a hole, of which one field is set.
type Piece struct {
	Start, End int // of a run, in the body's HTML
	Mention    *Mention
	Citations  []*Citation // one pair of brackets
	Block      *Block
	Words      bool   // of a mention or a citation: its words alone, inside an attribute or a link
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

// Citation is one source of [@id], of [see @id, locator; @id], or of @id in a
// sentence, which is one only if a source has that id.
type Citation struct {
	ID, Prefix, Locator string
	Key                 string // the citation key, of which the ID is made
	Bare                string // in a sentence: as it is written; empty within brackets
	Offset              int    // in a sentence: of Bare in the body's Plain, in bytes
	Place               diag.Place
}

// Link is a link or an image.
type Link struct {
	Destination, Text string // Text is the alternative text of an image
	Image             bool
	Place             diag.Place
}

// Block is a fenced block that is drawn from records; its YAML begins at Place.
type Block struct {
	Kind  string
	YAML  []byte
	Place diag.Place
}

// Number is an amount of money or a percentage that was typed, not mentioned.
type Number struct {
	Text          string
	Before, After string // the rest of its paragraph, heading or cell; \x00 stands for a mention, a citation or code
	Vague         bool   // it says how large something is without a number: billions of dollars
	Place         diag.Place
}

// locator maps offsets of a body to places in its file. It caches the last
// column, since offsets mostly ascend: counting the characters from the start of
// a long line for each of its places would be quadratic.
type locator struct {
	src    Source
	starts []int // offsets of the lines
	last   struct{ offset, column int }
}

// open starts over with another source.
func (l *locator) open(src Source) {
	l.src, l.starts, l.last.offset, l.last.column = src, append(l.starts[:0], 0), 0, 0
	for i, b := range src.Text {
		if b == '\n' {
			l.starts = append(l.starts, i+1)
		}
	}
}

// place returns the place of an offset; width is in bytes and may be 0.
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

// column returns the number of characters between the start of a line and an offset in it.
func (l *locator) column(start, offset int) int {
	from, column := start, 0
	if start <= l.last.offset && l.last.offset <= offset {
		from, column = l.last.offset, l.last.column
	}
	column += utf8.RuneCount(l.src.Text[from:offset])
	l.last.offset, l.last.column = offset, column
	return column
}
