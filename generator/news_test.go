package generator_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"
)

// editions is a site in which a new edition was taken in on two pages, and one
// briefing was changed twice.
const editions = `
-- content/actors/united-kingdom.md --
---
type: state
name: United Kingdom
other_names: [Britain]
as_of: 2025-02-26
changes: [{date: 2025-02-27, kind: update, note: The new edition is taken in.}]
---
A state.
-- content/briefings/rise-of-it.md --
---
title: The rise of it
summary: It rises.
date: 2025-02-26
as_of: 2025-02-26
updated: 2025-02-28
questions: [rise]
actors: [united-kingdom]
changes:
  - {date: 2025-02-27, kind: update, note: The new edition is taken in.}
  - {date: 2025-02-28, kind: improvement, records: [extra], note: The baseline is named.}
figures:
  - {id: extra, label: Money for it, measure: defence-spending, subject: united-kingdom, value: 13, unit: GBP bn, period: 2027, stage: pledged, sources: [report]}
positions:
  - {id: wants, actor: united-kingdom, question: rise, stance: support, date: 2025-02-25, summary: Wants it., basis: statement, sources: [report]}
---
[[united-kingdom]] [[wants|wants]] [[extra]]: [[rise]].
-- content/briefings/fall.md --
---
title: The fall
summary: It falls.
date: 2025-02-20
as_of: 2025-02-26
---
[[united-kingdom]] again.
`

// What is new names each document once, with what changed in it.
func TestNews(t *testing.T) {
	pages, _ := smallPages(t, editions, "2025-03-01")
	var got []string
	for _, ul := range all(pages["/"].root, atom.Ul) {
		if attr(ul, "class") == "news" {
			for _, li := range all(ul, atom.Li) {
				got = append(got, textOf(li))
			}
		}
	}
	want := []string{
		"Improvement, 28 February 2025 The rise of it The baseline is named.",
		"Briefing, 20 February 2025 The fall",
	}
	if !slices.Equal(got, want) {
		t.Errorf("what is new is %q", got)
	}
}

// A note that says the same of several pages is one entry, which leads to each
// of them; on the page of a record that it is about it does not name the record.
func TestAlikeChanges(t *testing.T) {
	pages, files := smallPages(t, editions, "2025-03-01")
	p := pages["/changes/"]
	if n := strings.Count(mainText(p), "The new edition is taken in."); n != 1 {
		t.Errorf("the note stands there %d times: %s", n, mainText(p))
	}
	for _, href := range []string{"/actors/united-kingdom/#change-2025-02-27", "/briefings/rise-of-it/#change-2025-02-27"} {
		if !leads(p.root, href) {
			t.Errorf("the note does not lead to %s", href)
		}
	}
	if p.ids["united-kingdom-change-2025-02-27"] == nil || p.ids["rise-of-it-change-2025-02-27"] == nil {
		t.Error("an address of the feed leads to no note")
	}
	if n := strings.Count(files["changes/feed.xml"], "<summary>The new edition is taken in."); n != 1 {
		t.Errorf("the feed tells it %d times", n)
	}
	lacks(t, "the figure", mainText(pages["/figures/extra/"]), "Concerns:")
}

// A page that stands under "In the briefings" is not named a second time among
// those that mention the record.
func TestMentionedOnce(t *testing.T) {
	pages, _ := smallPages(t, editions, "2025-03-01")
	for address, other := range map[string]string{"/actors/united-kingdom/": "/briefings/fall/", "/questions/rise/": "", "/figures/extra/": "", "/positions/wants/": ""} {
		times := func(href string) (n int) {
			for _, a := range all(all(pages[address].root, atom.Main)[0], atom.A) {
				if attr(a, "href") == href && !within(a, atom.Section, "changes") {
					n++
				}
			}
			return n
		}
		if n := times("/briefings/rise-of-it/"); n != 1 {
			t.Errorf("%s names the briefing %d times", address, n)
		}
		if other != "" && times(other) != 1 {
			t.Errorf("%s does not name %s once", address, other)
		}
	}
}

// Where there is no page, a reader may search, if the site can be searched.
func TestNotFoundOffersTheSearch(t *testing.T) {
	for search, want := range map[string]bool{"": false, "search: true\n": true} {
		pages, _ := smallPages(
			t,
			"-- content/site.yaml --\ntitle: A site\nbase_url: https://example.org\nlanguage: en\n"+search+"measures:\n  - {id: defence-spending, label: Defence spending, definition: What is spent.}\n",
			"2025-03-01",
		)
		forms := all(all(pages["/404.html"].root, atom.Main)[0], atom.Form)
		if want != (len(forms) == 1 && attr(forms[0], "action") == "/search/" && len(all(forms[0], atom.Input)) == 1) {
			t.Errorf("with %q, the page has %d forms", search, len(forms))
		}
	}
}

// The page of a number that was dropped says so in a sentence, with the day, the
// reason and its sources.
func TestDroppedFigureSaysSo(t *testing.T) {
	pages, _ := smallPages(t, ghosts, "2025-03-01")
	for id, want := range map[string]string{
		"g-withdrawn":  "This number no longer stands: withdrawn 3 February 2025. Dropped. [1]",
		"g-cancelled":  "This number no longer stands: cancelled.",
		"g-superseded": "This number no longer stands: superseded 20 February 2025, now £76 billion.",
		"g-deprecated": "This number no longer stands: deprecated. A misprint.",
	} {
		holds(t, id, mainText(pages["/figures/"+id+"/"]), want)
	}
	for _, id := range []string{"g-demanded", "g-new"} {
		lacks(t, id, mainText(pages["/figures/"+id+"/"]), "no longer stands")
	}
}
