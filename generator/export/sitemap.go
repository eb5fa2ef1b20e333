package export

import (
	"encoding/xml"

	"explainer/generator/page"
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
	changed := map[string]string{}
	for _, group := range [][]*site.Entry{s.Briefings, s.Actors, s.Questions, s.Datasets, s.Pages} {
		for _, e := range group {
			changed[e.URL] = updated(e.Front()).String()
		}
	}
	var set urlSet
	for _, p := range pages {
		if p.URL != "/404.html" {
			set.URLs = append(set.URLs, sitemapURL{Loc: s.BaseURL + p.URL, LastMod: changed[p.URL]})
		}
	}
	return encodeXML(set)
}

// robots lets every robot read everything (RFC 9309).
func robots(s *site.Site) []byte {
	return []byte("User-agent: *\nAllow: /\nSitemap: " + s.BaseURL + "/sitemap.xml\n")
}
