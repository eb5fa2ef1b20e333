package search_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"explainer/generator/search"
	"explainer/generator/site"
	"explainer/generator/site/sitetest"

	"github.com/google/go-cmp/cmp"
)

const briefing = `
-- content/briefings/money.md --
---
title: Money for defence
summary: What it costs.
date: 2025-02-10
as_of: 2025-02-20
figures:
  - {id: cash, label: Extra cash, measure: defence-spending, subject: united-kingdom, value: 13.4, unit: GBP bn,
     period: FY2027-28, stage: pledged, date: 2025-02-25, sources: [report]}
positions:
  - {id: for-it, actor: united-kingdom, question: rise, stance: support, date: 2025-02-15,
     summary: It backs the rise., quote: We will., basis: statement, sources: [report]}
events:
  - {id: meeting, name: The meeting, date: 2025-02-27, location: London, attendees: [united-kingdom], sources: [report]}
---
The sum is [[cash]], a stance is [[for-it]] and [[united-kingdom|Britain]] met [@report]. Zebra zebra zebra.
`

// index is an index as the script in the browser reads it.
type index struct {
	t    *testing.T
	root struct {
		Version  string
		Firsts   []string
		PerShard int
	}
	results [][]string            // by number of the document
	terms   map[string][][]uint32 // by tier
}

// read makes the index of a site and decodes every file of it.
func read(t *testing.T, s *site.Site) *index {
	t.Helper()
	x := &index{t: t, terms: map[string][][]uint32{}}
	decode := func(data []byte, into any) {
		if err := json.Unmarshal(data, into); err != nil {
			t.Fatalf("%v: %s", err, data)
		}
	}
	for _, f := range search.Files(s) {
		data := f.Make()
		if f.Path == "search/index.json" {
			decode(data, &x.root)
			continue
		}
		if f.Path == "search/words.json" {
			continue
		}
		var version string
		var parts []json.RawMessage
		decode(data, &parts)
		if decode(parts[0], &version); version != x.root.Version {
			t.Errorf("%s has the version %q, not %q", f.Path, version, x.root.Version)
		}
		for i := 1; i < len(parts); i++ {
			if strings.HasPrefix(f.Path, "search/docs/") {
				var result []string
				decode(parts[i], &result)
				x.results = append(x.results, result)
				continue
			}
			var term string
			var lists [][]uint32
			decode(parts[i], &term)
			i++
			decode(parts[i], &lists)
			x.terms[term] = lists
		}
	}
	return x
}

// found returns the addresses of the documents with a term, the best first.
func (x *index) found(term string) []string {
	var out []string
	lists := x.terms[term]
	for tier := len(lists) - 1; tier >= 0; tier-- {
		doc := uint32(0)
		for _, step := range lists[tier] {
			doc += step
			out = append(out, x.results[doc][0])
		}
	}
	return out
}

// A document is found by what a reader sees of it: a mention by what it shows,
// not by its id; the title counts more than the body.
func TestFound(t *testing.T) {
	x := read(t, sitetest.New(t, "2025-03-01", briefing))
	for term, want := range map[string][]string{
		"money":   {"/briefings/money/"},
		"zebra":   {"/briefings/money/"},
		"13.4":    {"/figures/cash/", "/briefings/money/"},
		"£13.4":   {"/figures/cash/", "/briefings/money/"},
		"britain": {"/briefings/money/"},
		"london":  {"/timeline/#meeting"},
		"nato":    {"/glossary/#nato", "/"},
		"cash":    {"/figures/cash/"},
		"nothing": nil,
	} {
		if diff := cmp.Diff(want, x.found(term)); diff != "" {
			t.Errorf("%s: %s", term, diff)
		}
	}
	if first := x.found("rise"); len(first) == 0 || first[0] != "/questions/rise/" {
		t.Errorf("the question is not the first to be found by a word of its title: %q", first)
	}
}

// A number of a declared unit is found as it is written and in full.
func TestFoundInFull(t *testing.T) {
	x := read(t, sitetest.New(t, "2025-03-01", strings.Replace(briefing, "value: 13.4, unit: GBP bn", "value: 20, unit: thousand soldiers", 1)+`
-- content/site.yaml --
title: A site
base_url: https://example.org
language: en
measures: [{id: defence-spending, label: Defence spending, definition: What is spent.}]
units: [{id: soldier, names: {one: soldier, other: soldiers}, counted: true}]
`))
	for _, term := range []string{"20", "20000", "soldiers"} {
		if got := x.found(term); len(got) == 0 || got[0] != "/figures/cash/" {
			t.Errorf("%s finds %q", term, got)
		}
	}
}

// What readers see of a key of the publication's own is found; what none sees, and an
// address, is not.
func TestOwnKeysAreFound(t *testing.T) {
	own := strings.Replace(briefing, "title: Money for defence\n", "title: Money for defence\ndesk: quokka\nbuyer: united-kingdom\n"+
		"checked: 2025-02-11\nslides: https://example.org/wombat\nhidden: numbat\nweight: 4711\n", 1)
	x := read(t, sitetest.New(t, "2025-03-01", own+`
-- content/site.yaml --
title: A site
base_url: https://example.org
language: en
measures: [{id: defence-spending, label: Defence spending, definition: What is spent.}]
keys:
  - {id: desk, kinds: [briefing], form: text, means: which desk wrote it, label: Desk}
  - {id: buyer, kinds: [briefing], form: reference, to: [actor], means: who asked for it, label: Buyer}
  - {id: checked, kinds: [briefing], form: date, means: when it was checked, label: Checked}
  - {id: slides, kinds: [briefing], form: url, means: where its slides are, label: Slides}
  - {id: weight, kinds: [briefing], form: number, means: how long it is, label: Words}
  - {id: hidden, kinds: [briefing], form: text, means: what none sees}
`))
	for term, want := range map[string]bool{
		"quokka": true, "kingdom": true, "11": true, "4711": true, "wombat": false, "numbat": false,
	} {
		if got := slices.Contains(x.found(term), "/briefings/money/"); got != want {
			t.Errorf("%s finds the briefing: %t", term, got)
		}
	}
}

