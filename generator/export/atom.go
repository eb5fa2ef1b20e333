package export

import (
	"cmp"
	"encoding/xml"

	"explainer/generator/page"
	"explainer/generator/site"
)

// atomFeed is an Atom feed (RFC 4287).
type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Sub     string      `xml:"subtitle,omitempty"`
	Updated string      `xml:"updated"`
	Rights  string      `xml:"rights,omitempty"`
	Links   []atomLink  `xml:"link"`
	Author  atomPerson  `xml:"author"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomPerson struct {
	Name string `xml:"name"`
	URI  string `xml:"uri,omitempty"`
}

type atomEntry struct {
	ID        string         `xml:"id"`
	Title     string         `xml:"title"`
	Link      atomLink       `xml:"link"`
	Published string         `xml:"published"`
	Updated   string         `xml:"updated"`
	Authors   []atomPerson   `xml:"author"`
	Category  []atomCategory `xml:"category"`
	Summary   string         `xml:"summary,omitempty"`
	Content   atomContent    `xml:"content"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

type atomContent struct {
	Type string `xml:"type,attr"`
	HTML string `xml:",chardata"`
}

func atom(s *site.Site, f feed) []byte {
	self := s.BaseURL + "/" + page.FeedFile(f.url, "xml")
	out := atomFeed{
		Lang: s.Language.Code, ID: s.BaseURL + f.url, Title: f.title, Sub: f.subtitle,
		Updated: rfc3339(f.updated()), Rights: s.Publication.Licence, Author: atomPerson{Name: author(s)},
		Links: []atomLink{{"self", "application/atom+xml", self}, {"alternate", "text/html", s.BaseURL + f.url}},
	}
	for _, e := range f.entries {
		out.Entries = append(out.Entries, atomEntry{
			ID: s.BaseURL + e.url, Title: e.title,
			Link:      atomLink{"alternate", "text/html", s.BaseURL + cmp.Or(e.link, e.url)},
			Published: rfc3339(e.published), Updated: rfc3339(e.updated),
			Authors: atomPersons(s, e.authors), Category: categories(e),
			Summary: e.summary, Content: atomContent{"html", e.content()},
		})
	}
	return encodeXML(out)
}

// categories returns the kind of an entry, then its topics.
func categories(e feedEntry) []atomCategory {
	out := []atomCategory{{e.kind}}
	for _, topic := range e.topics {
		out = append(out, atomCategory{topic})
	}
	return out
}

func atomPersons(s *site.Site, list []person) []atomPerson {
	var out []atomPerson
	for _, p := range list {
		out = append(out, atomPerson{p.name, s.BaseURL + p.url})
	}
	return out
}
