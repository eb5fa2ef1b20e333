package generator_test

import (
	"encoding/json"
	"encoding/xml"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"explainer/generator/site"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// atomDocument is an Atom feed as RFC 4287 describes it: every element that
// may be there, as often as it is.
type atomDocument struct {
	XMLName   xml.Name      `xml:"http://www.w3.org/2005/Atom feed"`
	Lang      string        `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	IDs       []string      `xml:"http://www.w3.org/2005/Atom id"`
	Titles    []string      `xml:"http://www.w3.org/2005/Atom title"`
	Subtitles []string      `xml:"http://www.w3.org/2005/Atom subtitle"`
	Updated   []string      `xml:"http://www.w3.org/2005/Atom updated"`
	Rights    []string      `xml:"http://www.w3.org/2005/Atom rights"`
	Authors   []atomPerson  `xml:"http://www.w3.org/2005/Atom author"`
	Links     []atomLink    `xml:"http://www.w3.org/2005/Atom link"`
	Entries   []atomEntry   `xml:"http://www.w3.org/2005/Atom entry"`
	Unknown   []atomUnknown `xml:",any"`
}

type atomUnknown struct{ XMLName xml.Name }

type atomPerson struct {
	Names []string `xml:"http://www.w3.org/2005/Atom name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	IDs        []string   `xml:"http://www.w3.org/2005/Atom id"`
	Titles     []string   `xml:"http://www.w3.org/2005/Atom title"`
	Updated    []string   `xml:"http://www.w3.org/2005/Atom updated"`
	Published  []string   `xml:"http://www.w3.org/2005/Atom published"`
	Links      []atomLink `xml:"http://www.w3.org/2005/Atom link"`
	Summaries  []string   `xml:"http://www.w3.org/2005/Atom summary"`
	Categories []struct {
		Term string `xml:"term,attr"`
	} `xml:"http://www.w3.org/2005/Atom category"`
	Contents []struct {
		Type string `xml:"type,attr"`
		Text string `xml:",chardata"`
	} `xml:"http://www.w3.org/2005/Atom content"`
	Unknown []atomUnknown `xml:",any"`
}

// readAtom holds a feed to the rules of RFC 4287, and to those of this site:
// entries in order, each with an address that leads somewhere and a text.
func readAtom(t *testing.T, base, name, text string) atomDocument {
	t.Helper()
	var feed atomDocument
	if err := xml.Unmarshal([]byte(text), &feed); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	fail := func(wrong bool, what string, args ...any) {
		if wrong {
			t.Errorf("%s: "+what, append([]any{name}, args...)...)
		}
	}
	fail(
		len(feed.IDs) != 1 || len(feed.Titles) != 1 || len(feed.Updated) != 1 || len(feed.Authors) != 1 ||
			len(feed.Authors[0].Names) != 1,
		"an element that must be there once is not",
	)
	fail(
		len(feed.Subtitles) > 1 || len(feed.Rights) > 1 || len(feed.Unknown) > 0,
		"an element is there twice or unknown: %v",
		feed.Unknown,
	)
	fail(feed.Lang == "", "it says no language")
	fail(
		!absolute(feed.IDs[0]) || feed.Titles[0] == "" || feed.Authors[0].Names[0] == "",
		"the id is no IRI, or the title or the author is empty",
	)
	fail(rel(feed.Links, "self") != base+"/"+name, "it says that it lies at %q", rel(feed.Links, "self"))
	fail(!strings.HasPrefix(rel(feed.Links, "alternate"), base+"/"), "it follows %q", rel(feed.Links, "alternate"))
	newest := instant(t, feed.Updated[0])
	seen, last := map[string]bool{}, ""
	for _, e := range feed.Entries {
		once := len(e.IDs) == 1 && len(e.Titles) == 1 && len(e.Updated) == 1 && len(e.Published) == 1 &&
			len(e.Contents) == 1 &&
			len(e.Categories) == 1
		fail(!once || len(e.Unknown) > 0 || len(e.Summaries) > 1, "an entry lacks something, or has it twice: %+v", e)
		fail(seen[e.IDs[0]] || !absolute(e.IDs[0]), "the id %q is there twice, or is no IRI", e.IDs[0])
		seen[e.IDs[0]] = true
		link := rel(e.Links, "alternate")
		fail(!strings.HasPrefix(link, base+"/"), "%s leads to %q", e.IDs[0], link)
		fail(instant(t, e.Updated[0]).After(newest), "%s is newer than the feed", e.IDs[0])
		fail(
			instant(t, e.Published[0]).After(instant(t, e.Updated[0])),
			"%s was updated before it was published",
			e.IDs[0],
		)
		fail(last != "" && e.Published[0] > last, "%s is out of order", e.IDs[0])
		last = e.Published[0]
		checkEntryText(t, name, e.Contents[0].Type, e.Contents[0].Text, link)
	}
	return feed
}

func rel(links []atomLink, rel string) string {
	found := ""
	for _, l := range links {
		if l.Rel == rel && l.Type != "" {
			if found != "" {
				return "two places"
			}
			found = l.Href
		}
	}
	return found
}

func absolute(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.IsAbs() && u.Host != ""
}

func instant(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t.Error(err)
	}
	return at
}

