package card

import (
	"encoding/hex"
	"image"
	"image/color"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

// colour is the index in the palette at which the shades of a colour begin, from
// paper to full.
type colour uint8

// shades is the number of shades of a colour, and of steps at the edge of a letter.
const shades = 60

// The colours, those of the site's light theme.
const (
	ink    colour = 0
	soft   colour = shades
	accent colour = 2 * shades
	rule   colour = 3 * shades
)

var paper = color.RGBA{0xfc, 0xfc, 0xfa, 0xff}

// palette returns the shades of all colours, with an accent of the publication's own, if
// it has one.
func palette(own string) color.Palette {
	marked := color.RGBA{0x0d, 0x4a, 0x70, 0xff}
	if rgb, err := hex.DecodeString(strings.TrimPrefix(own, "#")); err == nil && len(rgb) == 3 {
		marked = color.RGBA{rgb[0], rgb[1], rgb[2], 0xff}
	}
	var p color.Palette
	for _, full := range []color.RGBA{
		{0x18, 0x1d, 0x21, 0xff}, {0x53, 0x5d, 0x65, 0xff}, marked, {0xcf, 0xd3, 0xcd, 0xff},
	} {
		for i := range shades {
			p = append(
				p,
				color.RGBA{blend(paper.R, full.R, i), blend(paper.G, full.G, i), blend(paper.B, full.B, i), 0xff},
			)
		}
	}
	return p
}

func blend(from, to uint8, step int) uint8 {
	return uint8((int(from)*(shades-1-step) + int(to)*step) / (shades - 1))
}

// canvas is an image, first of paper, which is the first shade of each colour.
type canvas struct{ image *image.Paletted }

func newCanvas(accent string) *canvas {
	return &canvas{image.NewPaletted(image.Rect(0, 0, Width, Height), palette(accent))}
}

func (s *canvas) fill(area image.Rectangle, c colour) {
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			s.image.SetColorIndex(x, y, uint8(c)+shades-1)
		}
	}
}

// line writes one line of text from the left margin on.
func (s *canvas) line(f typeface, size, baseline int, c colour, text string) {
	face := f.at(size)
	defer face.Close()
	dot, last := fixed.P(margin, baseline), rune(-1)
	for _, r := range text {
		if last >= 0 {
			dot.X += face.Kern(last, r)
		}
		if area, mask, origin, advance, ok := face.Glyph(dot, r); ok {
			s.glyph(area, mask, origin, c)
			dot.X += advance
		}
		last = r
	}
}

// glyph draws a letter's mask; where letters overlap, the darker shade counts.
func (s *canvas) glyph(area image.Rectangle, mask image.Image, origin image.Point, c colour) {
	visible := area.Intersect(s.image.Rect)
	for y := visible.Min.Y; y < visible.Max.Y; y++ {
		for x := visible.Min.X; x < visible.Max.X; x++ {
			_, _, _, alpha := mask.At(origin.X+x-area.Min.X, origin.Y+y-area.Min.Y).RGBA()
			shade := uint8(alpha * (shades - 1) / 0xffff)
			if i := s.image.PixOffset(x, y); shade > 0 && uint8(c)+shade > s.image.Pix[i] {
				s.image.Pix[i] = uint8(c) + shade
			}
		}
	}
}

func width(f typeface, size int, text string) int {
	face := f.at(size)
	defer face.Close()
	return font.MeasureString(face, text).Ceil()
}
