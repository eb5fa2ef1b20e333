package card

import (
	"fmt"
	"strings"
	"sync"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
)

// typeface is a font in all sizes.
type typeface struct{ load func() *opentype.Font }

var (
	bold    = typeface{sync.OnceValue(func() *opentype.Font { return parse(liberationsansbold.TTF) })}
	regular = typeface{sync.OnceValue(func() *opentype.Font { return parse(liberationsansregular.TTF) })}
)

// parse parses an embedded font. It cannot fail: a test parses each.
func parse(data []byte) *opentype.Font {
	f, err := opentype.Parse(data)
	if err != nil {
		panic(fmt.Sprintf("an embedded font cannot be read: %v", err))
	}
	return f
}

// at returns the typeface in a size in pixels. Each goroutine needs its own.
func (f typeface) at(size int) font.Face {
	face, err := opentype.NewFace(
		f.load(), &opentype.FaceOptions{Size: float64(size), DPI: 72, Hinting: font.HintingNone},
	)
	if err != nil {
		panic(fmt.Sprintf("an embedded font has no size of %d pixels: %v", size, err))
	}
	return face
}

// block is text set in lines.
type block struct {
	face  typeface
	size  int
	lines []string
}

// leading returns the distance between two baselines.
func leading(size int) int { return size + size/5 }

func (b block) height() int { return len(b.lines) * leading(b.size) }

// draw writes the lines at the left margin, from top down, and returns where they end.
func (b block) draw(s *canvas, top int, c colour) int {
	for i, text := range b.lines {
		s.line(b.face, b.size, top+i*leading(b.size)+b.size, c, text)
	}
	return top + b.height()
}

// setText breaks a text into lines as wide as the column, in the largest size in
// which they are no higher than the space. What does not fit in the smallest
// size is cut.
func setText(text string, f typeface, height, largest, smallest int) block {
	for size := largest; ; size -= 4 {
		size = max(size, smallest)
		b := block{f, size, breakLines(text, f, size, column)}
		if b.height() <= height {
			return b
		}
		if size == smallest {
			b.cut(max(1, height/leading(size)), column)
			return b
		}
	}
}

// cut shortens the block to a number of lines, the last one with an ellipsis.
func (b *block) cut(lines, width int) {
	last := strings.Join(b.lines[lines-1:], " ")
	b.lines = append(b.lines[:lines-1:lines-1], fit(last, b.face, b.size, width))
}

// fit cuts a text to a width, with an ellipsis.
func fit(text string, f typeface, size, space int) string {
	if width(f, size, text) <= space {
		return text
	}
	best := "…"
	for i := range text {
		short := strings.TrimRight(text[:i], " ,;:–") + "…"
		if width(f, size, short) > space {
			break
		}
		best = short
	}
	return best
}

// breakLines breaks a text at spaces, and within a word that is wider than a
// line by itself.
func breakLines(text string, f typeface, size, space int) []string {
	face := f.at(size)
	defer face.Close()
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		joined := strings.TrimPrefix(line+" "+word, " ")
		if font.MeasureString(face, joined).Ceil() <= space {
			line = joined
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		line = word
		for font.MeasureString(face, line).Ceil() > space {
			head := widest(face, line, space)
			lines, line = append(lines, head), line[len(head):]
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// widest returns the longest prefix of a word that fits, of one letter at least.
func widest(face font.Face, word string, space int) string {
	end := len(word)
	for i := range word {
		if i > 0 && font.MeasureString(face, word[:i]).Ceil() > space {
			return word[:end]
		}
		if i > 0 {
			end = i
		}
	}
	return word[:end]
}
