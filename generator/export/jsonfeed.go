package export

import (
	"bytes"
	"cmp"
	"encoding/json"

	"explainer/generator/page"
	"explainer/generator/site"
)

// jsonFeedDocument is a JSON Feed 1.1.
type jsonFeedDocument struct {
	Version     string           `json:"version"`
	Title       string           `json:"title"`
	HomePage    string           `json:"home_page_url"`
	FeedURL     string           `json:"feed_url"`
	Description string           `json:"description,omitempty"`
	Language    string           `json:"language"`
	Authors     []jsonFeedAuthor `json:"authors"`
	Items       []jsonFeedItem   `json:"items"`
}

type jsonFeedAuthor struct {
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
}

type jsonFeedItem struct {
	ID        string   `json:"id"`
	URL       string   `json:"url"`
	Title     string   `json:"title"`
	Summary   string   `json:"summary,omitempty"`
	HTML      string   `json:"content_html"`
	Published string   `json:"date_published"`
	Modified  string   `json:"date_modified"`
	Tags      []string `json:"tags"`

	Authors []jsonFeedAuthor `json:"authors,omitempty"`
	Image   string           `json:"image,omitempty"`
}

func jsonFeed(s *site.Site, f feed) []byte {
	out := jsonFeedDocument{
		Version: "https://jsonfeed.org/version/1.1", Title: f.title, Description: f.subtitle, Language: s.Language.Code,
		HomePage: s.BaseURL + f.url, FeedURL: s.BaseURL + "/" + page.FeedFile(f.url, "json"),
		Authors: []jsonFeedAuthor{{Name: author(s)}}, Items: []jsonFeedItem{},
	}
	for _, e := range f.entries {
		item := jsonFeedItem{
			ID: s.BaseURL + e.url, URL: s.BaseURL + cmp.Or(e.link, e.url), Title: e.title, Summary: e.summary,
			HTML: e.content(), Published: rfc3339(e.published), Modified: rfc3339(e.updated),
			Tags:    append([]string{e.kind}, e.topics...),
			Authors: jsonFeedAuthors(s, e.authors),
		}
		if e.image != "" {
			item.Image = s.BaseURL + e.image
		}
		out.Items = append(out.Items, item)
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	_ = encoder.Encode(out) // strings into memory: cannot fail
	return b.Bytes()
}

func jsonFeedAuthors(s *site.Site, list []person) []jsonFeedAuthor {
	var out []jsonFeedAuthor
	for _, p := range list {
		out = append(out, jsonFeedAuthor{p.name, s.BaseURL + p.url})
	}
	return out
}
