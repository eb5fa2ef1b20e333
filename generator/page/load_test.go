package page_test

import (
	"testing"

	"explainer/generator/opendata"
	"explainer/generator/page"
	"explainer/generator/record"
	"explainer/generator/site"
	"explainer/generator/site/sitetest"
)

// base is a site without briefings, which each test adds its own to.
const base = `
-- content/site.yaml --
title: A site
description: About a subject.
base_url: https://example.org/sub
language: en
editors: [The editors]
licence: CC-BY-4.0
contact: editors@example.org
search: true
cards: true
nav:
  - {label: Briefings, url: /briefings/}
  - {label: Who stands where, url: /positions/}
measures:
  - {id: spending, label: Defence spending, definition: What is spent.}
  - {id: aid, label: Aid, definition: What is given.}
-- content/actors/britain.md --
---
type: state
name: Britain
summary: A state of four nations.
as_of: 2025-03-01
---
A state.
-- content/actors/france.md --
---
type: state
name: France
as_of: 2025-03-01
---
A state.
-- content/actors/smith.md --
---
type: person
name: Ann Smith
sort_name: Smith, Ann
as_of: 2025-03-01
memberships:
  - {organization: britain, role: Defence Secretary, start: 2024-01-01, end: 2024-12-31, sources: [report]}
  - {organization: britain, role: Prime Minister, start: 2025-01-01, sources: [report]}
---
A person.
-- content/questions/rise.md --
---
title: Should it rise?
proposition: It should rise.
topic: public-money
searched: {france: {date: 2025-02-20, where: its news pages, query: spending}}
as_of: 2025-03-01
---
At stake.
-- content/glossary/core.md --
---
title: Core spending
summary: What is spent without pensions.
---
More on it.
-- content/sources/all.yaml --
- {id: report, type: report, title: A report, publisher: An institute, issued: 2025-02-25, URL: "https://www.example.com/report", custom: {tier: primary}}
- {id: paper, type: article-newspaper, title: News, container-title: A paper, issued: 2025-02-26, custom: {tier: weak, origin: report}}
- {id: study, type: book, title: A study, author: [{family: Doe, given: Jane}], issued: 2024, custom: {tier: established}}
`

// load links the small site with the files of an archive added to it, or put in
// the place of its own, as of 1 March 2025. The site must be without findings.
func load(t testing.TB, archive string) *site.Site {
	t.Helper()
	return sitetest.Link(t, site.Options{AsOf: record.Date{Year: 2025, Month: 3, Day: 1}, Drafts: true}, base, archive)
}

// view makes the page with an address.
func view[V page.View](t testing.TB, s *site.Site, url string) V {
	t.Helper()
	for _, p := range page.All(s, opendata.New(s)) {
		if p.URL != url {
			continue
		}
		v, ok := p.Make().(V)
		if !ok {
			t.Fatalf("%s is a %T", url, p.Make())
		}
		return v
	}
	t.Fatalf("there is no page %s", url)
	panic("unreachable")
}
