package markdown

import "explainer/generator/amount"

// numbers records the amounts, percentages and vague numbers of the current block.
func (c *collector) numbers() {
	text := string(c.run.text)
	add := func(spans []amount.Span, vague bool) {
		for _, s := range spans {
			c.body.Numbers = append(c.body.Numbers, Number{
				Text: text[s.Start:s.End], Place: c.span(s.Start, s.End), Before: text[:s.Start], After: text[s.End:],
				Vague: vague,
			})
		}
	}
	add(c.finder.Find(text), false)
	add(c.finder.Vague(text), true)
}
