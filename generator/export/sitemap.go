package export

import (
	"encoding/xml"

	"explainer/generator/page"
	"explainer/generator/record"
	"explainer/generator/site"
)

// urlSet is a sitemap (sitemaps.org, protocol 0.9).
type urlSet struct {
	XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod,omitempty"`
}

func sitemap(s *site.Site, pages []page.Page) []byte {
	changed := lastChanges(s)
	var set urlSet
	for _, p := range pages {
		if p.URL != "/404.html" {
			set.URLs = append(set.URLs, sitemapURL{Loc: s.BaseURL + p.URL, LastMod: changed[p.URL].ISO()})
		}
	}
	return encodeXML(set)
}

// lastChanges are the newest dates of what stands on each page.
func lastChanges(s *site.Site) map[string]record.Date {
	changed := map[string]record.Date{}
	all := s.Entries()
	for _, group := range all {
		for _, e := range group {
			if e.Anchor() == "" {
				changed[e.URL] = newest(changed[e.URL], onPage(e))
			}
			changed["/"] = newest(changed["/"], e.Front().Touched())
		}
	}
	shows := map[string][][]*site.Entry{ // more than their own kind
		"/questions/": {s.Positions}, "/positions/": {s.Actors, s.Questions}, "/glossary/": {s.Figures, s.Briefings},
		"/sources/": all, "/data/": all, "/changes/": all, "/search/": all,
	}
	for _, info := range record.Kinds() {
		shows[info.Section] = append(shows[info.Section], s.Of(info.Kind))
	}
	for url, groups := range shows {
		for _, group := range groups {
			for _, e := range group {
				changed[url] = newest(changed[url], e.Front().Touched())
			}
		}
	}
	return changed
}

// onPage is the newest date of an entry's document and of those that refer to
// the entry, since its page tells of them.
func onPage(e *site.Entry) record.Date {
	latest := e.Front().Touched()
	for _, back := range e.Referrers {
		latest = newest(latest, back.From.Front().Touched())
	}
	return latest
}

func newest(d, e record.Date) record.Date {
	if e.Compare(d) > 0 {
		return e
	}
	return d
}

// robots lets every robot read everything (RFC 9309).
func robots(s *site.Site) []byte {
	return []byte("User-agent: *\nAllow: /\nSitemap: " + s.BaseURL + "/sitemap.xml\n")
}
