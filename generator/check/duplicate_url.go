package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
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
			taken, own := map[string]*site.Entry{}, ownAddresses(s.Site)
			for _, group := range s.Entries() {
				for _, e := range group {
					if e.Anchor() == "" && s.Entry(e.ID) == e { // of two with one id, the second is reported as such
						if f, clash := occupy(e, e.URL, taken, own); clash {
							f.Place = e.At.Of("id")
							report(f.WithHelp("give it another id; its address follows"))
						}
					}
				}
			}
			for _, e := range s.Documents() {
				for _, alias := range e.Front().Aliases {
					if f, clash := occupy(e, strings.TrimSuffix(alias, "/")+"/", taken, own); clash {
						f.Place = e.At.Of("aliases." + alias)
						report(f.WithHelp("take the alias out, or give the other another address"))
					}
				}
			}
		},
	}
}

// ownAddresses returns the addresses of the pages that no document or record has.
func ownAddresses(s *site.Site) map[string]bool {
	own := map[string]bool{}
	for _, section := range site.Sections() {
		own[section] = true
	}
	for info := range record.Kinds() {
		if s.Lacks(info.Kind) {
			delete(own, info.Section)
		}
	}
	for _, d := range s.Divisions() {
		for i := range d.Years {
			if url := d.YearURL(i); url != d.URL {
				own[url] = true
			}
		}
	}
	for _, p := range s.DividedLists() {
		own[p.URL] = true
	}
	for _, dataset := range s.Datasets {
		for _, p := range s.TablePages(dataset) {
			if p.URL != dataset.URL {
				own[p.URL] = true
			}
		}
	}
	return own
}

// occupy gives an address to an entry, unless it is taken.
func occupy(e *site.Entry, url string, taken map[string]*site.Entry, own map[string]bool) (f diag.Finding, clash bool) {
	f.Message = "the address " + url + " is taken"
	if own[url] && e.URL != "/" {
		return f.WithRelated(
			diag.Place{File: e.Unit.Doc.Path}, "explainer makes a page of its own at %s", url,
		), true
	}
	if other, ok := taken[url]; ok {
		return f.WithRelated(other.At.Of("id"), "by this %s", other.Kind), true
	}
	taken[url] = e
	return f, false
}
