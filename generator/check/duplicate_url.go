package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func sameURL() Rule {
	return Rule{
		ID: site.RuleSameURL, Severity: diag.Error,
		Summary: "No two pages, and no alias and page, have one address.",
		Why:     "One of the two could not be reached.",
		Bad:     "-- content/timeline.md --\n---\ntitle: Our own timeline\n---\nText.\n",
		Good:    "-- content/our-timeline.md --\n---\ntitle: Our own timeline\n---\nText.\n",
		run: func(s *site.Site, report report) {
			taken := map[string]*site.Entry{}
			for _, group := range documents(s) {
				for _, e := range group {
					claim(e, e.URL, "id", taken, report)
				}
			}
			for _, group := range documents(s) {
				for _, e := range group {
					for _, alias := range e.Front().Aliases {
						claim(e, strings.TrimSuffix(alias, "/")+"/", "aliases", taken, report)
					}
				}
			}
		},
	}
}

// documents are the entries with a page to themselves.
func documents(s *site.Site) [][]*site.Entry {
	return [][]*site.Entry{s.Briefings, s.Actors, s.Questions, s.Datasets, s.Pages}
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
		report(f.WithRelated(other.At.Of("id"), "by this document"))
		return
	}
	taken[url] = e
}
