package check

import (
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"
)

func futureDate() Rule {
	about := "-- content/about.md --\n---\ntitle: About\nas_of: %\n---\nText.\n"
	return Rule{
		ID: "future-date", Severity: diag.Error,
		Summary: "Nothing that a published document tells as past lies after the day of the build.",
		Why:     "Nobody can know yet what holds or is said then.",
		Remedy:  "Put the date right. Drafts and documents dated later may look ahead.",
		Bad:     strings.ReplaceAll(about, "%", "2025-03-02"),
		Good:    strings.ReplaceAll(about, "%", "2025-03-01"),
		run: func(s *subject, report report) {
			for _, u := range s.Units() {
				if f := &u.Doc.Front; f.Draft || f.Date.After(s.AsOf) {
					continue // only a preview shows it
				}
				for _, d := range s.datesOf(u.Doc) {
					if d.date.After(s.AsOf) {
						report(diag.Finding{
							Place:   d.at,
							Message: d.what + " after the day of the build, " + s.AsOf.String(),
						}.WithHelp("%s, or build with --as-of", d.mend))
					}
				}
			}
		},
	}
}

// past is a date of something that must have happened.
type past struct {
	date       record.Date
	at         diag.Place
	what, mend string
}

// datesOf returns the dates of a document and its records that cannot lie ahead.
// What is scheduled or aimed at can, and the period that a figure is for; and a
// source may have been read again since the day that a build is made for.
func (s *subject) datesOf(doc *content.Document) []past {
	out := []past{
		{doc.Front.AsOf, doc.At.Of("as_of"), "its facts are to hold", "put as_of right"},
		{doc.Front.Updated, doc.At.Of("updated"), "it was updated", "put updated right"},
	}
	for _, c := range doc.Front.Changes {
		out = append(out, past{c.Date, doc.At.Of("changes"), "a change is noted", "put its date right"})
	}
	if q, ok := doc.Record.(*record.Question); ok {
		for _, search := range q.Searched {
			out = append(
				out,
				past{
					search.Date,
					doc.At.Of("searched"),
					"a position of " + search.Actor + " was looked for",
					"put the day right",
				},
			)
		}
	}
	return append(out, s.datesOfRecords(doc)...)
}

// datesOfRecords are the dates that their keys declare to be past, and those of
// events that are said to have occurred.
func (s *subject) datesOfRecords(doc *content.Document) []past {
	var out []past
	for _, r := range doc.Records {
		id, _ := r.Record.Identity()
		record.Values(r.Record, func(group string, k record.Key, v record.Value) {
			if d, ok := v.(*record.Date); ok && k.Past {
				out = append(
					out,
					past{
						*d,
						r.At.Of(group + k.Name),
						"the " + group + k.Name + " of " + id + " lies",
						"put the date right",
					},
				)
			}
		})
	}
	for e, r := range content.Declares[*record.Event](doc) {
		if linked := s.Entry(e.ID); linked != nil && linked.Event != nil {
			e = linked.Event // whose financial years are those of a calendar
		}
		if e.Status == record.Occurred {
			out = append(
				out,
				past{
					e.Date.Start,
					r.At.Of("date"),
					"the event is said to have occurred",
					"put its date right, say `status: scheduled`",
				},
			)
		}
	}
	return out
}
