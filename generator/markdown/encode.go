package markdown

import "errors"

// AppendTo appends all that a body holds, for Decode to read. It returns false for
// a body with findings, which must not be cached.
func (b *Body) AppendTo(out []byte) ([]byte, bool) {
	w := &writer{out: out}
	w.list(len(b.Headings), func(i int) {
		h := b.Headings[i]
		w.numbers(h.Level)
		w.texts(h.ID, h.Text)
		w.place(h.Place)
	})
	w.list(len(b.Mentions), func(i int) {
		m := b.Mentions[i]
		w.texts(m.ID, m.Label)
		w.numbers(m.Offset)
		w.place(m.Place)
	})
	w.list(len(b.Citations), func(i int) {
		c := b.Citations[i]
		w.texts(c.ID, c.Key, c.Prefix, c.Locator, c.Bare)
		w.numbers(c.Offset)
		w.place(c.Place)
	})
	w.list(len(b.Links), func(i int) {
		l := b.Links[i]
		w.texts(l.Destination, l.Text)
		w.flag(l.Image)
		w.place(l.Place)
	})
	w.list(len(b.Blocks), func(i int) {
		w.texts(b.Blocks[i].Kind, string(b.Blocks[i].YAML))
		w.place(b.Blocks[i].Place)
	})
	w.list(len(b.Numbers), func(i int) {
		n := b.Numbers[i]
		w.texts(n.Text, n.Before, n.After)
		w.flag(n.Vague)
		w.place(n.Place)
	})
	w.list(len(b.Passages), func(i int) {
		p := b.Passages[i]
		w.texts(p.Text)
		w.list(len(p.Bare), func(i int) { w.texts(p.Bare[i]) })
		w.flag(p.Cut)
		w.flag(p.Maybe)
		w.place(p.Place)
	})
	w.texts(b.Plain, b.html)
	w.pieces(b)
	return w.out, !w.failed && len(b.Findings) == 0
}

// Decode reads a body of a file that AppendTo wrote. An error says that the bytes
// are not such a body.
func Decode(data []byte, file string) (*Body, error) {
	r, b := &reader{in: string(data), file: file}, &Body{}
	b.Headings = list(r, func() Heading {
		return Heading{Level: r.number(), ID: r.text(), Text: r.text(), Place: r.place()}
	})
	b.Mentions = list(r, func() *Mention {
		return &Mention{ID: r.text(), Label: r.text(), Offset: r.number(), Place: r.place()}
	})
	b.Citations = list(r, func() *Citation {
		return &Citation{
			ID:      r.text(),
			Key:     r.text(),
			Prefix:  r.text(),
			Locator: r.text(),
			Bare:    r.text(),
			Offset:  r.number(),
			Place:   r.place(),
		}
	})
	b.Links = list(r, func() Link {
		return Link{Destination: r.text(), Text: r.text(), Image: r.number() == 1, Place: r.place()}
	})
	b.Blocks = list(r, func() *Block { return &Block{Kind: r.text(), YAML: r.bytes(), Place: r.place()} })
	b.Numbers = list(r, func() Number {
		return Number{Text: r.text(), Before: r.text(), After: r.text(), Vague: r.number() == 1, Place: r.place()}
	})
	b.Passages = list(r, func() Passage {
		return Passage{
			Text: r.text(), Bare: list(r, r.text), Cut: r.number() == 1, Maybe: r.number() == 1, Place: r.place(),
		}
	})
	b.Plain, b.html = r.text(), r.text()
	r.pieces(b)
	if r.failed || len(r.in) > 0 || !b.fits() {
		return nil, errNoBody
	}
	return b, nil
}

// fits reports whether runs are parts of the HTML, and mentions stand in the plain
// text, if that is kept.
func (b *Body) fits() bool {
	for _, p := range b.Pieces {
		if p.Start < 0 || p.Start > p.End || p.End > len(b.html) {
			return false
		}
	}
	for _, m := range b.Mentions {
		if b.Plain != "" && (m.Offset < 0 || m.Offset > len(b.Plain)) {
			return false
		}
	}
	return true
}

var errNoBody = errors.New("not an encoded body")

// The kinds of pieces, as they are encoded.
const (
	pieceRun = iota
	pieceMention
	pieceCitations
	pieceBlock
	pieceLink
	pieceCallout
)

func (w *writer) pieces(b *Body) {
	mentions, citations, blocks := places(b.Mentions), places(b.Citations), places(b.Blocks)
	w.list(len(b.Pieces), func(i int) {
		switch p := b.Pieces[i]; {
		case p.Mention != nil:
			w.numbers(pieceMention)
			w.flag(p.Words)
			at(w, mentions, p.Mention)
		case p.Citations != nil:
			w.numbers(pieceCitations)
			w.flag(p.Words)
			w.list(len(p.Citations), func(i int) { at(w, citations, p.Citations[i]) })
		case p.Block != nil:
			w.numbers(pieceBlock)
			at(w, blocks, p.Block)
		case p.Link != "":
			w.numbers(pieceLink)
			w.texts(p.Link)
		case p.Callout != "":
			w.numbers(pieceCallout)
			w.texts(p.Callout)
		default:
			w.numbers(pieceRun, p.Start, p.End)
		}
	})
}

func (r *reader) pieces(b *Body) {
	b.Pieces = list(r, func() Piece {
		switch r.number() {
		case pieceRun:
			return Piece{Start: r.number(), End: r.number()}
		case pieceMention:
			return Piece{Words: r.number() == 1, Mention: from(r, b.Mentions)}
		case pieceCitations:
			return Piece{Words: r.number() == 1, Citations: list(r, func() *Citation { return from(r, b.Citations) })}
		case pieceBlock:
			return Piece{Block: from(r, b.Blocks)}
		case pieceLink:
			return Piece{Link: r.text()}
		case pieceCallout:
			return Piece{Callout: r.text()}
		}
		r.failed = true
		return Piece{}
	})
}
