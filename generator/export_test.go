package generator_test

import (
	"encoding/csv"
	"encoding/xml"
	"strings"
	"testing"

	"explainer/generator/site"
)

// The sitemap lists every page that a reader can reach, and no other.
func TestSitemap(t *testing.T) {
	s, files, pages := realPages(t)
	var sitemap struct {
		URLs []struct {
			Loc     string `xml:"loc"`
			LastMod string `xml:"lastmod"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal([]byte(files["sitemap.xml"]), &sitemap); err != nil {
		t.Fatal(err)
	}
	for _, u := range sitemap.URLs {
		if pages[strings.TrimPrefix(u.Loc, s.BaseURL+"/")+"index.html"] == nil {
			t.Errorf("the sitemap lists %s", u.Loc)
		}
		if want := lastKnown(s, strings.TrimPrefix(u.Loc, s.BaseURL)); u.LastMod < want ||
			(want != "" && u.LastMod == "") {
			t.Errorf("%s was last changed on %q, not before %q", u.Loc, u.LastMod, want)
		}
	}
	if len(sitemap.URLs) != len(pages)-1 { // all but 404.html
		t.Errorf("the sitemap lists %d of %d pages", len(sitemap.URLs), len(pages))
	}
	if !strings.Contains(files["robots.txt"], "Sitemap: "+s.BaseURL+"/sitemap.xml") {
		t.Error("robots.txt does not name the sitemap")
	}
}

// lastKnown is a day on which a page has changed: that of its own document, or
// the newest of any for a page that lists documents; empty where no day is
// known.
func lastKnown(s *site.Site, path string) string {
	latest := ""
	for _, group := range [][]*site.Entry{s.Briefings, s.Actors, s.Questions, s.Datasets, s.Pages, s.Figures, s.Events, s.Conflicts} {
		for _, e := range group {
			own := e.Front().Touched().ISO()
			if e.URL == path {
				return own
			}
			if above, _, _ := strings.Cut(e.URL, "#"); above == path ||
				(strings.HasPrefix(e.URL, path) && path != "/") {
				latest = max(latest, own)
			}
		}
	}
	return latest
}

// What refers to a page changes it, since it tells of that.
func TestLastChange(t *testing.T) {
	files := built(t, open(t, small(t, `
-- content/briefings/news.md --
---
title: News
summary: News.
date: 2025-03-01
updated: 2025-03-04
as_of: 2025-03-01
actors: [united-kingdom]
---
Text.
-- content/about.md --
---
title: About
---
Text.
`), asOf(t, "2025-03-05")))
	for path, want := range map[string]string{
		"/": "2025-03-04", "/briefings/": "2025-03-04", "/briefings/news/": "2025-03-04", "/actors/united-kingdom/": "2025-03-04", "/actors/": "2025-03-01",
		"/questions/rise/": "2025-03-01", "/data/": "2025-03-04", "/changes/": "2025-03-04", "/positions/": "2025-03-01",
	} {
		if !strings.Contains(
			files["sitemap.xml"], "<loc>https://example.org"+path+"</loc>\n  <lastmod>"+want+"</lastmod>",
		) {
			t.Errorf("%s was not last changed on %s: %s", path, want, files["sitemap.xml"])
		}
	}
	if !strings.Contains(files["sitemap.xml"], "<loc>https://example.org/about/</loc>\n </url>") {
		t.Error("a page without a date was changed on some day")
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
			if got := rows[i+1]; got[0] != f.Subject || got[2] != f.Period.String() ||
				!strings.HasPrefix(got[3], f.Quantity.Value.String()) ||
				got[4] != f.Quantity.Unit.String() {
				t.Errorf("%s, row %d: %v", d.ID, i, got)
			}
		}
	}
}
