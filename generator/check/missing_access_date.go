package check

import (
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

// isOriginOnly reports whether a source is named by other sources alone, which repeat
// it: nobody needs to have read it.
func isOriginOnly(e *site.Entry) bool {
	repeats := func(b site.Backlink) bool { return b.From.Source != nil && b.Role == "custom.origin" }
	return len(e.Referrers) > 0 && !slices.ContainsFunc(e.Referrers, func(b site.Backlink) bool { return !repeats(b) })
}

func missingAccessDate() Rule {
	source := "-- content/sources/web.yaml --\n- id: page\n  type: webpage\n  title: A page\n  URL: https://example.org/page\n%  custom: {tier: primary}\n" + aboutPage + "It rises [@page].\n"
	return Rule{
		ID: "missing-access-date", Severity: diag.Error,
		Summary: "A source on the web that something rests on says when it was read.",
		Why:     "Pages change and vanish; the date tells which state of it the publication rests on.",
		Remedy:  "Add accessed: with the day on which you read it.",
		Bad:     strings.ReplaceAll(source, "%", ""),
		Good:    strings.ReplaceAll(source, "%", "  accessed: 2025-02-28\n"),
		run: func(s *subject, report report) {
			for _, e := range sound(s.Sources) {
				if e.Source.URL != "" && e.Source.Accessed.IsZero() && !isOriginOnly(e) {
					report(diag.Finding{Place: e.At.Of("URL"), Message: "the source does not say when it was read"}.
						WithHelp("add `accessed: %s` if you read it today, or the day on which you did", s.AsOf))
				}
			}
		},
	}
}
