package export

import (
	"encoding/xml"
	"fmt"
	"slices"
	"sync"

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

// sitemapIndex is a list of sitemaps (protocol 0.9).
type sitemapIndex struct {
	XMLName  xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
	Sitemaps []sitemapURL `xml:"sitemap"`
}

// maxAddresses is how many addresses the protocol allows in one sitemap.
const maxAddresses = 50_000

// sitemaps returns the sitemap of the pages. Where they are too many for one,
// sitemap.xml is an index of several.
func sitemaps(s *site.Site, pages []page.Page) []File {
	pages = slices.DeleteFunc(slices.Clone(pages), func(p page.Page) bool { return p.URL == "/404.html" })
	changed := sync.OnceValue(func() map[string]record.Date { return lastChanges(s) })
	if len(pages) <= maxAddresses {
		return []File{{Path: "sitemap.xml", Make: func() []byte { return sitemap(s, pages, changed()) }}}
	}
	var index sitemapIndex
	var parts []File
	for part := range slices.Chunk(pages, maxAddresses) {
		name := fmt.Sprintf("sitemap-%d.xml", len(parts)+1)
		index.Sitemaps = append(index.Sitemaps, sitemapURL{Loc: s.BaseURL + "/" + name})
		parts = append(parts, File{Path: name, Make: func() []byte { return sitemap(s, part, changed()) }})
	}
	return append([]File{{Path: "sitemap.xml", Make: func() []byte { return encodeXML(index) }}}, parts...)
}

func sitemap(s *site.Site, pages []page.Page, changed map[string]record.Date) []byte {
	var set urlSet
	for _, p := range pages {
		set.URLs = append(set.URLs, sitemapURL{Loc: s.BaseURL + p.URL, LastMod: changed[p.URL].ISO()})
	}
	return encodeXML(set)
}

// lastChanges returns the newest date of what is on each page.
func lastChanges(s *site.Site) map[string]record.Date {
	changed := map[string]record.Date{}
	all := s.Entries()
	for _, group := range all {
		for _, e := range group {
			if e.Anchor() == "" {
				changed[e.URL] = changed[e.URL].Later(onPage(e))
			}
			changed["/"] = changed["/"].Later(e.Front().Touched())
		}
	}
	shows := map[string][][]*site.Entry{ // more than their own kind
		"/questions/": {s.Positions}, "/positions/": {s.Actors, s.Questions}, "/glossary/": {s.Figures, s.Briefings},
		"/sources/": all, "/data/": all, "/changes/": all, "/search/": all,
	}
	for info := range record.Kinds() {
		shows[info.Section] = append(shows[info.Section], s.Of(info.Kind))
	}
	for url, groups := range shows {
		for _, group := range groups {
			for _, e := range group {
				changed[url] = changed[url].Later(e.Front().Touched())
			}
		}
	}
	for _, dataset := range s.Datasets {
		for _, p := range s.TablePages(dataset) {
			changed[p.URL] = changed[dataset.URL]
		}
	}
	for _, p := range s.DividedLists() {
		for _, e := range p.Entries {
			changed[p.URL] = changed[p.URL].Later(onPage(e))
		}
	}
	for _, d := range s.Divisions() {
		for i, y := range d.Years[1:] {
			for _, e := range y.Entries {
				changed[d.YearURL(i+1)] = changed[d.YearURL(i+1)].Later(e.Front().Touched())
			}
		}
	}
	return changed
}

// onPage returns the newest date of an entry's document and of those that refer
// to the entry, since its page lists them.
func onPage(e *site.Entry) record.Date {
	latest := e.Front().Touched()
	for _, back := range e.Referrers {
		latest = latest.Later(back.From.Front().Touched())
	}
	return latest
}

// robots returns a robots.txt that allows every robot everything (RFC 9309).
func robots(s *site.Site) []byte {
	return []byte("User-agent: *\nAllow: /\nSitemap: " + s.BaseURL + "/sitemap.xml\n")
}
