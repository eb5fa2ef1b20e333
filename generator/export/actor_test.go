package export_test

import (
	"strings"
	"testing"

	"explainer/generator/site/sitetest"
)

// An actor's feed has what it did and what is told of it, the newest first, and no
// number that no longer stands.
func TestActorFeed(t *testing.T) {
	files := made(t, sitetest.New(t, "2025-03-01", briefing+`
-- content/briefings/about.md --
---
title: About it
summary: It is mentioned.
date: 2025-01-10
as_of: 2025-01-10
---
On [[united-kingdom]].
`))
	atom := files["actors/united-kingdom/feed.xml"]
	last := -1
	for _, want := range []string{
		"Extra cash: ", "A range: ", "/positions/for-it/", "/briefings/about/",
	} {
		at := strings.Index(atom, want)
		if at < 0 {
			t.Errorf("the feed lacks %q", want)
		}
		if at < last && want != "A range: " {
			t.Errorf("%q stands too early", want)
		}
		last = max(last, at)
	}
	if strings.Contains(atom, "Old cash") {
		t.Error("the feed has a number that was withdrawn")
	}
	if !strings.Contains(files["actors/united-kingdom/feed.json"], "Extra cash") {
		t.Error("the JSON feed is not the same")
	}
}
