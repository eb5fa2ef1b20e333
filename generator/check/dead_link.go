package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func deadLink() Rule {
	return Rule{
		ID: "dead-link", Severity: diag.Error,
		Summary: "Links within the site lead to pages and headings that exist.",
		Why:     "A reader who follows a dead link loses trust in all the others.",
		Bad:     "-- content/about.md --\n---\ntitle: About\n---\nSee [all](/breifings/).\n",
		Good:    "-- content/about.md --\n---\ntitle: About\n---\nSee [all](/briefings/).\n",
		run: func(s *site.Site, report report) {
			known := addresses(s)
			for _, u := range s.Units() {
				if u.Body == nil {
					continue
				}
				for _, link := range u.Body.Links {
					if link.Image {
						continue // static files are known to the build, not to the site
					}
					if f, ok := dead(s, u, link.Destination, known); ok {
						f.Place = link.Place
						report(f)
					}
				}
			}
		},
	}
}

// addresses are the paths of all pages.
func addresses(s *site.Site) map[string]*site.Entry {
	known := map[string]*site.Entry{}
	for _, section := range site.Sections() {
		known[section] = nil
	}
	for _, group := range append(documents(s), s.Figures) {
		for _, e := range group {
			known[e.URL] = e
		}
	}
	return known
}

// dead judges a link to a page or a heading. A path whose last part has a dot
// is a file of static/, which this stage does not know.
func dead(s *site.Site, u site.Unit, destination string, known map[string]*site.Entry) (diag.Finding, bool) {
	path, fragment, _ := strings.Cut(destination, "#")
	switch {
	case path == "" && fragment != "":
		return noHeading(u, fragment)
	case !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//"):
		return diag.Finding{}, false
	case strings.Contains(path[strings.LastIndexByte(path, '/')+1:], "."):
		return diag.Finding{}, false
	}
	e, ok := known[strings.TrimSuffix(path, "/")+"/"]
	if !ok {
		f := diag.Finding{Message: "there is no page " + path}
		var paths []string
		for _, group := range documents(s) {
			for _, e := range group {
				paths = append(paths, e.URL)
			}
		}
		if near := diag.Nearest(path, append(site.Sections(), paths...)); near != "" {
			return f.WithHelp("did you mean %s?", near), true
		}
		return f.WithHelp("link to a page that exists, or mention a record as [[id]]"), true
	}
	if e != nil && fragment != "" && e.Unit.Body != nil && e.Figure == nil && e.Question == nil {
		return noHeading(*e.Unit, fragment)
	}
	return diag.Finding{}, false
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
	if near := diag.Nearest(fragment, ids); near != "" {
		return f.WithHelp("did you mean #%s?", near), true
	}
	return f.WithHelp("its headings are #%s", strings.Join(ids, ", #")), true
}
