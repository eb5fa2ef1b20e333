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
	"explainer/generator/sitetest"
	"explainer/generator/source"

	"github.com/rogpeppe/go-internal/txtar"
)

// New links the small publication with the files of a txtar archive over it, as of
// a day such as 2025-03-01. A finding fails the test.
func New(t testing.TB, day, archive string) *site.Site {
	t.Helper()
	asOf, err := record.ParseDate(day)
	if err != nil {
		t.Fatal(err)
	}
	return Link(t, site.Options{AsOf: asOf}, sitetest.Base(), archive)
}

// Link links the files of txtar archives, of which a later one replaces those of an
// earlier one. A finding fails the test.
func Link(t testing.TB, options site.Options, archives ...string) *site.Site {
	t.Helper()
	files := map[string][]byte{}
	for _, text := range archives {
		for _, f := range txtar.Parse([]byte(text)).Files {
			files[f.Name] = f.Data
		}
	}
	var units []site.Unit
	parser := markdown.New(markdown.Options{Language: "en", Plain: true})
	own := declared(files)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		u := read(source.NewFile(name, files[name]), parser, own)
		units = append(units, u)
		fail(t, u.Doc.Findings)
		if u.Body != nil {
			fail(t, u.Body.Findings)
		}
		for _, b := range u.Blocks {
			fail(t, b.Findings)
		}
	}
	s, findings := site.Link(units, options)
	fail(t, findings)
	return s
}

// declared returns the keys that the site declares.
func declared(files map[string][]byte) []record.OwnKey {
	const name = "content/site.yaml"
	if doc, _ := content.Decode(source.NewFile(name, files[name])); doc.Publication != nil {
		return doc.Publication.Own
	}
	return nil
}

func read(f source.File, parser *markdown.Parser, own []record.OwnKey) site.Unit {
	doc, body := content.Decode(f, own...)
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
