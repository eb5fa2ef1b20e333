package card

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"pgregory.net/rapid"
)

// full is a card of every part, with the letters that this publication needs.
var full = Card{
	Site: "Who guarantees Ukraine’s security?", Title: "Що означають 13,4 млрд фунтів: одне рішення, дві чесні суми – What the £13.4 billion is",
	Number: "₴1,234.5 billion", Label: "Об’єм допомоги з бюджету, ʼ за рік, in cash, against 2024-25 – ¼ of “all” of it", Beside: "Others differ: about £6 billion; more than £6 billion", AsOf: "As of 27 March 2025",
}

func decode(t testing.TB, c Card) *image.Paletted {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(c.PNG()))
	if err != nil {
		t.Fatal(err)
	}
	paletted, ok := img.(*image.Paletted)
	if !ok || img.Bounds() != image.Rect(0, 0, 1200, 630) {
		t.Fatalf("the picture is a %T of %v", img, img.Bounds())
	}
	return paletted
}

// A card is made anew only when its digest changes, so whatever changes the
// picture must change the design.
func TestDesign(t *testing.T) {
	sum := sha256.New()
	for _, c := range []Card{full, {Title: "A", Label: "A proposition that one can agree with."}, {Title: "A", Label: "A proposition.", Beside: "Agrees: 3. Disagrees: 1"}, {Title: strings.Repeat("Long ", 60), Number: strings.Repeat("9", 60), Label: strings.Repeat("Long ", 60)}} {
		sum.Write(decode(t, c).Pix)
	}
	sum.Write(liberationsansbold.TTF)
	sum.Write(liberationsansregular.TTF)
	for _, c := range palette("") {
		r, g, b, _ := c.RGBA()
		sum.Write([]byte{byte(r), byte(g), byte(b)})
	}
	if got, want := hex.EncodeToString(sum.Sum(nil)[:8]), "fe5beda1990b26ae"; got != want {
		t.Errorf("the pictures have changed: raise design, look at them, and put %q here", got)
	}
}

// A card is in the accent of its publication, and in that of the site without one.
func TestAccent(t *testing.T) {
	for accent, want := range map[string]color.RGBA{
		"": {0x0d, 0x4a, 0x70, 0xff}, "#0b5c4a": {0x0b, 0x5c, 0x4a, 0xff}, "nothing": {0x0d, 0x4a, 0x70, 0xff},
	} {
		c := full
		c.Accent = accent
		if got := color.RGBAModel.Convert(decode(t, c).At(Width/2, 2)); got != want {
			t.Errorf("with the accent %q the edge is %v, want %v", accent, got, want)
		}
	}
}

// The digest tells cards apart by every part, and wherever one part ends.
func TestDigest(t *testing.T) {
	seen := map[string]Card{}
	for _, c := range []Card{
		{}, {Site: "ab"}, {Site: "a", Title: "b"}, {Title: "ab"}, {Number: "ab"}, {Label: "ab"}, {AsOf: "ab"}, {Beside: "ab"}, {By: "ab"}, {Accent: "ab"}, {Label: "a", AsOf: "b"}, {Label: "a1:b"}, full,
	} {
		if other, ok := seen[c.Digest()]; ok {
			t.Errorf("%+v and %+v have one digest", c, other)
		}
		seen[c.Digest()] = c
	}
	same := full
	if same.Digest() != full.Digest() || !bytes.Equal(same.PNG(), full.PNG()) {
		t.Error("one card has two digests or two pictures")
	}
}

// The fonts have the letters of the languages that are written with them.
func TestLetters(t *testing.T) {
	for _, f := range []typeface{bold, regular} {
		var buffer sfnt.Buffer
		for _, r := range "AZazÉéŁłßñ£$€₴%’ʼ“”„«»–—…−½≈≠АЯаяҐґЄєІіЇї№" {
			if i, err := f.load().GlyphIndex(&buffer, r); err != nil || i == 0 {
				t.Errorf("a font lacks %q: %v", r, err)
			}
		}
	}
}

// Whatever the words, the text keeps to the margins and no part lies on
// another.
func TestEverythingFits(t *testing.T) {
	words := rapid.Custom(func(r *rapid.T) string {
		return strings.Join(
			rapid.SliceOfN(rapid.StringMatching(`[a-zA-Zа-яЇ0-9£,.]{1,40}`), 0, 40).Draw(r, "words"), " ",
		)
	})
	rapid.Check(t, func(r *rapid.T) {
		c := Card{
			Site:   words.Draw(r, "site"),
			Title:  words.Draw(r, "title"),
			Number: words.Draw(r, "number"),
			Label:  words.Draw(r, "label"),
			Beside: words.Draw(r, "beside"),
			AsOf:   words.Draw(r, "as of"),
		}
		img := c.draw()
		drawn := func(area image.Rectangle) bool {
			for y := area.Min.Y; y < area.Max.Y; y++ {
				for _, index := range img.Pix[img.PixOffset(area.Min.X, y):img.PixOffset(area.Max.X-1, y)] {
					if index%shades != 0 {
						return true
					}
				}
			}
			return false
		}
		for name, area := range map[string]image.Rectangle{
			"the left margin": image.Rect(0, bar, margin-8, Height), "the right margin": image.Rect(Width-margin+8, bar, Width, Height),
			"the lower margin": image.Rect(0, Height-24, Width, Height), "the space above the rule": image.Rect(0, footRule-5, Width, footRule),
			"the space below it": image.Rect(0, footRule+2, Width, footRule+8), "the space above the title": image.Rect(0, siteLine+14, Width, titleTop-2),
		} {
			if drawn(area) {
				r.Fatalf("something is drawn on %s", name)
			}
		}
	})
}

// Lines are as wide as they may be, none is wider, and nothing is lost.
func TestLines(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.StringMatching(`[a-zґї]{1,30}`)).Draw(r, "words"), " ")
		space := rapid.IntRange(60, 600).Draw(r, "space")
		face := regular.at(30)
		lines := breakLines(text, regular, 30, space)
		for _, line := range lines {
			if font.MeasureString(face, line).Ceil() > space {
				r.Fatalf("%q is wider than %d", line, space)
			}
		}
		if got, want := strings.ReplaceAll(strings.Join(lines, ""), " ", ""), strings.ReplaceAll(text, " ", ""); got != want {
			r.Fatalf("%q became %q", want, got)
		}
	})
}

func BenchmarkCard(b *testing.B) {
	for b.Loop() {
		full.PNG()
	}
}
