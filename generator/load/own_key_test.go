package load_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"explainer/generator/load"
	"explainer/generator/sitetest"
)

// A document that has not changed is read anew when the keys that site.yaml declares
// do.
func TestDeclaredKeysAreReadAnew(t *testing.T) {
	dir := sitetest.Write(t, `
-- content/briefings/signed.md --
---
title: Signed
summary: By a desk.
date: 2025-02-10
as_of: 2025-02-20
desk: data
---
On [[united-kingdom]].
`)
	name := filepath.Join(dir, "content", "site.yaml")
	before, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	options := load.Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}
	var p *load.Publication
	for _, step := range []struct{ keys, finds string }{
		{"", "unknown-key"},
		{"keys: [{id: desk, kinds: [briefing], form: word, words: [news, data], means: which desk wrote it}]\n", ""},
		{"keys: [{id: desk, kinds: [briefing], form: word, words: [news], means: which desk wrote it}]\n", "bad-value"},
	} {
		sitetest.Put(t, name, step.keys+string(before))
		if p, err = load.Open(t.Context(), dir, options, p, "content/site.yaml"); err != nil {
			t.Fatal(err)
		}
		var found []string
		for _, f := range p.Findings {
			found = append(found, f.Rule)
		}
		if got := strings.Join(found, " "); got != step.finds {
			t.Errorf("with %q: found %q, want %q", step.keys, got, step.finds)
		}
	}
}
