// Package chart lays out charts of figures and timelines of events.
//
// Its result is a Drawing: marks and labels as plain values with coordinates,
// which a layout writes as SVG. With it come a Table of the data, a Key to the
// styles of its marks and a description in sentences, which together say all that
// the drawing says to readers who do not see it.
//
// A drawing is laid out for a width, Narrow or Wide, so that its text is as large
// on a phone as on a desktop. One form of chart is one file. What forms
// share is one file each: the scale (axis.go), time (time.go), the stages and
// states as IBCS draws them (style.go), how sure a number is (uncertainty.go),
// the widths of words (text.go) and labels that keep clear of each other
// (spread.go).
//
// Figures whose units cannot be compared never share a scale: each unit gets a
// panel of its own, one below the other. What was demanded, withdrawn or
// superseded is drawn dotted and struck, and nothing is ever stacked or added.
//
// Values stay exact decimals; only coordinates are floating-point numbers, and
// those are written in whole units. The same data gives the same bytes.
package chart
