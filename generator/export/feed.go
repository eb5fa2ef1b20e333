package export

import (
	"bytes"
	"encoding/json"
	"encoding/xml"

	"explainer/generator/record"
	"explainer/generator/site"
)

// maxFeed is how many briefings a feed holds.
const maxFeed = 20

// atomFeed is an Atom feed (RFC 4287).
type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Sub     string      `xml:"subtitle,omitempty"`
	Updated string      `xml:"updated"`
	Links   []atomLink  `xml:"link"`
	Author  atomPerson  `xml:"author"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type atomPerson struct {
	Name string `xml:"name"`
}

type atomEntry struct {
	ID        string   `xml:"id"`
	Title     string   `xml:"title"`
	Link      atomLink `xml:"link"`
	Published string   `xml:"published"`
	Updated   string   `xml:"updated"`
	Summary   string   `xml:"summary,omitempty"`
}

func newestBriefings(s *site.Site) []*site.Entry { return s.Briefings[:min(len(s.Briefings), maxFeed)] }

// updated is when a document was last touched: its update, else its date.
func updated(f *record.Front) record.Date {
	if !f.Updated.IsZero() {
		return f.Updated
	}
	return f.Date
}

// lastChange is the newest date of the listed documents. It stands in for the
// clock, which no output may show.
func lastChange(entries []*site.Entry) record.Date {
	latest := record.Date{Year: 1970, Month: 1, Day: 1}
	for _, e := range entries {
		if d := updated(e.Front()); d.Compare(latest) > 0 {
			latest = d
		}
	}
	return latest
}

// rfc3339 is a day's first moment in UTC.
func rfc3339(d record.Date) string { return d.First().String() + "T00:00:00Z" }

func author(s *site.Site) string {
	if len(s.Publication.Editors) > 0 {
		return s.Publication.Editors[0]
	}
	return s.Publication.Title
}

func atom(s *site.Site) []byte {
	list := newestBriefings(s)
	feed := atomFeed{
		Lang: s.Language.Code, ID: s.BaseURL + "/", Title: s.Publication.Title, Sub: s.Publication.Description,
		Updated: rfc3339(lastChange(list)), Author: atomPerson{author(s)},
		Links: []atomLink{{"self", s.BaseURL + "/feed.xml"}, {"alternate", s.BaseURL + "/"}},
	}
	for _, e := range list {
		f := e.Front()
		feed.Entries = append(feed.Entries, atomEntry{
			ID: s.BaseURL + e.URL, Title: e.Name, Link: atomLink{"alternate", s.BaseURL + e.URL},
			Published: rfc3339(f.Date), Updated: rfc3339(updated(f)), Summary: f.Summary,
		})
	}
	return encodeXML(feed)
}

// jsonFeedDocument is a JSON Feed 1.1.
type jsonFeedDocument struct {
	Version     string         `json:"version"`
	Title       string         `json:"title"`
	HomePage    string         `json:"home_page_url"`
	FeedURL     string         `json:"feed_url"`
	Description string         `json:"description,omitempty"`
	Language    string         `json:"language"`
	Items       []jsonFeedItem `json:"items"`
}

type jsonFeedItem struct {
	ID        string `json:"id"`
	URL       string `json:"url"`
	Title     string `json:"title"`
	Summary   string `json:"summary,omitempty"`
	Text      string `json:"content_text"`
	Published string `json:"date_published"`
	Modified  string `json:"date_modified"`
}

func jsonFeed(s *site.Site) []byte {
	feed := jsonFeedDocument{
		Version: "https://jsonfeed.org/version/1.1", Title: s.Publication.Title, HomePage: s.BaseURL + "/", FeedURL: s.BaseURL + "/feed.json",
		Description: s.Publication.Description, Language: s.Language.Code, Items: []jsonFeedItem{},
	}
	for _, e := range newestBriefings(s) {
		f, url := e.Front(), s.BaseURL+e.URL
		feed.Items = append(feed.Items, jsonFeedItem{ID: url, URL: url, Title: e.Name, Summary: f.Summary, Text: f.Summary, Published: rfc3339(f.Date), Modified: rfc3339(updated(f))})
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetIndent("", " ")
	_ = encoder.Encode(feed) // strings into memory: cannot fail
	return b.Bytes()
}
