package check

import (
	"strings"

	"explainer/generator/diag"
)

func reviewOverdue() Rule {
	about := "-- content/about.md --\n---\ntitle: About\nas_of: 2025-02-20\nreview_by: %\n---\nText.\n"
	return Rule{
		ID: "review-overdue", Severity: diag.Warning,
		Summary: "No document is past the date by which it was to be checked again.",
		Why:     "Facts grow old without anybody touching them; readers are told so at the top of the page.",
		Remedy:  "Check the document, then move as_of and review_by on, and note what changed.",
		Bad:     strings.ReplaceAll(about, "%", "2025-02-28"),
		Good:    strings.ReplaceAll(about, "%", "2025-03-31"),
		run: func(s *subject, report report) {
			for _, u := range s.Units() {
				if f := &u.Doc.Front; !f.ReviewBy.IsZero() && s.AsOf.After(f.ReviewBy) {
					report(diag.Finding{
						Place:   u.Doc.At.Of("review_by"),
						Message: "was to be checked again by " + f.ReviewBy.String(),
					}.WithHelp("check it, then move `as_of` and `review_by` on"))
				}
			}
		},
	}
}
