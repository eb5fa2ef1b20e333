package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
)

func updatedBeforePublished() Rule {
	about := "-- content/about.md --\n---\ntitle: About\ndate: 2025-02-10\nupdated: %\n---\nText.\n"
	return Rule{
		ID: "updated-before-published", Severity: diag.Error,
		Summary: "The days of a document follow each other: it is published, then changed, then to be checked again, then expires.",
		Why:     "Readers are told these days together, and “published 10 February, updated 1 February” cannot be true.",
		Remedy:  "Put right the day that is wrong.",
		Bad:     strings.ReplaceAll(about, "%", "2025-02-01"),
		Good:    strings.ReplaceAll(about, "%", "2025-02-11"),
		run: func(s *subject, report report) {
			for _, u := range s.Units() {
				f, at := &u.Doc.Front, u.Doc.At
				for _, d := range daysInOrder(f) {
					if !d.first.IsZero() && !d.then.IsZero() && d.first.After(d.then) {
						report(diag.Finding{
							Place:   at.Of(d.key),
							Message: d.says + " on " + d.then.String() + ", before " + d.before + ", " + d.first.String(),
						}.WithHelp("put right `%s` or `%s`", d.key, d.other))
					}
				}
			}
		},
	}
}

// order is two days of which the second must not come first.
type order struct {
	first, then record.Date
	key, other  string // of then, of first
	says        string // what is said to be on the second day
	before      string // what the first day is
}

func daysInOrder(f *record.Front) []order {
	out := []order{
		{f.Date, f.Updated, "updated", "date", "it was updated", "the day of publication"},
		{f.AsOf, f.ReviewBy, "review_by", "as_of", "it is to be checked again", "the day on which its facts held"},
		{f.Date, f.Expires, "expires", "date", "it ceases to be published", "the day of publication"},
	}
	for _, c := range f.Changes {
		out = append(out, order{f.Date, c.Date, "changes", "date", "a change is noted", "the day of publication"})
	}
	return out
}
