package export_test

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"

	"explainer/generator/export"
	"explainer/generator/opendata"
	"explainer/generator/page"
	"explainer/generator/site"
	"explainer/generator/site/sitetest"

	"github.com/google/go-cmp/cmp"
)

// briefing declares a figure, a position and an event, and shows them.
const briefing = `
-- content/briefings/money.md --
---
title: Money & more
summary: What <it> costs.
date: 2025-02-10
as_of: 2025-02-20
questions: [rise]
figures:
  - {id: cash, label: Extra cash, measure: defence-spending, subject: united-kingdom, value: 13.4,
     unit: GBP bn, period: FY2027-28, stage: pledged, date: 2025-02-25, sources: [report]}
  - {id: gone, label: Old cash, measure: defence-spending, subject: united-kingdom, value: 12, unit: GBP bn,
     period: FY2026-27, stage: pledged, date: 2025-02-25, state: withdrawn, withdrawn: {date: 2025-02-26,
     note: Restated., sources: [report]}, sources: [report]}
  - {id: range, label: A range, measure: defence-spending, subject: united-kingdom, range: [2, 3.5],
     unit: GBP bn, period: FY2025-26, stage: estimate, date: 2025-02-25, sources: [report]}
positions:
  - {id: for-it, actor: united-kingdom, question: rise, stance: support, date: 2025-02-15,
     summary: It supports the rise., conditions: If paid for., quote: We will., basis: statement, sources: [report]}
events:
  - {id: meeting, name: The meeting, date: 2025-02-27, status: occurred, location: London, effects: [for-it],
     sources: [report]}
changes:
  - {date: 2025-02-20, kind: correction, note: The sum was wrong., records: [cash]}
  - {date: 2025-02-18, kind: update, note: The meeting was added.}
---
It is [[cash]], then [[gone]], [[for-it]] and [[meeting]] [@report].

` + "```chart\ntitle: Money\ntype: bar\nfigures: [cash, range]\n```\n\n```timeline\nevents: [meeting]\n```\n"

// made returns every exported file of a site by its path.
func made(t *testing.T, s *site.Site) map[string]string {
	t.Helper()
	files := map[string]string{}
	data := opendata.New(s)
	for _, f := range export.All(s, page.All(s, data), data) {
		if _, twice := files[f.Path]; twice {
			t.Errorf("two files have the path %s", f.Path)
		}
		files[f.Path] = string(f.Make())
	}
	return files
}

func one(t *testing.T, archive string) map[string]string {
	t.Helper()
	return made(t, sitetest.New(t, "2025-03-01", archive))
}

// The same site makes the same files, byte for byte.
func TestDeterministic(t *testing.T) {
	if diff := cmp.Diff(one(t, briefing), one(t, briefing)); diff != "" {
		t.Error(diff)
	}
}

type atomEntry struct {
	ID        string `xml:"id"`
	Title     string `xml:"title"`
	Published string `xml:"published"`
	Updated   string `xml:"updated"`
	Content   string `xml:"content"`
	Link      struct {
		Href string `xml:"href,attr"`
	} `xml:"link"`
}

type atomFeed struct {
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Entries []atomEntry `xml:"entry"`
}

func atom(t *testing.T, text string) atomFeed {
	t.Helper()
	var f atomFeed
	if err := xml.Unmarshal([]byte(text), &f); err != nil {
		t.Fatal(err)
	}
	return f
}

