package check

import (
	"strings"

	"explainer/generator/diag"
)

func earlyAccess() Rule {
	source := "-- content/sources/web.yaml --\n- id: page\n  type: webpage\n  title: A page\n  issued: 2025-02-26\n  accessed: %\n  custom: {tier: primary}\n" + aboutPage + "It rises [@page].\n"
	return Rule{
		ID: "early-access", Severity: diag.Error,
		Summary: "No source was read before it was issued, unless it appeared before its printed date, as journals and books do.",
		Why:     "One of the two dates is wrong, and readers judge the source by both.",
		Remedy:  "Put the date of the source or the day on which it was read right.",
		Bad:     strings.ReplaceAll(source, "%", "2025-02-25"),
		Good:    strings.ReplaceAll(source, "%", "2025-02-26"),
		run: func(s *subject, report report) {
			for _, e := range sound(s.Sources) {
				if issued := e.Source.Issued; !e.Source.IsPrinted() && issued.Start.After(e.Source.Accessed) && !e.Source.Accessed.IsZero() {
					report(diag.Finding{
						Place:   e.At.Of("accessed"),
						Message: "the source was read before it was issued, on " + issued.Start.String(),
					}.WithRelated(e.At.Of("issued"), "issued here").WithHelp("put `issued` or `accessed` right"))
				}
			}
		},
	}
}
