package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

// maxQuote is how many words a quotation may have.
const maxQuote = 8

func longQuote() Rule {
	position := "-- content/about.md --\n---\ntitle: About\npositions:\n  - {id: it, actor: united-kingdom, question: rise, stance: support, date: 2025-02-26, summary: Wants it., basis: statement, quote: \"%\", sources: [report]}\n---\nIt [[it|wants it]].\n"
	return Rule{
		ID: "long-quote", Severity: diag.Error,
		Summary: "A quotation has at most 8 words.",
		Why:     "A few words show the tone; more would replace the publication's own account, and its rights.",
		Bad:     strings.ReplaceAll(position, "%", "one two three four five six seven eight nine"),
		Good:    strings.ReplaceAll(position, "%", "one two three"),
		run: func(s *site.Site, report report) {
			for _, e := range sound(s.Positions) {
				if n := len(strings.Fields(e.Position.Quote)); n > maxQuote {
					report(diag.Finding{Place: e.At.Of("quote"), Message: "the quotation has more than 8 words"}.WithHelp("keep the telling few, and say the rest in your own words"))
				}
			}
		},
	}
}