// What a list of results says of a record, by kind.
func TestDescribe(t *testing.T) {
	s := sitetest.New(t, "2025-03-01", briefing)
	for id, want := range map[string]search.Result{
		"money": {
			URL: "/briefings/money/", Title: "Money for defence",
			Kind: "Briefing", Date: "10 February 2025", Summary: "What it costs.",
		},
		"meeting": {URL: "/timeline/#meeting", Title: "The meeting", Kind: "Event", Date: "27 February 2025"},
		"rise": {
			URL: "/questions/rise/", Title: "Should it rise?",
			Kind: "Question", Date: "1 March 2025", Summary: "It should rise.",
		},
		"report": {
			URL: "/sources/#report", Title: "A report", Kind: "Source", Date: "25 February 2025", Summary: "A publisher",
		},
	} {
		if diff := cmp.Diff(want, search.Describe(s, s.Entry(id))); diff != "" {
			t.Errorf("%s: %s", id, diff)
		}
	}
	r := search.Describe(s, s.Entry("cash"))
	if r.Title != "Extra cash: £13.4 billion" || !strings.Contains(r.Summary, "United Kingdom") {
		t.Errorf("the figure is described as %+v", r)
	}
	r = search.Describe(s, s.Entry("for-it"))
	if !strings.HasPrefix(r.Title, "United Kingdom: ") || r.Summary != "It backs the rise." {
		t.Errorf("the stance is described as %+v", r)
	}
}

// A long summary is cut between two words.
func TestLongSummary(t *testing.T) {
	long := strings.Repeat("Some words, ", 40)
	s := sitetest.New(t, "2025-03-01", strings.Replace(briefing, "What it costs.", long, 1))
	r := search.Describe(s, s.Entry("money"))
	if n := len([]rune(r.Summary)); n > 221 || n < 200 || !strings.HasSuffix(r.Summary, "words…") {
		t.Errorf("the summary is %q", r.Summary)
	}
}

// Results of equal weight come by kind, then from the newest to the oldest, then
// by address.
func TestOrder(t *testing.T) {
	var archive strings.Builder
	for i, day := range []string{"2025-01-01", "2025-02-01", "2025-02-01"} {
		fmt.Fprintf(&archive, "-- content/briefings/b%d.md --\n---\ntitle: B%[1]d\nsummary: S.\n"+
			"date: %[2]s\nas_of: %[2]s\n---\nWord.\n", i, day)
	}
	x := read(t, sitetest.New(t, "2025-03-01", archive.String()))
	want := []string{"/briefings/b1/", "/briefings/b2/", "/briefings/b0/"}
	if diff := cmp.Diff(want, x.found("word")); diff != "" {
		t.Error(diff)
	}
	at := func(url string) int {
		return slices.IndexFunc(x.results, func(r []string) bool { return r[0] == url })
	}
	if !(at("/actors/united-kingdom/") < at("/questions/rise/") && at("/questions/rise/") < at("/briefings/b1/") &&
		at("/briefings/b0/") < at("/sources/#report")) {
		t.Errorf("the results are in the order %v", x.results)
	}
}

// A site of many words has several shards: which files there are is known without
// making one, every document is listed, and the same site makes the same bytes.
func TestManyShards(t *testing.T) {
	archive := func() string {
		var b strings.Builder
		for i := range 60 {
			fmt.Fprintf(&b, "-- content/briefings/b%02d.md --\n---\ntitle: B%02[1]d\nsummary: S.\n"+
				"date: 2025-02-01\nas_of: 2025-02-01\n---\n", i)
			for j := range 700 {
				fmt.Fprintf(&b, "word%c%c%d\n", 'a'+j%26, 'a'+j/26, i)
			}
		}
		return b.String()
	}
	s := sitetest.New(t, "2025-03-01", archive())
	x := read(t, s)
	if len(x.root.Firsts) < 3 || !slices.IsSorted(x.root.Firsts) {
		t.Errorf("the shards begin with %q", x.root.Firsts)
	}
	if len(x.results) != 65 || x.root.PerShard != 32 {
		t.Errorf("%d documents are listed, %d in a file", len(x.results), x.root.PerShard)
	}
	if got := x.found("wordab7"); len(got) != 1 || got[0] != "/briefings/b07/" {
		t.Errorf("a word of one document finds %q", got)
	}
	if got := x.found("word*"); len(got) != 60 {
		t.Errorf("a beginning that all share finds %d documents", len(got))
	}
	again := search.Files(sitetest.New(t, "2025-03-01", archive()))
	for i, f := range search.Files(s) {
		if again[i].Path != f.Path || string(again[i].Make()) != string(f.Make()) {
			t.Errorf("%s differs from one run to the next", f.Path)
		}
	}
}
