package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func goneURL() Rule {
	return Rule{
		ID: "gone-url", Severity: diag.Error,
		Summary: "Every page that was published is still there, or has an alias. (Asked with check --against.)",
		Why:     "Others have linked to it and cited it; an address is a promise.",
		Remedy:  "Put the document back, or give the one that replaces it the old address as an alias.",
		Before:  aboutPage + "Who we are.\n",
		Bad:     "rm content/about.md\n-- content/who-we-are.md --\n---\ntitle: Who we are\n---\nText.\n",
		Good:    "rm content/about.md\n-- content/who-we-are.md --\n---\ntitle: Who we are\naliases: [/about/]\n---\nText.\n",
		run: func(s *subject, report report) {
			if s.before == nil {
				return
			}
			now := s.reachable()
			for _, url := range s.before.URLs {
				if now[url] {
					continue
				}
				f := diag.Finding{Place: diag.Place{File: "content"}, Message: "the page " + url + " was published and is gone"}
				report(f.WithHelp("put it back, or give the document that replaces it `aliases: [%s]`", url))
			}
		},
	}
}

// reachable are the addresses of pages and aliases.
func (s *subject) reachable() map[string]bool {
	now := map[string]bool{}
	for url := range s.addresses().pages {
		now[url] = true
	}
	for file := range s.files {
		now["/"+file] = true
	}
	for _, group := range [][]*site.Entry{s.Briefings, s.Actors, s.Questions, s.Datasets, s.Pages, s.Terms} {
		for _, e := range group {
			for _, alias := range e.Front().Aliases {
				now[alias], now[strings.TrimSuffix(alias, "/")+"/"] = true, true // old.html, and old/ as a folder
			}
		}
	}
	return now
}