// A briefing's entry has its address as its id, its dates, its live figures and
// its text, escaped.
func TestFeedOfTheSite(t *testing.T) {
	f := atom(t, one(t, briefing)["feed.xml"])
	if f.ID != "https://example.org/" || f.Title != "A site" || f.Author != "A site" || len(f.Entries) != 1 {
		t.Fatalf("the feed is %+v", f)
	}
	e := f.Entries[0]
	got := []string{e.ID, e.Link.Href, e.Title, e.Published, e.Updated, f.Updated}
	want := []string{
		"https://example.org/briefings/money/", "https://example.org/briefings/money/", "Money & more",
		"2025-02-10T00:00:00Z", "2025-02-20T00:00:00Z", "2025-02-20T00:00:00Z",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for text, in := range map[string]bool{"What &lt;it&gt; costs.": true, "Extra cash: £13.4": true, "Old cash": false} {
		if strings.Contains(e.Content, text) != in {
			t.Errorf("that the entry has %q is %t: %s", text, !in, e.Content)
		}
	}
}

// A feed of a site without entries has a date that is no clock's.
func TestEmptyFeed(t *testing.T) {
	files := one(t, "")
	if f := atom(t, files["feed.xml"]); f.Updated != "1970-01-01T00:00:00Z" || len(f.Entries) != 0 {
		t.Errorf("the feed is %+v", f)
	}
	if !strings.Contains(files["feed.json"], `"items": []`) {
		t.Errorf("the JSON feed is %s", files["feed.json"])
	}
}

// A feed has the 20 newest briefings, the newest first.
func TestFeedIsBounded(t *testing.T) {
	var archive strings.Builder
	for day := range 25 {
		fmt.Fprintf(&archive, "-- content/briefings/b%02d.md --\n---\ntitle: B%02[1]d\nsummary: S.\n"+
			"date: 2025-01-%02[1]d\nas_of: 2025-02-01\nquestions: [rise]\n---\nText.\n", day+1)
	}
	files := one(t, archive.String())
	for _, name := range []string{"feed.xml", "questions/rise/feed.xml"} {
		f := atom(t, files[name])
		if len(f.Entries) != 20 || f.Entries[0].Title != "B25" || f.Entries[19].Title != "B06" {
			t.Errorf("%s has %d entries", name, len(f.Entries))
		}
	}
}

// The feed of a question has the stances on it, the briefings about it and the
// events that changed a stance, by the day on which each appeared on the site.
func TestFeedOfAQuestion(t *testing.T) {
	f := atom(t, one(t, briefing)["questions/rise/feed.xml"])
	var got []string
	for _, e := range f.Entries {
		who, _, _ := strings.Cut(e.Title, ":") // then the stance, in the words of package language
		got = append(got, e.Published[:10]+" "+who)
	}
	want := []string{"2025-02-27 The meeting", "2025-02-15 United Kingdom", "2025-02-10 Money & more"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, text := range []string{"If paid for.", "“We will.”", "A report", "It supports the rise."} {
		if !strings.Contains(f.Entries[1].Content, text) {
			t.Errorf("the stance's entry lacks %q: %s", text, f.Entries[1].Content)
		}
	}
}

// A note of a change is an entry that leads to the note on its page.
func TestFeedOfChanges(t *testing.T) {
	f := atom(t, one(t, briefing)["changes/feed.xml"])
	if len(f.Entries) != 2 {
		t.Fatalf("the feed has %d entries", len(f.Entries))
	}
	e := f.Entries[0]
	if e.ID != "https://example.org/changes/#money-change-2025-02-20" ||
		e.Link.Href != "https://example.org/briefings/money/#change-2025-02-20" ||
		e.Title != "Correction: Money & more" || !strings.Contains(e.Content, "The sum was wrong.") {
		t.Errorf("the entry is %+v", e)
	}
}

// Both formats of a feed have the same entries.
func TestJSONFeed(t *testing.T) {
	files := one(t, briefing)
	for name, text := range files {
		other, isJSON := strings.CutSuffix(name, "feed.json")
		if !isJSON {
			continue
		}
		var f struct {
			Version string
			FeedURL string `json:"feed_url"`
			Items   []struct {
				ID, URL, Title string
				HTML           string `json:"content_html"`
				Published      string `json:"date_published"`
				Modified       string `json:"date_modified"`
			}
		}
		if err := json.Unmarshal([]byte(text), &f); err != nil {
			t.Fatal(err)
		}
		var got []atomEntry
		for _, i := range f.Items {
			e := atomEntry{ID: i.ID, Title: i.Title, Published: i.Published, Updated: i.Modified, Content: i.HTML}
			e.Link.Href = i.URL
			got = append(got, e)
		}
		if diff := cmp.Diff(atom(t, files[other+"feed.xml"]).Entries, got); diff != "" {
			t.Errorf("%s and its XML differ: %s", name, diff)
		}
		if f.Version != "https://jsonfeed.org/version/1.1" || f.FeedURL != "https://example.org/"+name {
			t.Errorf("%s says that it is %s %s", name, f.Version, f.FeedURL)
		}
	}
}

// locations returns the addresses of a sitemap with their dates, "" for none.
func locations(t *testing.T, text string) map[string]string {
	t.Helper()
	var set struct {
		URLs []struct {
			Loc     string `xml:"loc"`
			LastMod string `xml:"lastmod"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal([]byte(text), &set); err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, u := range set.URLs {
		found[u.Loc] = u.LastMod
	}
	return found
}

// The sitemap has every page but the one for what is missing, with the newest
// date of what the page shows: a page follows the documents that refer to it.
func TestSitemap(t *testing.T) {
	found := locations(t, one(t, briefing)["sitemap.xml"])
	for address, day := range map[string]string{
		"https://example.org/":                       "2025-03-01",
		"https://example.org/briefings/money/":       "2025-02-20",
		"https://example.org/briefings/":             "2025-02-20",
		"https://example.org/questions/rise/":        "2025-03-01",
		"https://example.org/timeline/":              "2025-02-20",
		"https://example.org/figures/cash/":          "2025-02-20",
		"https://example.org/actors/united-kingdom/": "2025-03-01",
	} {
		if got, ok := found[address]; !ok || got != day {
			t.Errorf("%s has the date %q (listed: %t), want %s", address, got, ok, day)
		}
	}
	if _, ok := found["https://example.org/404.html"]; ok {
		t.Error("the page for what is missing is listed")
	}
}

// A sitemap has at most 50,000 addresses; more are divided among several, which
// sitemap.xml lists. No address is lost, and none is listed twice.
func TestSitemapIndex(t *testing.T) {
	s := sitetest.New(t, "2025-03-01", "")
	for _, count := range []int{50_000, 50_001, 120_000} {
		pages := []page.Page{{URL: "/404.html"}}
		for i := range count {
			pages = append(pages, page.Page{URL: fmt.Sprintf("/p/%d/", i)})
		}
		var index struct {
			Sitemaps []string `xml:"sitemap>loc"`
		}
		listed := map[string]string{}
		for _, f := range export.All(s, pages, opendata.New(s)) {
			switch {
			case f.Path == "sitemap.xml" && count > 50_000:
				if err := xml.Unmarshal(f.Make(), &index); err != nil {
					t.Fatal(err)
				}
			case strings.HasPrefix(f.Path, "sitemap"):
				part := locations(t, string(f.Make()))
				known := count <= 50_000 || slices.Contains(index.Sitemaps, "https://example.org/"+f.Path)
				if len(part) > 50_000 || !known {
					t.Errorf("%s has %d addresses; the index lists %q", f.Path, len(part), index.Sitemaps)
				}
				for address := range part {
					if _, twice := listed[address]; twice {
						t.Fatalf("%s is listed twice", address)
					}
					listed[address] = f.Path
				}
			}
		}
		if want := (count - 1) / 50_000; len(listed) != count || want > 0 && len(index.Sitemaps) != want+1 {
			t.Errorf("of %d pages %d are listed, in %d sitemaps", count, len(listed), len(index.Sitemaps))
		}
	}
}

// Robots may read everything, and are told of the sitemap.
func TestRobots(t *testing.T) {
	want := "User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap.xml\n"
	if got := one(t, "")["robots.txt"]; got != want {
		t.Errorf("robots.txt is %q", got)
	}
}

// Under a path, everything in the web manifest begins with the path.
func TestWebManifest(t *testing.T) {
	text := one(t, strings.Replace(siteAt, "ADDRESS", "https://example.org/explainer/", 1))["site.webmanifest"]
	var m struct {
		Start string `json:"start_url"`
		Scope string
		Icons []struct{ Src string }
	}
	if err := json.Unmarshal([]byte(text), &m); err != nil {
		t.Fatal(err)
	}
	icon := "/explainer/icon-192.png"
	if m.Start != "/explainer/" || m.Scope != "/explainer/" || len(m.Icons) != 2 || m.Icons[0].Src != icon {
		t.Errorf("the manifest is %s", text)
	}
}

const siteAt = `
-- content/site.yaml --
title: A site
base_url: ADDRESS
language: en
cards: true
search: true
editors: [An Editor]
measures:
  - {id: defence-spending, label: Defence spending, definition: What is spent.}
`

// Cards and the search index are made only where site.yaml asks for them.
func TestOnRequest(t *testing.T) {
	with := one(t, briefing+strings.Replace(siteAt, "ADDRESS", "https://example.org", 1))
	without := one(t, briefing)
	for _, prefix := range []string{"cards/", "search/"} {
		has := func(files map[string]string) bool {
			for name := range files {
				if strings.HasPrefix(name, prefix) {
					return true
				}
			}
			return false
		}
		if !has(with) || has(without) {
			t.Errorf("files below %s: %t when asked for, %t otherwise", prefix, has(with), has(without))
		}
	}
	if f := atom(t, with["feed.xml"]); f.Author != "An Editor" {
		t.Errorf("the feed is by %q", f.Author)
	}
	if f := atom(t, with["feed.xml"]); !strings.Contains(f.Entries[0].Content, "An Editor") {
		t.Errorf("the entry does not name the editor: %s", f.Entries[0].Content)
	}
}

// rows reads a CSV file.
func rows(t *testing.T, text string) [][]string {
	t.Helper()
	if !strings.Contains(text, "\r\n") {
		t.Errorf("lines do not end as RFC 4180 says: %q", text)
	}
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// A chart's table has its figures in their order with their numbers as they were
// recorded, and a timeline's has its events.
func TestChartData(t *testing.T) {
	var charts [][]string
	for name, text := range one(t, briefing) {
		if !strings.HasPrefix(name, "briefings/money/") || !strings.HasSuffix(name, ".csv") {
			continue
		}
		charts = append(charts, rows(t, text)[1:]...)
	}
	slices.SortFunc(charts, func(a, b []string) int { return strings.Compare(a[0], b[0]) })
	want := [][]string{
		{"1", "meeting", "2025-02-27", "The meeting", "occurred", "London", "", "report"},
		{
			"cash", "Extra cash", "United Kingdom", "FY2027-28", "exact", "13.4", "", "", "", "",
			"GBP bn", "pledged", "active", "report",
		},
		{
			"range", "A range", "United Kingdom", "FY2025-26", "exact", "", "2", "3.5", "", "",
			"GBP bn", "estimate", "active", "report",
		},
	}
	if diff := cmp.Diff(want, charts); diff != "" {
		t.Error(diff)
	}
}

// A dataset's table has its rows in their order, and no cell that a spreadsheet
// would run as a formula.
func TestTable(t *testing.T) {
	files := one(t, `
-- content/actors/x.md --
---
type: company
name: =cmd
as_of: 2025-03-01
---
A company.
-- content/datasets/shares.md --
---
title: Shares
summary: Shares by year.
measure: defence-spending
unit: "% of GDP"
subject_column: subject
period_column: year
value_column: share
stage_column: stage
date: 2025-02-25
as_of: 2025-03-01
sources: [report]
---
Shares.
-- content/datasets/shares.csv --
subject,year,share,stage
united-kingdom,2024,2.30,outturn
x,2023,-1,outturn
`)
	want := [][]string{
		{"subject", "subject_name", "period", "value", "unit", "stage"},
		{"united-kingdom", "United Kingdom", "2024", "2.30", "% of GDP", "outturn"},
		{"x", "'=cmd", "2023", "-1", "% of GDP", "outturn"},
	}
	if diff := cmp.Diff(want, rows(t, files["datasets/shares/shares.csv"])); diff != "" {
		t.Error(diff)
	}
}