// checkEntryText reads an entry's text as a feed reader would: it is HTML, says
// who says so, and its links are absolute.
func checkEntryText(t *testing.T, name, kind, text, address string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	if err != nil || kind != "html" {
		t.Errorf("%s: the text of %s is %q: %v", name, address, kind, err)
		return
	}
	credited := false
	for _, a := range all(root, atom.A) {
		credited = credited || attr(a, "href") == address
		if !absolute(attr(a, "href")) {
			t.Errorf("%s: the text of %s links to %q", name, address, attr(a, "href"))
		}
	}
	if !credited || len(textOf(root)) < 60 {
		t.Errorf("%s: the text of %s is %q", name, address, textOf(root))
	}
}

// jsonFeed is a JSON Feed 1.1.
type jsonFeed struct {
	Version, Title, Language string
	HomePage                 string `json:"home_page_url"`
	FeedURL                  string `json:"feed_url"`
	Authors                  []struct{ Name string }
	Items                    []struct {
		ID, URL, Title string
		HTML           string `json:"content_html"`
		Published      string `json:"date_published"`
		Modified       string `json:"date_modified"`
	}
}

// checkFeed reads both formats of a feed; they say the same.
func checkFeed(t *testing.T, base, path string, files map[string]string) atomDocument {
	t.Helper()
	feed := readAtom(t, base, path+"feed.xml", files[path+"feed.xml"])
	parsed, err := gofeed.NewParser().ParseString(files[path+"feed.xml"])
	if err != nil || len(parsed.Items) != len(feed.Entries) {
		t.Errorf("%sfeed.xml cannot be read by a feed reader: %v", path, err)
	}
	if _, err := gofeed.NewParser().ParseString(files[path+"feed.json"]); err != nil {
		t.Errorf("%sfeed.json cannot be read by a feed reader: %v", path, err)
	}
	var other jsonFeed
	if err := json.Unmarshal([]byte(files[path+"feed.json"]), &other); err != nil {
		t.Fatal(err)
	}
	if other.Version != "https://jsonfeed.org/version/1.1" || other.FeedURL != base+"/"+path+"feed.json" ||
		other.HomePage != base+"/"+path ||
		other.Language != feed.Lang ||
		len(other.Authors) != 1 ||
		len(other.Items) != len(feed.Entries) {
		t.Fatalf("%sfeed.json lacks something: %+v", path, other)
	}
	for i, e := range feed.Entries {
		if item := other.Items[i]; item.ID != e.IDs[0] || item.URL != rel(e.Links, "alternate") ||
			item.Title != e.Titles[0] ||
			item.HTML != e.Contents[0].Text ||
			item.Published != e.Published[0] ||
			item.Modified != e.Updated[0] {
			t.Errorf("the two formats of %s differ: %+v", path, item)
		}
	}
	return feed
}

// The site's feed has its newest briefings.
func TestSiteFeed(t *testing.T) {
	s, files, _ := realPages(t)
	feed := checkFeed(t, s.BaseURL, "", files)
	if len(feed.Entries) != min(len(s.Briefings), 20) {
		t.Errorf("the feed has %d entries", len(feed.Entries))
	}
}

// What was changed has a feed.
func TestChangesFeed(t *testing.T) {
	s, files, pages := realPages(t)
	feed := checkFeed(t, s.BaseURL, "changes/", files)
	if len(feed.Entries) != min(len(site.Alike(s.Changes())), 100) {
		t.Errorf("the feed has %d entries", len(feed.Entries))
	}
	for _, e := range feed.Entries {
		for _, address := range []string{e.IDs[0], rel(e.Links, "alternate")} {
			if problem := followAbsolute(s, address, files, pages); problem != "" {
				t.Errorf("the feed of changes leads to %s: %s", address, problem)
			}
		}
	}
}

