package card

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/png"
	"io"
	"runtime"
	"strconv"
)

// The size of a card in pixels, which is what Open Graph recommends.
const (
	Width  = 1200
	Height = 630
)

// design is the version of everything but the words: layout, colours, fonts and
// their rasteriser. A test fails when a picture changes and this does not.
const design = "2"

// Card is the texts of a picture. All but the title may be empty.
type Card struct {
	Site   string // who publishes
	Title  string
	Number string // the key number, in words
	Label  string // of the number; without one, a sentence
	Beside string // other numbers, or how many agree; one line
	AsOf   string // the date of the content
	By     string // who wrote it
	Accent string // the colour of the number and the upper edge, as #0b5c4a; that of the site without one
}

// Digest identifies the picture: cards with the same digest have the same bytes. It
// covers the texts, the design and the Go version, whose encoder is used.
func (c Card) Digest() string {
	h := sha256.New()
	texts := []string{design, runtime.Version(), c.Site, c.Title, c.Number, c.Label, c.Beside, c.AsOf}
	if c.By != "" { // so that a card without it keeps its name
		texts = append(texts, c.By)
	}
	if c.Accent != "" {
		texts = append(texts, "accent", c.Accent)
	}
	for _, text := range texts {
		_, _ = io.WriteString(h, strconv.Itoa(len(text))+":"+text) // a hash: cannot fail
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// PNG returns the picture as a PNG file.
func (c Card) PNG() []byte {
	var b bytes.Buffer
	_ = png.Encode(&b, c.draw()) // a paletted image into memory: cannot fail
	return b.Bytes()
}

// The positions of the parts, in pixels, all within the margins: the foot at the
// bottom, the number above it, the title in the rest.
const (
	margin     = 80
	column     = Width - 2*margin
	bar        = 14 // the accent along the upper edge
	siteLine   = 92 // baselines
	titleTop   = 136
	footRule   = 536
	footLine   = 582
	titleSpace = 24  // between the title and what follows
	besideLine = 40  // the height of the line above the foot
	labelSpace = 168 // for the sentence of a card without a number; a label has half
)

func (c Card) draw() *image.Paletted {
	s := newCanvas(c.Accent)
	s.fill(image.Rect(0, 0, Width, bar), accent)
	s.line(bold, 30, siteLine, soft, fit(c.Site, bold, 30, column))
	s.fill(image.Rect(margin, footRule, Width-margin, footRule+2), rule)
	s.line(regular, 28, footLine, soft, fit(c.foot(), regular, 28, column))
	bottom := footRule - titleSpace
	if c.Beside != "" {
		s.line(regular, 30, bottom-6, ink, fit(c.Beside, regular, 30, column))
		bottom -= besideLine
	}
	if c.Number != "" {
		bottom = c.number(s, bottom) - titleSpace
		setText(c.Title, bold, bottom-titleTop, 72, 40).draw(s, titleTop, ink)
		return s.image
	}
	label := setText(c.Label, regular, labelSpace, 40, 30)
	title := setText(c.Title, bold, bottom-titleTop-titleSpace-label.height(), 72, 40)
	label.draw(s, title.draw(s, titleTop, ink)+titleSpace, soft)
	return s.image
}

// foot returns the last line. The date stands first, since what does not fit is
// cut off at the end.
func (c Card) foot() string {
	if c.AsOf == "" || c.By == "" {
		return c.AsOf + c.By
	}
	return c.AsOf + " · " + c.By
}

// number sets the key number over its label, both above a line, and returns
// where they begin.
func (c Card) number(s *canvas, bottom int) int {
	label := setText(c.Label, regular, labelSpace/2, 34, 28)
	top := bottom - label.height()
	label.draw(s, top, ink)
	size := 100
	for size > 44 && width(bold, size, c.Number) > column {
		size -= 4
	}
	baseline := top - 18
	s.line(bold, size, baseline, accent, fit(c.Number, bold, size, column))
	return baseline - size
}
