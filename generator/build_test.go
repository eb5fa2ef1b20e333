package generator_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"explainer/generator/build"
	"explainer/generator/diag"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// realSite opens the publication of this repository.
func realSite(t testing.TB) *snapshot {
	t.Helper()
	slow(t)
	return open(t, "..", asOf(t, "2026-11-28"))
}

// The same content makes the same bytes on one core and on many.
func TestBuildsAreDeterministic(t *testing.T) {
	before := runtime.GOMAXPROCS(1)
	one := built(t, realSite(t))
	runtime.GOMAXPROCS(8)
	defer runtime.GOMAXPROCS(before)
	if diff := cmp.Diff(one, built(t, realSite(t))); diff != "" {
		t.Errorf("a build on eight cores differs:\n%s", diff)
	}
}

// A build over an earlier one is a clean build, whatever was edited between.
func TestIncrementalIsClean(t *testing.T) {
	slow(t)
	rapid.Check(t, func(r *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "site")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.CopyFS(dir, os.DirFS(small(t, "-- content/site.yaml --\ntitle: A site\n"+siteWithSearch))); err != nil {
			t.Fatal(err)
		}
		out := filepath.Join(dir, "public")
		s := open(t, dir, asOf(t, "2025-03-01"))
		for range rapid.IntRange(1, 4).Draw(r, "builds") {
			for range rapid.IntRange(1, 4).Draw(r, "edits") {
				edit(t, r, dir)
			}
			s = s.again(t)
			clean := open(t, dir, asOf(t, "2025-03-01"))
			if diff := cmp.Diff(clean.Findings, s.Findings); diff != "" {
				r.Fatalf("findings differ from those of a clean run:\n%s", diff)
			}
			if len(s.Findings) > 0 {
				continue
			}
			if report, err := s.Build(t.Context(), out); err != nil || len(report.Findings) > 0 {
				r.Fatalf("the build failed: %v %v", err, report.Findings)
			}
			if diff := cmp.Diff(built(t, clean), tree(t, out)); diff != "" {
				r.Fatalf("the folder differs from a clean build:\n%s", diff)
			}
		}
	})
}

// edit changes, adds or removes a document, at times with a mistake in it.
func edit(t *testing.T, r *rapid.T, dir string) {
	id := rapid.SampledFrom([]string{"a", "b", "c"}).Draw(r, "id")
	name := filepath.Join(dir, "content", "briefings", id+".md")
	switch rapid.IntRange(0, 9).Draw(r, "kind") {
	case 0:
		if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		return
	case 1:
		put(t, filepath.Join(dir, "templates", "partials", "extra.html"), `{{define "extra"}}`+id+`{{end}}`)
		return
	case 2:
		put(
			t,
			filepath.Join(dir, "static", "assets", "extra.css"),
			"p { order: "+fmt.Sprint(rapid.IntRange(0, 9).Draw(r, "order"))+" }",
		)
		return
	}
	mention := rapid.SampledFrom([]string{"", "[[a]]", "[[b]]", "[[sum-c]]", "[[united-kingdom]]", "[@report]"}).
		Draw(r, "mention")
	value := rapid.IntRange(1, 5).Draw(r, "value")
	draft := rapid.Bool().Draw(r, "draft")
	put(
		t,
		name,
		fmt.Sprintf(
			"---\ntitle: Title %[1]s %[2]d\nsummary: S.\ndate: 2025-02-0%[2]d\nas_of: 2025-02-20\ndraft: %[3]t\n"+
				"figures:\n  - {id: sum-%[1]s, label: Sum %[1]s, measure: defence-spending, subject: united-kingdom, value: %[2]d, unit: GBP bn, period: 20%[2]d%[4]d, stage: pledged, sources: [report]}\n"+
				"---\nText [[sum-%[1]s]] %[5]s\n",
			id,
			value,
			draft,
			id[0]-'a',
			mention,
		),
	)
}

func lines(findings []diag.Finding) []string {
	var out []string
	for _, f := range findings {
		out = append(out, fmt.Sprintf("%s: %s [%s]", f.Place, f.Message, f.Rule))
	}
	return out
}

// What is withheld is on no page, in no feed and in no sitemap.
func TestWithheldIsNowhere(t *testing.T) {
	dir := small(t, `
-- content/briefings/secret.md --
---
title: Zanzibar
summary: Zanzibar.
date: 2025-02-26
as_of: 2025-02-26
draft: true
events:
  - {id: zanzibar-event, name: Zanzibar, date: 2025-02-26, sources: [report]}
---
Then [[zanzibar-event]].
`)
	for name, text := range built(t, open(t, dir, asOf(t, "2025-03-01"))) {
		if strings.Contains(strings.ToLower(name+text), "zanzibar") {
			t.Errorf("%s tells of a draft", name)
		}
	}
	options := asOf(t, "2025-03-01")
	options.Drafts = true
	if _, ok := built(t, open(t, dir, options))["briefings/secret/index.html"]; !ok {
		t.Error("--drafts does not publish the draft")
	}
}

// Every address of the site is written below the path that it lies under.
func TestSubPath(t *testing.T) {
	options := asOf(t, "2025-03-01")
	options.BaseURL = "https://example.org/explainer"
	for name, text := range built(t, open(t, small(t, ""), options)) {
		for _, wrong := range []string{`href="/assets`, `href="/actors`, `src="/assets`, "https://example.org/actors"} {
			if strings.Contains(text, wrong) {
				t.Errorf("%s holds %s", name, wrong)
			}
		}
	}
}

// The home page of a site without one is a list of what there is.
func TestLeastSite(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "content", "site.yaml"), "title: Least\nbase_url: https://example.org\nlanguage: en\n")
	files := built(t, open(t, dir, asOf(t, "2025-03-01")))
	for _, name := range []string{"", "briefings/", "positions/", "questions/", "actors/", "figures/", "disagreements/", "datasets/", "timeline/", "sources/", "glossary/"} {
		if !strings.Contains(files[name+"index.html"], "<h1") {
			t.Errorf("/%s is missing or has no heading", name)
		}
	}
	if _, ok := files["404.html"]; !ok {
		t.Error("there is no page for what is not found")
	}
}

// A page whose blocks name things of another kind is shown without them, in a
// preview that waits for the mistake to be mended.
func TestPagesWithMistakesAreShown(t *testing.T) {
	s := open(
		t,
		small(
			t,
			"-- content/about.md --\n---\ntitle: About\n---\nSee.\n\n```matrix\nquestions: [nato]\nactors: [rise]\n```\n\n```timeline\nevents: [rise]\n```\n\n```figures\nfigures: [rise]\n```\n\n```chart\ntype: bar\ntitle: It rose\nfigures: [united-kingdom]\n```\n",
		),
		asOf(t, "2025-03-01"),
	)
	if len(s.Findings) == 0 {
		t.Fatal("the mistakes are not found")
	}
	for _, p := range s.Pages {
		if _, failed := build.Render(s.Publication, p); failed != nil {
			t.Errorf("%s: %s", p.URL, failed.Message)
		}
	}
}
