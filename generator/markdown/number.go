package markdown

// numbers records the amounts and percentages of the current block.
func (c *collector) numbers() {
	text := string(c.run.text)
	for _, span := range c.finder.Find(text) {
		found := text[span.Start:span.End]
		c.body.Numbers = append(
			c.body.Numbers,
			Number{Text: found, Place: c.span(span.Start, span.End), Before: text[:span.Start], After: text[span.End:]},
		)
	}
}
