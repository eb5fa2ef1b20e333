package chart

import (
	"cmp"
	"slices"
)

// tag is a label that may be moved along one direction so as not to overlap others.
type tag struct {
	wanted float64 // the middle it would have alone
	size   float64 // along the direction
	middle float64 // after spreading
}

// spread moves tags, forwards where it can and back where it must, so that they do
// not overlap and are between two limits, in order. Where the space between the
// limits is too small, they run over the end: callers make enough space first.
func spread(tags []*tag, from, to float64) {
	order := slices.Clone(tags)
	slices.SortStableFunc(order, func(a, b *tag) int { return cmp.Compare(a.wanted, b.wanted) })
	free := from
	for _, t := range order {
		t.middle = max(t.wanted, free+t.size/2)
		free = t.middle + t.size/2
	}
	limit := to
	for _, t := range slices.Backward(order) {
		t.middle = min(t.middle, limit-t.size/2)
		limit = t.middle - t.size/2
	}
}

// column is labels of several lines along a margin, each as near as possible to its
// mark.
type column struct {
	labels []columnLabel
	width  float64
}

type columnLabel struct {
	tag
	lines []columnLine
}

type columnLine struct{ class, text string }

// add adds a label.
func (col *column) add(lines ...columnLine) {
	for _, line := range lines {
		col.width = max(col.width, textWidth(line.text))
	}
	col.labels = append(col.labels, columnLabel{tag{size: float64(len(lines))*lineHeight + 4}, lines})
}

// height returns the space that all labels need.
func (col *column) height() float64 {
	sum := 0.0
	for _, label := range col.labels {
		sum += label.size
	}
	return sum
}

// place places the labels between two limits; wanted returns where the i-th would
// be alone.
func (col *column) place(from, to float64, wanted func(i int) float64) {
	tags := make([]*tag, len(col.labels))
	for i := range tags {
		tags[i] = &col.labels[i].tag
		tags[i].wanted = wanted(i)
	}
	spread(tags, from, to)
}

// write writes the i-th label at an edge.
func (col *column) write(c *canvas, i int, edge float64, anchor Anchor) {
	label := col.labels[i]
	y := label.middle - label.size/2 + ascent + 3
	for _, line := range label.lines {
		c.write(line.class, edge, y, anchor, line.text)
		y += lineHeight
	}
}

// classed returns the texts as lines of one class.
func classed(class string, texts []string) []columnLine {
	lines := make([]columnLine, len(texts))
	for i, text := range texts {
		lines[i] = columnLine{class, text}
	}
	return lines
}
