package markdown

import (
	"slices"
	"sort"

	"explainer/generator/diag"
)

// run is the visible text of one block, with a map back to the source.
type run struct {
	text   []byte
	parts  []part
	marked bool   // something in it may be markup that was not parsed
	hidden []part // characters that must not be published
}

// part is a stretch of a run's text that was written in one way.
type part struct {
	text, source int  // where it starts
	as           byte // what represents each of its bytes in run.literal, 0 for itself
}

// What represents a part in run.literal if it is not literal text.
const (
	asSpelt   = '\x01' // an escape or a character reference
	asMention = '\x02'
	asAddress = '\x03' // an automatic link
	asGap     = '\x04' // a citation or code
	asLine    = '\n'   // a line break
)

// gap appends a NUL for what is not text, such as a mention, so that no number
// extends across it.
func (r *run) gap(as byte, source int) {
	r.parts = append(r.parts, part{len(r.text), r.known(source), as})
	r.text = append(r.text, 0)
}

// sign appends a typographic sign that replaces what stands at an offset of the
// source.
func (r *run) sign(value []byte, source int) {
	r.parts = append(r.parts, part{text: len(r.text), source: r.known(source)})
	r.text = append(r.text, value...)
}

// known returns an offset of the source, or, for a node that the parser gave none
// (-1), the one after what the run already has.
func (r *run) known(source int) int {
	if source >= 0 || len(r.text) == 0 {
		return max(source, 0)
	}
	return r.source(len(r.text)-1) + 1
}

// reset empties a run for the next block.
func (r *run) reset() {
	r.text, r.parts, r.hidden, r.marked = r.text[:0], r.parts[:0], r.hidden[:0], false
}

// source maps an offset in the run to one in the source.
func (r *run) source(at int) int {
	i := sort.Search(len(r.parts), func(i int) bool { return r.parts[i].text > at })
	if i == 0 {
		return 0
	}
	p := r.parts[i-1]
	if p.as != 0 {
		return p.source
	}
	return p.source + at - p.text
}

// literal returns the text with control characters for what is not written as it
// is seen, such as \* or &amp;, and for what is not text. Markup found in it was
// not parsed as such, and readers would see it.
func (r *run) literal() string {
	out := slices.Clone(r.text)
	for i, p := range r.parts {
		if p.as == 0 {
			continue
		}
		end := len(out)
		if i+1 < len(r.parts) {
			end = r.parts[i+1].text
		}
		for j := p.text; j < end; j++ {
			out[j] = p.as
		}
	}
	return string(out)
}

// span returns the place of a part of the current block's text.
func (c *collector) span(start, end int) diag.Place {
	from, to := c.run.source(start), c.run.source(max(start, end-1))
	return c.at.place(from, to+c.width(to)-from)
}

// width returns the number of bytes that the character at an offset of the source
// is written in.
func (c *collector) width(at int) int {
	if at < len(c.src) {
		if _, width := spelt(c.src[at:]); width > 0 {
			return width
		}
	}
	return 1
}
