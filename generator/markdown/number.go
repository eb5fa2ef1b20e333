package markdown

import (
	"sort"

	"explainer/generator/amount"
)

// run is the visible text of one block, with a map back to the source.
type run struct {
	text    []byte
	offsets []offset
}

type offset struct{ text, source int }

// add appends a part that begins at an offset of the source, -1 for one that has
// none, such as a typographic quote.
func (r *run) add(part []byte, source int) {
	if source >= 0 {
		r.offsets = append(r.offsets, offset{text: len(r.text), source: source})
	}
	r.text = append(r.text, part...)
}

// gap appends a NUL for what is not text, such as a mention, so that no number
// extends across it.
func (r *run) gap() { r.text = append(r.text, 0) }

// reset empties a run for the next block.
func (r *run) reset() { r.text, r.offsets = r.text[:0], r.offsets[:0] }

// source maps an offset in the run to one in the source.
func (r *run) source(at int) int {
	i := sort.Search(len(r.offsets), func(i int) bool { return r.offsets[i].text > at })
	if i == 0 {
		return 0
	}
	return r.offsets[i-1].source + at - r.offsets[i-1].text
}

// numbers records the amounts and percentages of the current block.
func (c *collector) numbers() {
	text := string(c.run.text)
	for _, span := range amount.Find(text) {
		found := text[span.Start:span.End]
		c.body.Numbers = append(c.body.Numbers, Number{Text: found, Place: c.at.place(c.run.source(span.Start), len(found)), Before: text[:span.Start], After: text[span.End:]})
	}
}
