package generator_test

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"
	"time"
)

// The feeds are what their standards ask for, newest first, each entry with an
// address that the site has.
func TestFeeds(t *testing.T) {
	s, files, _ := realPages(t)
	var atom struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Updated string   `xml:"updated"`
		Author  string   `xml:"author>name"`
		Entries []struct {
			ID      string `xml:"id"`
			Title   string `xml:"title"`
			Updated string `xml:"updated"`
			Link    struct {
				Href string `xml:"href,attr"`
			} `xml:"link"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal([]byte(files["feed.xml"]), &atom); err != nil {
		t.Fatal(err)
	}
	if atom.ID == "" || atom.Title == "" || atom.Author == "" || len(atom.Entries) != len(s.Briefings) {
		t.Errorf("the feed lacks something: %+v", atom)
	}
	var feed struct {
		Version string
		Items   []struct {
			ID, URL, Title string
			Text           string `json:"content_text"`
			Published      string `json:"date_published"`
		}
	}
	if err := json.Unmarshal([]byte(files["feed.json"]), &feed); err != nil {
		t.Fatal(err)
	}
	if feed.Version != "https://jsonfeed.org/version/1.1" || len(feed.Items) != len(atom.Entries) {
		t.Errorf("%s with %d items", feed.Version, len(feed.Items))
	}
	last := "9999"
	for i, e := range atom.Entries {
		name := strings.TrimPrefix(e.Link.Href, s.BaseURL+"/") + "index.html"
		if _, ok := files[name]; !ok || e.Title == "" {
			t.Errorf("the feed leads to %s", e.Link.Href)
		}
		if _, err := time.Parse(time.RFC3339, e.Updated); err != nil {
			t.Error(err)
		}
		if item := feed.Items[i]; item.URL != e.Link.Href || item.ID != e.ID || item.Text == "" || item.Published > last {
			t.Errorf("the feeds differ, or are out of order: %+v", item)
		}
		last = feed.Items[i].Published
	}
}

// The sitemap lists every page that a reader can reach, and no other.
func TestSitemap(t *testing.T) {
	s, files, pages := realPages(t)
	var sitemap struct {
		URLs []struct {
			Loc string `xml:"loc"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal([]byte(files["sitemap.xml"]), &sitemap); err != nil {
		t.Fatal(err)
	}
	for _, u := range sitemap.URLs {
		if pages[strings.TrimPrefix(u.Loc, s.BaseURL+"/")+"index.html"] == nil {
			t.Errorf("the sitemap lists %s", u.Loc)
		}
	}
	if len(sitemap.URLs) != len(pages)-1 { // all but 404.html
		t.Errorf("the sitemap lists %d of %d pages", len(sitemap.URLs), len(pages))
	}
	if !strings.Contains(files["robots.txt"], "Sitemap: "+s.BaseURL+"/sitemap.xml") {
		t.Error("robots.txt does not name the sitemap")
	}
}

// A dataset's download has the numbers of its page, exactly as they were
// recorded.
func TestDownloads(t *testing.T) {
	s, files, _ := realPages(t)
	for _, d := range s.Datasets {
		rows, err := csv.NewReader(strings.NewReader(files["datasets/"+d.ID+"/"+d.ID+".csv"])).ReadAll()
		if err != nil || len(rows) != len(d.Rows)+1 {
			t.Errorf("%s has %d lines for %d rows: %v", d.ID, len(rows), len(d.Rows), err)
			continue
		}
		for i, row := range d.Rows {
			f := row.Figure
			if got := rows[i+1]; got[0] != f.Subject || got[2] != f.Period.String() || !strings.HasPrefix(got[3], f.Quantity.Value.String()) || got[4] != f.Quantity.Unit.String() {
				t.Errorf("%s, row %d: %v", d.ID, i, got)
			}
		}
	}
}

// A feed without a briefing is still a feed.
func TestEmptyFeed(t *testing.T) {
	files := build(t, open(t, small(t, ""), asOf(t, "2025-03-01")))
	var atom struct {
		Updated string `xml:"updated"`
	}
	if err := xml.Unmarshal([]byte(files["feed.xml"]), &atom); err != nil {
		t.Fatal(err)
	}
	if _, err := time.Parse(time.RFC3339, atom.Updated); err != nil {
		t.Errorf("updated: %v", err)
	}
}
