package check

import (
	"fmt"
	"maps"
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
		Summary: "A web page that something rests on says when it was read.",
		Why:     "Pages change and vanish; the date tells which state of it the publication rests on. What is printed, such as an article or a report, stays as it is.",
		Remedy:  "Add accessed: with the day on which you read it.",
		Bad:     strings.ReplaceAll(source, "%", ""),
		Good:    strings.ReplaceAll(source, "%", "  accessed: 2025-02-28\n"),
		run: func(s *subject, report report) {
			lacking := map[string][]*site.Entry{} // by file
			for _, e := range sound(s.Sources) {
				src := e.Source
				if src.IsWebPage() && src.URL != "" && src.Accessed.IsZero() && src.AccessedAs == "" && !isOriginOnly(e) &&
					!s.excuses("missing-access-date", e.At.Of("URL")) {
					lacking[e.At.Whole.File] = append(lacking[e.At.Whole.File], e)
				}
			}
			for _, file := range slices.Sorted(maps.Keys(lacking)) {
				first := slices.MinFunc(lacking[file], func(a, b *site.Entry) int { return a.At.Whole.Compare(b.At.Whole) })
				message := "the source does not say when it was read"
				if more := len(lacking[file]) - 1; more > 0 {
					message = fmt.Sprintf("%d sources of this file do not say when they were read; the first is this", more+1)
				}
				report(diag.Finding{Place: first.At.Of("URL"), Message: message}.
					WithHelp("add `accessed: %s` if you read it today, or the day on which you did", s.AsOf))
			}
		},
	}
}
