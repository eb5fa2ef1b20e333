package asset_test

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"testing"

	"explainer/generator/asset"
)

func encoded(t *testing.T, write func(*bytes.Buffer, image.Image) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, image.NewPaletted(image.Rect(0, 0, 30, 20), color.Palette{color.Black})); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The extent of a picture is read from its file; none is guessed.
func TestExtent(t *testing.T) {
	files := map[string]string{
		"a.png": encoded(t, func(b *bytes.Buffer, m image.Image) error { return png.Encode(b, m) }),
		"b.jpg": encoded(t, func(b *bytes.Buffer, m image.Image) error { return jpeg.Encode(b, m, nil) }),
		"c.GIF": encoded(t, func(b *bytes.Buffer, m image.Image) error { return gif.Encode(b, m, nil) }),
		"d.svg": `<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg" width="30px" height="20"/>`,
		"e.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0 29.5 20"><path d="M0 0"/></svg>`,
		"f.svg": `<svg width="100%" height="auto" viewBox="0 0 30 20"/>`,

		"g.svg": `<svg width="10em" height="1e9"/>`, "h.svg": `<svg viewBox="0 0 -1 5"/>`, "i.svg": "<", "j.png": "x",
		"k.webp": "RIFF", "l.txt": "x", "m.svg": `<svg viewBox="0 0 NaN Inf"/>`,
	}
	set, _ := prepare(t, files)
	for name := range files {
		want := asset.Extent{}
		if name < "g" {
			want = asset.Extent{Width: 30, Height: 20}
		}
		if got := set.Extent(name); got != want {
			t.Errorf("%s is %v, not %v", name, got, want)
		}
	}
}

// Whatever a file holds, reading its extent ends, with two sides or none.
func FuzzExtent(f *testing.F) {
	f.Add(".svg", "<svg viewBox='0 0 1 1'/>")
	f.Add(".png", "\x89PNG\r\n\x1a\n")
	f.Fuzz(func(t *testing.T, ending, text string) {
		name := "x" + map[bool]string{true: ".svg", false: ".png"}[len(ending)%2 == 0]
		set, _ := prepare(t, map[string]string{name: text})
		if x := set.Extent(name); x.Width < 0 || (x.Width == 0) != (x.Height == 0) {
			t.Errorf("%v", x)
		}
	})
}
