package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func earlySource() Rule {
	position := "-- content/about.md --\n---\ntitle: About\npositions:\n  - {id: it, actor: united-kingdom, question: rise, stance: support, date: %, summary: Wants it., basis: statement, sources: [report]}\n---\nIt [[it|wants it]].\n"
	return Rule{
		ID: "early-source", Severity: diag.Warning,
		Summary: "A position is not dated after all its sources were issued.",
		Why:     "What was printed on Tuesday cannot report what was said on Wednesday. It is a warning, since a page may have been changed after its date.",
		Remedy:  "Put the date of the position or of the source right, or add the source that reports it.",
		Bad:     strings.ReplaceAll(position, "%", "2025-02-26"),
		Good:    strings.ReplaceAll(position, "%", "2025-02-25"),
		run: func(s *subject, report report) {
			for _, e := range sound(s.Positions) {
				if newest := newestBefore(s.carrying(s.known(e.Position.Sources)), e.Position.Date); newest != nil {
					report(diag.Finding{
						Place:   e.At.Of("date"),
						Message: "the position is dated after its sources were issued",
					}.WithRelated(newest.At.Of("issued"), "the newest source").
						WithHelp("put one of the dates right, or add the source that reports it"))
				}
			}
		},
	}
}

// newestBefore returns the newest of some sources if all were issued before a date;
// nil otherwise, and where one does not say when it was issued.
func newestBefore(sources []*site.Entry, date record.Date) *site.Entry {
	var newest *site.Entry
	for _, e := range sources {
		issued := e.Source.Issued
		if issued.Last().IsZero() || !date.After(issued.Last()) {
			return nil
		}
		if newest == nil || issued.Compare(newest.Source.Issued) > 0 {
			newest = e
		}
	}
	return newest
}
