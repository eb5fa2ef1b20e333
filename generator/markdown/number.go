package markdown

import (
	"sort"
	"strings"

	"explainer/generator/amount"
)

// run is the text of one block with the places its parts came from.
type run struct {
	text    strings.Builder
	offsets []offset
}

type offset struct{ text, source int }

// add appends a part that begins at an offset of the source, -1 where it has
// none of its own, as a typographic quote.
func (r *run) add(part string, source int) {
	if source >= 0 {
		r.offsets = append(r.offsets, offset{text: r.text.Len(), source: source})
	}
	r.text.WriteString(part)
}

// source is the offset in the source of an offset in the run.
func (r *run) source(at int) int {
	i := sort.Search(len(r.offsets), func(i int) bool { return r.offsets[i].text > at })
	if i == 0 {
		return 0
	}
	return r.offsets[i-1].source + at - r.offsets[i-1].text
}

// numbers notes the amounts and percentages of a run.
func (c *collector) numbers(r *run) {
	text := r.text.String()
	for _, span := range amount.Find(text) {
		found := text[span.Start:span.End]
		c.body.Numbers = append(c.body.Numbers, Number{Text: found, Place: c.at.place(r.source(span.Start), len(found)), Before: text[:span.Start], After: text[span.End:]})
	}
}
