package check

import (
	"fmt"
	"slices"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func reviewTooLate() Rule {
	about := "-- content/about.md --\n---\ntitle: About\nas_of: 2025-02-20\nreview_by: %\n---\nText.\n"
	return Rule{
		ID: "review-too-late", Severity: diag.Warning,
		Summary: "A document is to be checked again within the months that its kind allows.",
		Why:     "Offices and stances change within half a year, and a review years ahead is none. What holds offices or stances has 6 months from the month in which it last changed, all else 12; `review_months` in site.yaml says otherwise.",
		Remedy:  "Move review_by back, or look at the facts again and move as_of on.",
		Bad:     strings.ReplaceAll(about, "%", "2026-03-01"),
		Good:    strings.ReplaceAll(about, "%", "2026-02-28"),
		run: func(s *subject, report report) {
			for _, u := range s.Units() {
				f := &u.Doc.Front
				touched, months := f.Touched(), s.reviewMonths(u)
				latest := touched.MonthAfter(months).Last()
				if touched.IsZero() || f.ReviewBy.IsZero() || !f.ReviewBy.After(latest) {
					continue
				}
				report(diag.Finding{
					Place: u.Doc.At.Of("review_by"),
					Message: fmt.Sprintf(
						"is to be checked again on %s, more than %d months after it last changed, on %s",
						f.ReviewBy,
						months,
						touched,
					),
				}.WithHelp("write `review_by: %s` or a day before it", latest))
			}
		},
	}
}

// reviewMonths returns within how many months a document is to be checked again.
func (s *subject) reviewMonths(u site.Unit) int {
	if stated := s.Publication.Review.Of(u.Doc.Kind); stated > 0 {
		return stated
	}
	actor, isActor := u.Doc.Record.(*record.Actor)
	office := isActor && actor.Type == record.Person &&
		slices.ContainsFunc(actor.Memberships, func(m record.Membership) bool { return m.End.IsZero() })
	stance := slices.ContainsFunc(u.Doc.Records, func(r content.Record) bool { return r.Kind == record.KindPosition })
	if office || stance || u.Doc.Kind == record.KindQuestion {
		return record.ReviewOfStances
	}
	return record.ReviewOfOthers
}
