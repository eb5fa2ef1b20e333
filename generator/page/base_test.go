package page_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/page"

	"github.com/google/go-cmp/cmp"
)

// What all pages have: an address, the way to them, which links are current,
// as of when they hold, and who mentions them.
func TestBase(t *testing.T) {
	s := load(
		t,
		figures+briefing(
			"text", "", "Of [[money]] and [[money|again]], says [[smith]].",
		)+briefing(
			"other", "actors: [smith]\n", "Says [[smith]].",
		),
	)
	v := view[*page.BriefingPage](t, s, "/briefings/money/")
	if v.Canonical != "https://example.org/sub/briefings/money/" || v.Description != "What is spent." ||
		v.Lang != "en" ||
		v.SiteTitle != "A site" ||
		v.Editors != "The editors" {
		t.Errorf("%+v", v.Base)
	}
	if diff := cmp.Diff([]page.Link{{URL: "/sub/", Text: "Home"}, {URL: "/sub/briefings/", Text: "Briefings"}}, *v.Breadcrumbs); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]page.NavLink{{Link: page.Link{URL: "/sub/briefings/", Text: "Briefings"}, Current: true}, {Link: page.Link{URL: "/sub/positions/", Text: "Who stands where"}}}, v.Nav); diff != "" {
		t.Error(diff)
	}
	var dates []string
	for _, d := range v.Dates {
		dates = append(dates, d.Label+" "+d.Text)
	}
	if diff := cmp.Diff([]string{"As of 1 March 2025", "Published 26 February 2025"}, dates); diff != "" {
		t.Error(diff)
	}
	if len(v.MentionedIn) != 1 || v.MentionedIn[0].Text != "The text" || v.MentionedBy != "1 page" {
		t.Errorf("mentioned in %+v, %q", v.MentionedIn, v.MentionedBy)
	}
	smith := view[*page.ActorPage](t, s, "/actors/smith/")
	if len(smith.Briefings) != 2 || len(smith.MentionedIn) != 0 {
		t.Errorf(
			"a page that is listed as a briefing is not among those that mention it: %v, %v",
			smith.Briefings,
			smith.MentionedIn,
		)
	}
}

// Before reading, readers are told that a page is not published yet or was not
// checked when it was due.
func TestNotices(t *testing.T) {
	for front, want := range map[string][]string{
		"date: 2025-02-27\nas_of: 2025-03-01":                                     nil,
		"date: 2025-02-27\nas_of: 2025-02-27\nreview_by: 2025-03-01":              nil,
		"date: 2025-02-27\nas_of: 2025-02-27\ndraft: true":                        {"Draft: not published"},
		"date: 2025-03-02\nas_of: 2025-02-27":                                     {"Dated in the future: not published yet"},
		"date: 2025-02-27\nreview_by: 2025-02-28":                                 {"This page was due to be checked again by 28 February 2025."},
		"date: 2025-02-27\nas_of: 2025-02-27\nreview_by: 2025-02-28\ndraft: true": {"Draft: not published", "Not checked since 27 February 2025. This page was due to be checked again by 28 February 2025."},
	} {
		s := load(t, "-- content/about.md --\n---\ntitle: About\nsummary: Of us.\n"+front+"\n---\nText.\n")
		v := view[*page.PlainPage](t, s, "/about/")
		if diff := cmp.Diff(want, v.Notices); diff != "" {
			t.Errorf("%q: %s", front, diff)
		}
		due := 0
		for _, d := range v.Filed {
			if d.Label == "To be checked again by" {
				due++
			}
		}
		if due == 1 != (front == "date: 2025-02-27\nas_of: 2025-02-27\nreview_by: 2025-03-01") {
			t.Errorf("%q: the dates are %+v", front, v.Dates)
		}
	}
}

