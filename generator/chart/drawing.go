package chart

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"explainer/generator/language"
)

// The widths for which drawings are laid out, in CSS pixels: the column of a phone,
// and that of a text.
const (
	Narrow = 336
	Wide   = 640
)

// Length is a coordinate or an extent in the units of a drawing. A unit is a
// CSS pixel where the drawing is shown as wide as it was laid out for.
type Length float64

// String returns the length in whole units: fractions cannot be seen, and would
// make the pages larger.
func (v Length) String() string {
	return strconv.FormatFloat(math.Round(float64(v))+0, 'f', -1, 64) // + 0 makes −0 a 0
}

// Drawing is the layout of a chart: every mark is within its box. Marks are painted
// in the order of the fields.
type Drawing struct {
	Width, Height Length   // its extent
	Grid          []Line   // below all marks
	Bars          []Bar    // the rectangles of values
	Lines         []Line   // between values
	Symbols       []Symbol // of values at points
	Labels        []Label  // names, values and the axis
}

// Point is a point of a drawing; Y grows downwards.
type Point struct {
	X Length // to the right
	Y Length // downwards
}

// Line is a line through points.
type Line struct {
	Class  string  // how it is drawn, as a class of CSS
	Points []Point // in their order
}

// Stroke is lines of one class, as one path.
type Stroke struct {
	Class string // how it is drawn, as a class of CSS
	Path  string // SVG path data, absolute
}

// strokes returns lines as paths: consecutive lines of one class are one path, which
// is shorter than an element for each.
func strokes(lines []Line) []Stroke {
	var out []Stroke
	for _, line := range lines {
		if n := len(out); n == 0 || out[n-1].Class != line.Class {
			out = append(out, Stroke{Class: line.Class})
		}
		out[len(out)-1].Path += polygon(Point{}, line.Points...)
	}
	return out
}

// Behind returns the strokes below all marks.
func (d Drawing) Behind() []Stroke { return strokes(d.Grid) }

// Strokes returns the strokes of the marks.
func (d Drawing) Strokes() []Stroke { return strokes(d.Lines) }

// IsHatched reports whether a bar needs the pattern of hatching.
func (d Drawing) IsHatched() bool {
	return slices.ContainsFunc(d.Bars, func(b Bar) bool { return b.Hatched })
}

// Bar is the rectangle of a value. Hatched bars are filled with a pattern.
type Bar struct {
	Class               string // how it is drawn, as a class of CSS
	X, Y, Width, Height Length // its corner at the top left, and its extent
	Hatched             bool   // it is filled with a pattern
}

// Symbol marks a value at a point.
type Symbol struct {
	Class string // how it is drawn, as a class of CSS
	At    Point  // the point of its value
	Path  string // SVG path data, absolute
}

// Anchor is the side of a label that is at its point; "" is its start.
type Anchor string

// The other anchors, as SVG's text-anchor has them.
const (
	Middle Anchor = "middle"
	End    Anchor = "end"
)

// Label is a line of text; its point is on the baseline.
type Label struct {
	Class  string // how it is drawn, as a class of CSS
	At     Point  // the point on its baseline
	Anchor Anchor // which side of it is there
	Text   string // what it says
}

// Box returns the corners of the largest area that the label can cover.
func (t Label) Box() (from, to Point) {
	w := Length(textWidth(t.Text))
	left := t.At.X
	switch t.Anchor {
	case Middle:
		left -= w / 2
	case End:
		left -= w
	}
	return Point{left, t.At.Y - ascent}, Point{left + w, t.At.Y + descent}
}

// canvas is a drawing while it is laid out.
type canvas struct {
	Drawing
	width float64
	l     *language.Language
}

func (c *canvas) write(class string, x, y float64, anchor Anchor, text string) {
	if text != "" {
		c.Labels = append(c.Labels, Label{Class: class, At: Point{Length(x), Length(y)}, Anchor: anchor, Text: text})
	}
}

// writeAll writes lines one below the other and returns the baseline of the
// next.
func (c *canvas) writeAll(class string, x, y float64, anchor Anchor, lines []string) float64 {
	for _, text := range lines {
		c.write(class, x, y, anchor, text)
		y += lineHeight
	}
	return y
}

func (c *canvas) rule(class string, points ...Point) {
	c.Grid = append(c.Grid, Line{Class: class, Points: points})
}

func (c *canvas) stroke(class string, points ...Point) {
	c.Lines = append(c.Lines, Line{Class: class, Points: points})
}

func at(x, y float64) Point { return Point{Length(x), Length(y)} }

// radius is the radius of a symbol.
const radius = 5

// value draws the symbol of a value: filled where it happened, hollow where it is
// planned, hollow with a stroke where it is an estimate, a cross where it no longer
// holds.
// The n-th series has the n-th shape, so that series differ by more than colour.
func (c *canvas) value(series string, n int, style Style, p Point) {
	path := shape(n, p)
	switch style {
	case Struck:
		path = polygon(p, Point{-4, -4}, Point{4, 4}) + polygon(p, Point{-4, 4}, Point{4, -4})
	case Hatched:
		path += polygon(p, Point{-2.5, 2.5}, Point{2.5, -2.5})
	}
	c.Symbols = append(c.Symbols, Symbol{Class: strings.TrimSpace(series + " " + string(style)), At: p, Path: path})
}

// shape returns the outline of the n-th shape: a circle, a square, triangles and a
// diamond.
func shape(n int, p Point) string {
	switch n % 5 {
	case 1:
		return polygon(p, Point{-4.5, -4.5}, Point{4.5, -4.5}, Point{4.5, 4.5}, Point{-4.5, 4.5}) + "z"
	case 2:
		return polygon(p, Point{0, -5}, Point{5, 4.5}, Point{-5, 4.5}) + "z"
	case 3:
		return polygon(p, Point{0, -5}, Point{5, 0}, Point{0, 5}, Point{-5, 0}) + "z"
	case 4:
		return polygon(p, Point{0, 5}, Point{5, -4.5}, Point{-5, -4.5}) + "z"
	}
	return "M" + (p.X - radius).String() + " " + p.Y.String() + "a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"
}

// polygon returns a path through corners around a point.
func polygon(at Point, corners ...Point) string {
	var path strings.Builder
	lastX, lastY := "", ""
	for i, corner := range corners {
		x, y := (at.X + corner.X).String(), (at.Y + corner.Y).String()
		switch {
		case i == 0:
			path.WriteString("M" + x + " " + y)
		case x == lastX:
			path.WriteString("V" + y)
		case y == lastY:
			path.WriteString("H" + x)
		default:
			path.WriteString("L" + x + " " + y)
		}
		lastX, lastY = x, y
	}
	return path.String()
}
