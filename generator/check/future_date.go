package check

import (
	"strings"

	"explainer/generator/diag"
)

func futureDate() Rule {
	about := "-- content/about.md --\n---\ntitle: About\nas_of: %\n---\nText.\n"
	return Rule{
		ID: "future-date", Severity: diag.Error,
		Summary: "No published document holds its facts, or was updated, after the day of the build.",
		Why:     "Nobody can know yet what holds then.",
		Remedy:  "Put the date right. Drafts and documents dated later may look ahead.",
		Bad:     strings.ReplaceAll(about, "%", "2025-03-02"),
		Good:    strings.ReplaceAll(about, "%", "2025-03-01"),
		run: func(s *subject, report report) {
			for _, u := range s.Units() {
				f := &u.Doc.Front
				switch {
				case f.Draft || f.Date.After(s.AsOf):
					// only a preview shows it
				case f.AsOf.After(s.AsOf):
					report(diag.Finding{Place: u.Doc.At.Of("as_of"), Message: "its facts are to hold after the day of the build, " + s.AsOf.String()}.WithHelp("put as_of right, or build with --as-of"))
				case f.Updated.After(s.AsOf):
					report(diag.Finding{Place: u.Doc.At.Of("updated"), Message: "it was updated after the day of the build, " + s.AsOf.String()}.WithHelp("put updated right, or build with --as-of"))
				}
			}
		},
	}
}
