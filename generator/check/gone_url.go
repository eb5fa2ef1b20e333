package check

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func goneURL() Rule {
	return Rule{
		ID: "gone-url", Severity: diag.Error,
		Summary: "Every page that was published is still there or has an alias, and so is every row, source and term. (Asked with check --against.)",
		Why:     "Others have linked to it and cited it; an address is a promise.",
		Remedy:  "Put back what is gone, or give the document that replaces it the old address as an alias. A record that no longer holds is superseded, withdrawn or deprecated, not deleted.",
		Before:  aboutPage + "Who we are.\n",
		Bad:     "rm content/about.md\n-- content/who-we-are.md --\n---\ntitle: Who we are\n---\nText.\n",
		Good:    "rm content/about.md\n-- content/who-we-are.md --\n---\ntitle: Who we are\naliases: [/about/]\n---\nText.\n",
		run: func(s *subject, report report) {
			if s.before == nil {
				return
			}
			lost := s.lostAddresses()
			if len(lost) == 0 {
				return
			}
			held := map[string][]string{} // addresses, by the document that is held back
			next := s.successors()
			for _, url := range lost {
				if h, ok := s.Holding(recordOf(url)); ok {
					held[h.Path] = append(held[h.Path], url)
				} else {
					report(next.gone(url))
				}
			}
			for _, file := range slices.Sorted(maps.Keys(held)) {
				report(s.heldBack(file, held[file]))
			}
		},
	}
}

// lostAddresses returns those of the release before that lead nowhere now: of
// pages, and of what stands on or beside pages that are still there.
func (s *subject) lostAddresses() []string {
	published := s.before.addresses()
	known, now := s.addresses(), s.reachable()
	return slices.DeleteFunc(published, func(url string) bool {
		page, anchor, part := strings.Cut(url, "#")
		if dataset, ok := strings.CutPrefix(page, "/datasets/"); ok && s.isRow(dataset+anchor) {
			return true // on whichever page of its table
		}
		if e := s.Entry(anchor); e != nil && e.Anchor() == anchor && strings.HasPrefix(e.URL, page) {
			return true // below its list, which was divided
		}
		if !part && !strings.HasSuffix(url, "/") { // a file beside a page
			page = path.Dir(url) + "/"
			_, part = slices.BinarySearch(published, page)
		}
		_, stands := known.pages[page]
		return now[url] || known.anchors[url] || part && !stands
	})
}

// isRow reports whether an id is that of a row of a table.
func (s *subject) isRow(id string) bool {
	e := s.Entry(id)
	return e != nil && e.IsRow()
}

// addresses are those of the release's pages, and of what stands on them,
// sorted.
func (e *Release) addresses() []string {
	out := append(slices.Clone(e.URLs), e.Anchors...)
	for id := range e.Claims {
		if dataset, row, ok := strings.Cut(id, "/"); ok {
			out = append(out, "/datasets/"+dataset+"/#"+row)
		}
	}
	slices.Sort(out)
	return out
}

// successors are the entries that were not published before, by their section
// and the last part of their address.
type successors map[string]*section

type section struct {
	entries map[string]*site.Entry
	nearest *diag.Suggester
}

func (s *subject) successors() successors {
	published := map[string]bool{}
	for _, url := range s.before.addresses() {
		published[url] = true
	}
	out := successors{}
	for _, group := range s.Entries() {
		for _, e := range group {
			if in, id := cutAddress(e.URL); !published[e.URL] {
				if out[in] == nil {
					out[in] = &section{entries: map[string]*site.Entry{}}
				}
				out[in].entries[id] = e
			}
		}
	}
	for _, in := range out {
		in.nearest = diag.NewSuggester(slices.Sorted(maps.Keys(in.entries)))
	}
	return out
}

// gone reports an address that leads nowhere, where its likeliest successor is
// declared.
func (next successors) gone(url string) diag.Finding {
	f := diag.Finding{
		Place:   diag.Place{File: "content/site.yaml", Line: 1, Col: 1},
		Message: url + " was published and is gone",
	}
	in, id := cutAddress(url)
	var near string
	if next[in] != nil {
		if near = next[in].nearest.Nearest(id); near != "" {
			f.Place = next[in].entries[near].At.Of("id")
		}
	}
	switch onPage := strings.Contains(url, "#"); {
	case onPage && near != "":
		return f.WithHelp("is it %s now? Give it back the id that others cite", near)
	case onPage:
		return f.WithHelp("put it back; what no longer holds is superseded, deprecated or cancelled, not deleted")
	case near != "":
		return f.WithHelp("is it %s now? Give its document `aliases: [%q]`, or put the page back", near, url)
	}
	return f.WithHelp("put it back, or give the document that replaces it `aliases: [%q]`", url)
}

// cutAddress takes the last part off an address: /figures/a/ is a of
// /figures/, and /sources/#report is report of /sources/#.
func cutAddress(url string) (section, last string) {
	if page, anchor, ok := strings.Cut(url, "#"); ok {
		return page + "#", anchor
	}
	dir, last := path.Split(strings.TrimSuffix(url, "/"))
	return dir, last
}

// recordOf returns the id of the document or record that an address was made for.
func recordOf(url string) string {
	section, last := cutAddress(url)
	if strings.Contains(last, "/") { // a row
		_, last = cutAddress(strings.TrimSuffix(section, "#"))
	}
	return last
}

// heldBack reports a published document that is published no more.
func (s *subject) heldBack(file string, urls []string) diag.Finding {
	h, _ := s.Holding(recordOf(urls[0]))
	f := diag.Finding{
		Place: diag.Place{File: file, Line: 1, Col: 1},
		Message: fmt.Sprintf(
			"was published and is held back now (%s), with all at %s",
			h.Reason,
			strings.Join(urls[:min(len(urls), 5)], ", "),
		),
	}
	if more := len(urls) - 5; more > 0 {
		f.Message += fmt.Sprintf(" and %d more addresses", more)
	}
	return f.WithHelp(
		"publish it, or mark what no longer holds as withdrawn, superseded or deprecated; a page that is replaced becomes an alias of the new one",
	)
}

// reachable returns the addresses of pages, files and aliases.
func (s *subject) reachable() map[string]bool {
	now := map[string]bool{}
	for url := range s.addresses().pages {
		now[url] = true
	}
	for file := range s.files {
		now["/"+file] = true
	}
	for _, e := range s.Documents() {
		for _, alias := range e.Front().Aliases {
			now[alias], now[strings.TrimSuffix(alias, "/")+"/"] = true, true // old.html, and old/ as a folder
		}
	}
	return now
}
