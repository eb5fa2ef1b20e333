package check

import (
	"strings"
	"sync"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func deadLayoutLink() Rule {
	return Rule{
		ID: "dead-layout-link", Severity: diag.Error,
		Summary: "Links that a layout writes out lead to pages and files that exist.",
		Why:     "What stands in a layout stands on every page that is made with it.",
		Remedy:  "Begin the address with {{.Home}}, which is where the site lies, and end it as a page or a file does.",
		Bad: "-- templates/page.html --\n" +
			"{{define \"main\"}}<h1>{{.Title}}</h1> <a href=\"{{.Home}}breifings/\">All</a>{{end}}\n",
		Good: "-- templates/page.html --\n" +
			"{{define \"main\"}}<h1>{{.Title}}</h1> <a href=\"{{.Home}}briefings/\">All</a>{{end}}\n",
		run: func(s *subject, report report) {
			known, names := sync.OnceValue(s.addresses), sync.OnceValue(s.fileNames)
			for _, link := range s.layouts.Links {
				if f, dead := s.deadInLayout(link, known, names); dead {
					f.Place = link.Place
					report(f)
				}
			}
		},
	}
}

// deadInLayout returns the finding for a link of a layout that leads nowhere; false for
// any other.
func (s *subject) deadInLayout(
	link LayoutLink, known func() addresses, names func() fileNames,
) (diag.Finding, bool) {
	address := link.Address
	if link.Home {
		address = "/" + address
	}
	if isBeside(address) {
		f := diag.Finding{Message: address + " leads elsewhere from every page"}
		return f.WithHelp("write {{.Home}}%s", address), true
	}
	to, ok := inner(address)
	if !ok || to.path == "" {
		return diag.Finding{}, false
	}
	if !link.Home && s.layouts.Base != "" {
		rest, below := strings.CutPrefix(to.path, s.layouts.Base+"/")
		if !below {
			f := diag.Finding{Message: to.path + " is outside the site, which lies under " + s.layouts.Base + "/"}
			return f.WithHelp("write {{.Home}}%s", to.path[1:]), true
		}
		to.path = "/" + rest
	}
	if to.isFile() {
		return s.noFileInLayout(to.path, link.Place, names)
	}
	if _, ok := known().pages[strings.TrimSuffix(to.path, "/")+"/"]; ok {
		return diag.Finding{}, false
	}
	f := diag.Finding{Message: "there is no page " + to.path}
	if near := known().nearest().Nearest(to.path); near != "" {
		return f.WithHelp("did you mean {{.Home}}%s?", near[1:]), true
	}
	return f.WithHelp("link to a page that exists"), true
}

// noFileInLayout returns the finding for a file that is not published.
func (s *subject) noFileInLayout(path string, at diag.Place, names func() fileNames) (diag.Finding, bool) {
	if s.files[strings.TrimPrefix(path, "/")] {
		return diag.Finding{}, false
	}
	if name, isAsset := strings.CutPrefix(path, "/assets/"); isAsset {
		f := diag.Finding{Message: "files of static/assets/ are published under names that change"}
		return f.WithHelp("write {{asset %q}}", name), true
	}
	return s.noFile(site.Unit{}, path, at, names), true
}

// isBeside reports whether an address is relative to the page that it stands on.
func isBeside(address string) bool {
	end := strings.IndexAny(address, "/?#:")
	return end != 0 && (end < 0 && address != "" || end > 0 && address[end] != ':')
}
