package check

import (
	"fmt"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

// maxQuote is how many words a quotation may have.
const maxQuote = 8

func longQuote() Rule {
	position := "-- content/about.md --\n---\ntitle: About\npositions:\n  - {id: it, actor: united-kingdom, question: rise, stance: support, date: 2025-02-25, summary: Wants it., basis: statement, quote: \"%\", sources: [report]}\n---\nIt [[it|wants it]].\n"
	return Rule{
		ID: "long-quote", Severity: diag.Error,
		Summary: "A quotation has at most 8 words.",
		Why:     "A few words show the tone; more would replace the publication's own account, and its rights.",
		Remedy:  "Keep the telling few words, and say the rest in your own.",
		Bad:     strings.ReplaceAll(position, "%", "one two three four five six seven eight nine"),
		Good:    strings.ReplaceAll(position, "%", "one two three"),
		run: func(s *subject, report report) {
			for _, e := range sound(s.Positions) {
				tooLong(e, "quote", e.Position.Quote, report)
			}
			for _, e := range sound(s.Figures) {
				tooLong(e, "as_written", e.Figure.AsWritten, report)
			}
		},
	}
}

func tooLong(e *site.Entry, key, quote string, report report) {
	if n := len(strings.Fields(quote)); n > maxQuote {
		report(diag.Finding{
			Place:   e.At.Of(key),
			Message: fmt.Sprintf("the quotation has %d words, more than %d", n, maxQuote),
		}.WithHelp("keep the telling few, and say the rest in your own words"))
	}
}