// Every question has a feed of what is new about it, and its page leads there.
func TestQuestionFeeds(t *testing.T) {
	s, files, pages := realPages(t)
	for _, q := range s.Questions {
		path := strings.TrimPrefix(q.URL, "/")
		feed := checkFeed(t, s.BaseURL, path, files)
		var ids []string
		for _, e := range feed.Entries {
			ids = append(ids, e.IDs[0])
			if problem := followAbsolute(s, e.IDs[0], files, pages); problem != "" {
				t.Errorf("%s leads to %s: %s", path, e.IDs[0], problem)
			}
		}
		for _, want := range q.From("position", "question") {
			if len(ids) < 20 && !slices.Contains(ids, s.BaseURL+want.URL) {
				t.Errorf("%s lacks %s", path, want.ID)
			}
		}
		for _, ending := range []string{"xml", "json"} {
			if !leadsTo(pages[path+"index.html"], "/"+path+"feed."+ending) {
				t.Errorf("%s does not lead to its feed.%s, in its head and in its text", q.URL, ending)
			}
		}
	}
}

func followAbsolute(s *site.Site, address string, files map[string]string, pages map[string]*page) string {
	return follow(pages["index.html"], strings.TrimPrefix(address, s.BaseURL), files, pages)
}

// leadsTo reports whether a page names a feed both to machines and to readers.
func leadsTo(p *page, feed string) bool {
	inHead := slices.ContainsFunc(
		all(p.root, atom.Link),
		func(n *html.Node) bool { return attr(n, "href") == feed && attr(n, "rel") == "alternate" },
	)
	inText := slices.ContainsFunc(all(p.root, atom.A), func(n *html.Node) bool { return attr(n, "href") == feed })
	return inHead && inText
}

// A question's feed tells of a position, of what changed it and of the briefing
// on it, each on the day on which it came to be known.
func TestQuestionFeedEntries(t *testing.T) {
	files := built(t, open(t, small(t, `
-- content/briefings/news.md --
---
title: News <b>&
summary: Something happened.
date: 2025-02-10
updated: 2025-02-25
as_of: 2025-02-25
questions: [rise]
positions:
  - {id: early, actor: united-kingdom, question: rise, stance: oppose, date: 2025-01-05, summary: Is against it., basis: statement, sources: [report]}
  - {id: late, actor: united-kingdom, question: rise, stance: support, date: 2025-02-20, summary: Is for <it>., conditions: If paid for., quote: "yes & yes", basis: vote, sources: [report]}
events:
  - {id: vote, name: The vote, date: 2025-02-20, location: London, effects: [late], sources: [report]}
  - {id: review, name: The review, date: 2026, status: scheduled, effects: [late], sources: [report]}
  - {id: elsewhere, name: Elsewhere, date: 2025-02-20, sources: [report]}
---
Text [[vote]] [[review]] [[elsewhere]].
`), asOf(t, "2025-03-01")))
	feed := checkFeed(t, "https://example.org", "questions/rise/", files)
	var got []string
	for _, e := range feed.Entries {
		got = append(
			got,
			strings.TrimPrefix(
				e.IDs[0], "https://example.org",
			)+" "+e.Published[0][:10]+" "+e.Updated[0][:10]+" "+e.Titles[0]+" ("+e.Categories[0].Term+")",
		)
	}
	want := []string{
		"/positions/late/ 2025-02-20 2025-02-20 United Kingdom: Agrees. Proposition: It should rise. (Position)",
		"/timeline/#vote 2025-02-20 2025-02-20 The vote (Event)",
		"/briefings/news/ 2025-02-10 2025-02-25 News <b>& (Briefing)",
		"/positions/early/ 2025-02-10 2025-02-10 United Kingdom: Disagrees. Proposition: It should rise. (Position)",
		"/timeline/#review 2025-02-10 2025-02-10 The review (Event)",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	for _, text := range []string{"<p>Is for &lt;it&gt;.</p>", "If paid for.", "“yes &amp; yes”", "A publisher (25 February 2025). A report."} {
		if !strings.Contains(feed.Entries[0].Contents[0].Text, text) {
			t.Errorf("the entry of the position does not say %q: %s", text, feed.Entries[0].Contents[0].Text)
		}
	}
	if feed.Updated[0][:10] != "2025-02-25" {
		t.Errorf("the feed was updated on %s", feed.Updated[0])
	}
}

// A feed of nothing is still a feed.
func TestEmptyFeed(t *testing.T) {
	files := built(t, open(t, small(t, ""), asOf(t, "2025-03-01")))
	for _, path := range []string{"", "questions/rise/"} {
		if feed := checkFeed(t, "https://example.org", path, files); len(feed.Entries) != 0 {
			t.Errorf("%s has entries", path)
		}
	}
}
