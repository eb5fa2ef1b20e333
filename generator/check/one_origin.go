package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func oneOrigin() Rule {
	sources := "-- content/sources/more.yaml --\n" +
		"- {id: release, type: report, title: A press release, custom: {tier: primary}}\n" +
		"- {id: paper, type: article-newspaper, title: A newspaper on it, custom: {tier: established, origin: release}}\n" +
		"- {id: agency, type: article-newspaper, title: An agency on it, custom: {tier: established, origin: release}}\n"
	event := "-- content/about.md --\n---\ntitle: About\nevents: [{id: it, name: It, date: 2025-02-26, sources: [%]}]\n---\nThen [[it]].\n"
	return Rule{
		ID: "one-origin", Severity: diag.Warning,
		Summary: "Several sources of one record do not all repeat one origin.",
		Why:     "Five reports of one press release are one source; to list them as five claims support that is not there.",
		Remedy:  "Cite the origin itself, or add a source that found it out on its own.",
		Bad:     sources + strings.ReplaceAll(event, "%", "paper, agency"),
		Good:    sources + strings.ReplaceAll(event, "%", "paper, agency, release"),
		run: func(s *subject, report report) {
			for _, ev := range s.evidences() {
				known := s.known(ev.sources)
				if origin := s.soleOrigin(known); origin != nil {
					report(diag.Finding{Place: ev.at(), Message: "its sources all repeat one origin"}.
						WithRelated(
							origin.At.Of("id"), "the origin",
						).WithHelp("cite %s as well, or a source that does not rest on it", origin.ID))
				}
			}
		},
	}
}

// soleOrigin returns the source that two or more sources all go back to, if it is
// none of them; nil otherwise.
func (s *subject) soleOrigin(sources []*site.Entry) *site.Entry {
	var sole *site.Entry
	for _, e := range sources {
		origin, ok := s.Origin(e)
		if !ok || origin == e || (sole != nil && sole != origin) {
			return nil
		}
		sole = origin
	}
	if len(sources) < 2 {
		return nil
	}
	return sole
}
