package page_test

import (
	"strings"
	"testing"

	"explainer/generator/page"
)

// A view has what is said under the keys of the publication's own, typed: as it is
// written, and as readers see it.
func TestOwnKeysInViews(t *testing.T) {
	site := strings.Replace(strings.SplitAfter(base, "-- content/actors/britain.md --")[0], "measures:", `keys:
  - {id: length, kinds: [briefing], form: number, means: how long it is, label: Words}
  - {id: buyer, kinds: [briefing], form: reference, to: [actor], means: who asked for it}
measures:`, 1)
	site = strings.TrimSuffix(site, "-- content/actors/britain.md --")
	v := view[*page.BriefingPage](t, load(t, site+`
-- content/briefings/long.md --
---
title: Long
summary: It is long.
date: 2025-02-01
as_of: 2025-02-01
length: 12000
buyer: france
---
Text.
`), "/briefings/long/")
	want := page.OwnField{ID: "length", Label: "Words", Value: "12000", Link: page.Link{Text: "12,000"}}
	if got := v.Own("length"); got == nil || *got != want {
		t.Errorf("got %+v", got)
	}
	if got := v.Own("buyer"); got == nil ||
		got.URL != "/sub/actors/france/" || got.Text != "France" || got.Label != "" {
		t.Errorf("got %+v", got)
	}
	if v.Own("desk") != nil {
		t.Error("a key that is not declared has a value")
	}
}