// Every page has an address and a file of its own, and a view that is the same
// however often it is made.
func TestPagesAreDeterministic(t *testing.T) {
	archive := figures + stances + table + disagreeing + "-- content/about.md --\n---\ntitle: About\nsummary: Of us.\n---\nText.\n"
	first, second := pages(t, archive), pages(t, archive)
	if len(first) != 39 {
		t.Errorf("there are %d pages", len(first))
	}
	for file, digest := range first {
		if second[file] != digest {
			t.Errorf("%s differs", file)
		}
	}
	for _, file := range []string{"index.html", "404.html", "search/index.html", "data/index.html", "about/index.html", "positions/third/index.html"} {
		if first[file] == "" {
			t.Errorf("there is no %s", file)
		}
	}
}

// pages makes all pages of a site: the digests of their views by file. Two
// ways to make one view are compared with each other.
func pages(t *testing.T, archive string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, p := range all(t, load(t, archive)) {
		digest := [2]string{}
		for i := range digest {
			d, ok := page.Digest(nil, p.Make())
			if !ok {
				t.Errorf("%s has no digest", p.URL)
			}
			digest[i] = string(d)
		}
		if digest[0] != digest[1] || out[p.File()] != "" {
			t.Errorf("%s is made anew in another way, or twice", p.URL)
		}
		out[p.File()] = digest[0]
	}
	return out
}

func TestBasePath(t *testing.T) {
	for address, want := range map[string]string{"https://example.org": "", "https://example.org/": "", "https://example.org/a/b": "/a/b", "https://example.org/a%20b/": "/a%20b", "::": ""} {
		if got := page.BasePath(address); got != want {
			t.Errorf("%s lies under %q", address, got)
		}
	}
}

// Lists group what they list and say how much there is of it.
func TestLists(t *testing.T) {
	s := load(t, stances+table)
	var got []string
	for _, url := range []string{"/briefings/", "/actors/", "/questions/", "/datasets/"} {
		v := view[*page.ListPage](t, s, url)
		got = append(got, url+" "+v.Count)
		for _, g := range v.Groups {
			line := g.Title + ":"
			for _, item := range g.Items {
				line += fmt.Sprintf(" %s (%s; %s)", item.Text, strings.TrimSuffix(item.Summary, "."), item.Meta)
			}
			got = append(got, line)
		}
	}
	want := []string{
		"/briefings/ 1 briefing", ": Stances (Who stood where; )",
		"/actors/ 3 actors", "People: Ann Smith (; )", "States: Britain (A state of four nations; ) France (; )",
		"/questions/ ", ": Should it be banned? (It should be banned; 1 of 3 actors covered)", "Public money: Should it rise? (It should rise; 2 of 3 actors covered)",
		"/datasets/ ", ": Shares (Shares of GDP; 3 figures)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// The glossary explains each term and names what counts by it.
func TestGlossary(t *testing.T) {
	terms := view[*page.GlossaryPage](t, load(t, figures+table), "/glossary/").Terms
	if len(terms) != 1 || terms[0].Title != "Core spending" || body(terms[0].Body) != "<p>More on it.</p>" {
		t.Fatalf("%+v", terms)
	}
	var got []string
	for _, l := range terms[0].Figures {
		got = append(got, l.URL+" "+l.Text)
	}
	if diff := cmp.Diff([]string{"/sub/datasets/shares/ Shares", "/sub/figures/level/ Spending"}, sorted(got)); diff != "" {
		t.Error(diff)
	}
}

// Each source is listed with what rests on it.
func TestSources(t *testing.T) {
	v := view[*page.SourcesPage](t, load(t, disagreeing), "/sources/")
	rests := map[string]int{}
	for _, tier := range v.Tiers {
		for _, src := range tier.Sources {
			rests[src.ID] = len(src.Rests)
		}
	}
	if diff := cmp.Diff(map[string]int{"report": 4, "paper": 1, "study": 2}, rests); diff != "" ||
		v.Count != "3 sources" {
		t.Errorf("%s %s", v.Count, diff)
	}
}
