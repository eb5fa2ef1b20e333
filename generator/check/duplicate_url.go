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
			for _, group := range s.Entries() {
				for _, e := range group {
					if e.Anchor() == "" && s.Entry(e.ID) == e { // of two with one id, the second is reported as such
						if f, clash := occupy(e, e.URL, taken); clash {
							f.Place = e.At.Of("id")
							report(f.WithHelp("give it another id; its address follows"))
						}
					}
				}
			}
			for _, e := range s.Documents() {
				for _, alias := range e.Front().Aliases {
					if f, clash := occupy(e, strings.TrimSuffix(alias, "/")+"/", taken); clash {
						f.Place = e.At.Of("aliases." + alias)
						report(f.WithHelp("take the alias out, or give the other another address"))
					}
				}
			}
		},
	}
}

// occupy gives an address to an entry, unless it is taken.
func occupy(e *site.Entry, url string, taken map[string]*site.Entry) (f diag.Finding, clash bool) {
	f.Message = "the address " + url + " is taken"
	for _, section := range site.Sections() {
		if url == section && e.URL != "/" {
			return f.WithRelated(
				diag.Place{File: e.Unit.Doc.Path}, "explainer makes a page of its own at %s", url,
			), true
		}
	}
	if other, ok := taken[url]; ok {
		return f.WithRelated(other.At.Of("id"), "by this %s", other.Kind), true
	}
	taken[url] = e
	return f, false
}
