package check

import (
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func deadLink() Rule {
	return Rule{
		ID: "dead-link", Severity: diag.Error,
		Summary: "Links within the site lead to pages, and to places on them, that exist.",
		Why:     "A reader who follows a dead link loses trust in all the others.",
		Remedy:  "Link to a page that exists, or mention the record as [[id]], which follows it wherever it goes.",
		Bad:     aboutPage + "See [all briefings](/breifings/).\n",
		Good:    aboutPage + "See [all briefings](/briefings/).\n",
		run: func(s *subject, report report) {
			known := s.addresses()
			for u := range s.texts() {
				for _, link := range u.Body.Links {
					to, ok := inner(link.Destination)
					if !ok || to.isFile() {
						continue
					}
					if f, dead := known.dead(u, s.Entry(u.Doc.ID), to); dead {
						f.Place = link.Place
						report(f)
					}
				}
			}
		},
	}
}

// destination is where a link within the site leads.
type destination struct{ path, fragment string }

// inner returns the destination of a link within the site. It returns false for
// links to other sites and for those that reading refused.
func inner(link string) (destination, bool) {
	if strings.HasPrefix(link, "https://") {
		return destination{}, false // as most do
	}
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "" || u.Host != "" || (u.Path == "" && u.Fragment == "") ||
		(u.Path != "" && !strings.HasPrefix(u.Path, "/")) {
		return destination{}, false
	}
	return destination{path: u.Path, fragment: u.Fragment}, true
}

// isFile reports whether the last part of the path has an ending.
func (d destination) isFile() bool { return path.Ext(d.path) != "" }

// addresses are the paths of all pages and the anchors on them.
type addresses struct {
	pages   map[string]*site.Entry // nil for the pages that every site has
	anchors map[string]bool        // PATH#FRAGMENT
	nearest func() *diag.Suggester // among the pages
}

func (s *subject) addresses() addresses {
	a := addresses{pages: map[string]*site.Entry{}, anchors: map[string]bool{}}
	for url := range ownAddresses(s.Site) {
		a.pages[url] = nil
	}
	for _, group := range s.Entries() {
		for _, e := range group {
			if e.Anchor() != "" {
				a.anchors[e.URL] = true
			} else {
				a.pages[e.URL] = e
			}
		}
	}
	for _, e := range s.Positions { // which their question and their actor show, too
		a.anchors["/questions/"+e.Position.Question+"/#"+e.ID] = true
		a.anchors["/actors/"+e.Position.Actor+"/#"+e.ID] = true
	}
	a.nearest = sync.OnceValue(func() *diag.Suggester { return diag.NewSuggester(slices.Sorted(maps.Keys(a.pages))) })
	return a
}

// dead returns the finding for a link of a unit's text to a page, or a place on one,
// that does not exist; false for any other. Self is the unit's own document.
func (a addresses) dead(u site.Unit, self *site.Entry, to destination) (diag.Finding, bool) {
	if to.path == "" {
		if self != nil && a.anchors[self.URL+"#"+to.fragment] {
			return diag.Finding{}, false
		}
		return noHeading(u, to.fragment)
	}
	page := strings.TrimSuffix(to.path, "/") + "/"
	e, ok := a.pages[page]
	switch {
	case !ok:
		return a.noPage(to.path), true
	case to.fragment == "" || a.anchors[page+"#"+to.fragment]:
		return diag.Finding{}, false
	case e != nil && e.Unit.Body != nil && e.Unit.Doc.ID == e.ID:
		return noHeading(*e.Unit, to.fragment)
	}
	return diag.Finding{
		Message: "there is nothing #" + to.fragment + " on the page " + page,
	}.WithHelp(
		"mention the record that is meant, as [[id]]",
	), true
}

func (a addresses) noPage(path string) diag.Finding {
	f := diag.Finding{Message: "there is no page " + path}
	if near := a.nearest().Nearest(path); near != "" {
		return f.WithHelp("did you mean %s?", near)
	}
	return f.WithHelp("link to a page that exists, or mention a record as [[id]]")
}

func noHeading(u site.Unit, fragment string) (diag.Finding, bool) {
	var ids []string
	for _, h := range u.Body.Headings {
		if h.ID == fragment {
			return diag.Finding{}, false
		}
		ids = append(ids, h.ID)
	}
	f := diag.Finding{Message: "there is no heading #" + fragment + " in " + u.Doc.Path}
	if len(ids) == 0 {
		return f.WithHelp("it has no headings; write one, or link to the page alone"), true
	}
	if near := diag.Nearest(fragment, ids); near != "" {
		return f.WithHelp("did you mean #%s?", near), true
	}
	return f.WithHelp("its headings are #%s", strings.Join(ids, ", #")), true
}
