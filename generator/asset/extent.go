package asset

import (
	"bytes"
	"encoding/xml"
	"image"
	_ "image/gif" // the formats whose extent is read
	_ "image/jpeg"
	_ "image/png"
	"io"
	"math"
	"path"
	"strconv"
	"strings"

	"explainer/generator/source"
)

// Extent is how large a picture is, in pixels. Browsers keep its place free with it,
// so that a page does not move while it loads.
type Extent struct{ Width, Height int }

// Extent returns the extent of a picture by its path below the output folder; zero where
// there is none, or where it cannot be told.
func (s Set) Extent(path string) Extent { return s.extents[path] }

// extentOf reads the extent of a picture: of PNG, JPEG and GIF from their head, of SVG
// from its width and height, or else from its viewBox.
func extentOf(f source.File) Extent {
	switch strings.ToLower(path.Ext(f.Path)) {
	case ".svg":
		return extentOfSVG(f.Data)
	case ".png", ".jpg", ".jpeg", ".gif":
		if c, _, err := image.DecodeConfig(bytes.NewReader(f.Data)); err == nil {
			return Extent{c.Width, c.Height}.sound()
		}
	}
	return Extent{}
}

// maxHead is how much of an SVG file is read for its first element.
const maxHead = 64 << 10

func extentOfSVG(data []byte) Extent {
	d := xml.NewDecoder(io.LimitReader(bytes.NewReader(data), maxHead))
	d.Strict = false
	for {
		token, err := d.RawToken()
		if err != nil {
			return Extent{}
		}
		if e, ok := token.(xml.StartElement); ok {
			return extentOfElement(e)
		}
	}
}

func extentOfElement(e xml.StartElement) Extent {
	given := map[string]string{}
	for _, a := range e.Attr {
		given[a.Name.Local] = a.Value
	}
	if x := (Extent{pixels(given["width"]), pixels(given["height"])}).sound(); x != (Extent{}) {
		return x
	}
	if box := strings.Fields(strings.ReplaceAll(given["viewBox"], ",", " ")); len(box) == 4 {
		return Extent{pixels(box[2]), pixels(box[3])}.sound()
	}
	return Extent{}
}

// maxPixels is the largest side that a picture can have here.
const maxPixels = 1 << 20

// pixels reads a length without a unit or in pixels; 0 for any other.
func pixels(text string) int {
	v, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(text), "px"), 64)
	if err != nil || !(v > 0 && v <= maxPixels) {
		return 0
	}
	return int(math.Ceil(v))
}

// sound returns the extent, zero unless it has two sides.
func (x Extent) sound() Extent {
	if x.Width <= 0 || x.Height <= 0 {
		return Extent{}
	}
	return x
}
