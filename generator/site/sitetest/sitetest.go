// Package sitetest links small sites for the tests of packages that read one.
package sitetest

import (
	"maps"
	"slices"
	"testing"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/markdown"
	"explainer/generator/record"
	"explainer/generator/site"
	"explainer/generator/source"

	"github.com/rogpeppe/go-internal/txtar"
)

// base is a small site without a fault: a state, a question, a term, a source.
const base = `
-- content/site.yaml --
title: A site
base_url: https://example.org
language: en
measures:
  - {id: defence-spending, label: Defence spending, definition: What is spent.}
-- content/index.md --
---
title: A site
as_of: 2025-03-01
---
Welcome.
-- content/actors/united-kingdom.md --
---
type: state
name: United Kingdom
as_of: 2025-03-01
---
A state.
-- content/questions/rise.md --
---
title: Should it rise?
proposition: It should rise.
as_of: 2025-03-01
---
At stake.
-- content/glossary/nato.md --
---
title: NATO definition
summary: What NATO counts.
---
-- content/sources/report.yaml --
- {id: report, type: report, title: A report, publisher: A publisher, issued: 2025-02-25, custom: {tier: primary}}
`

// New links the small site with the files of a txtar archive over it, as of a
// day such as 2025-03-01. A finding fails the test.
func New(t testing.TB, day, archive string) *site.Site {
	t.Helper()
	asOf, err := record.ParseDate(day)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, text := range []string{base, archive} {
		for _, f := range txtar.Parse([]byte(text)).Files {
			files[f.Name] = f.Data
		}
	}
	var units []site.Unit
	parser := markdown.New(markdown.Options{Language: "en", Plain: true})
	for _, name := range slices.Sorted(maps.Keys(files)) {
		u := read(source.NewFile(name, files[name]), parser)
		units = append(units, u)
		fail(t, u.Doc.Findings)
		if u.Body != nil {
			fail(t, u.Body.Findings)
		}
	}
	s, findings := site.Link(units, site.Options{AsOf: asOf})
	fail(t, findings)
	return s
}

func read(f source.File, parser *markdown.Parser) site.Unit {
	doc, body := content.Decode(f)
	u := site.Unit{Doc: doc}
	if body.Text == nil {
		return u
	}
	u.Body = parser.Parse(markdown.Source{File: f.Path, Line: body.Line, Text: body.Text})
	for _, b := range u.Body.Blocks {
		u.Blocks = append(u.Blocks, content.DecodeBlock(b.Kind, b.YAML, b.Place))
	}
	return u
}

func fail(t testing.TB, findings []diag.Finding) {
	t.Helper()
	for _, f := range findings {
		t.Fatalf("%s: %s [%s]", f.Place, f.Message, f.Rule)
	}
}
