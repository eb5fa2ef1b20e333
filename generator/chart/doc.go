// Package chart draws records.
//
// Figures and events flow in with the words that name them; what flows out is
// a Drawing: marks and labels as plain values, laid out in the units of its box
// and ready to be written as SVG by a layout. Beside it stand its Table, a Key
// to how its marks are drawn, and a description in sentences, which together
// say all that the drawing says to those who do not see it.
//
// A drawing is laid out for a width, Narrow or Wide, so that its text is as
// large on a telephone as on a desk. One form of chart is one file. What forms
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
// those are written to a tenth. The same data gives the same bytes.
package chart
