package search_test

import (
	"encoding/json"
	"testing"

	"explainer/generator/search"
	"explainer/generator/site/sitetest"

	"github.com/google/go-cmp/cmp"
)

// What site.yaml says means the same is found by each of its phrases, in any form of
// its words.
func TestSynonyms(t *testing.T) {
	s := sitetest.New(t, "2025-03-01", briefing+`
-- content/site.yaml --
title: A site
base_url: https://example.org
language: en
search: true
measures:
  - {id: defence-spending, label: Defence spending, definition: What is spent.}
synonyms:
  - words: [deals, agreement]
  - words: [US, United States]
`)
	var root struct {
		Synonyms map[string][]string
		Stop     []string
	}
	for _, f := range search.Files(s) {
		if f.Path == "search/index.json" {
			if err := json.Unmarshal(f.Make(), &root); err != nil {
				t.Fatal(err)
			}
		}
	}
	want := map[string][]string{
		"deal": {"agreement"}, "agreement": {"deals"}, "us": {"united states"}, "united state": {"us"},
	}
	if diff := cmp.Diff(want, root.Synonyms); diff != "" {
		t.Error(diff)
	}
	if len(root.Stop) == 0 {
		t.Error("every word counts")
	}
}
