package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func duplicateURL() Rule {
	return Rule{
		ID: site.RuleSameURL, Severity: diag.Error, Fixed: true,
		Summary: "No two pages, and no alias and page, have one address.",
		Why:     "One of the two could not be reached.",
		Remedy:  "Choose another id, or another alias.",
		Bad:     "-- content/timeline.md --\n---\ntitle: Our own timeline\n---\nText.\n",
		Good:    "-- content/our-timeline.md --\n---\ntitle: Our own timeline\n---\nText.\n",
		run: func(s *subject, report report) {
			taken := map[string]*site.Entry{}
			documents := [][]*site.Entry{s.Briefings, s.Actors, s.Questions, s.Datasets, s.Pages}
			for _, group := range append(documents, s.Positions, s.Figures) {
				for _, e := range group {
					if e.Anchor() == "" {
						claim(e, e.URL, "id", taken, report)
					}
				}
			}
			for _, group := range append(documents, s.Terms) {
				for _, e := range group {
					for _, alias := range e.Front().Aliases {
						claim(e, strings.TrimSuffix(alias, "/")+"/", "aliases", taken, report)
					}
				}
			}
		},
	}
}

func claim(e *site.Entry, url, key string, taken map[string]*site.Entry, report report) {
	f := diag.Finding{Place: e.At.Of(key), Message: "the address " + url + " is taken"}
	f = f.WithHelp("choose another")
	for _, section := range site.Sections() {
		if url == section && e.URL != "/" {
			report(f.WithRelated(diag.Place{File: e.Unit.Doc.Path}, "explainer makes a page of its own at %s", url))
			return
		}
	}
	if other, ok := taken[url]; ok {
		report(f.WithRelated(other.At.Of("id"), "by this %s", other.Kind))
		return
	}
	taken[url] = e
}
