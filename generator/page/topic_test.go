package page_test

import (
	"slices"
	"testing"

	"explainer/generator/opendata"
	"explainer/generator/page"

	"github.com/google/go-cmp/cmp"
)

const filed = `
-- content/topics/giving.md --
---
title: Aid
summary: What is given.
---
More on [[old]].
-- content/briefings/old.md --
---
title: An old one
summary: Of last year.
date: 2024-05-01
as_of: 2024-05-01
topics: [giving]
---
Text.
-- content/briefings/new.md --
---
title: A new one
summary: Of this year.
date: 2025-02-01
as_of: 2025-02-02
topics: [giving]
---
Text.
`

func titles(items []*page.Item) (out []string) {
	for _, i := range items {
		out = append(out, i.Text)
	}
	return out
}

// A topic's page lists its briefings, the newest first, and offers their feed; a
// briefing's page leads to its topics and tells machines of them.
func TestTopicPage(t *testing.T) {
	s := load(t, filed)
	v := view[*page.TopicPage](t, s, "/topics/giving/")
	if diff := cmp.Diff([]string{"A new one", "An old one"}, titles(v.Briefings.Items)); diff != "" {
		t.Error(diff)
	}
	if v.Briefings.Count != "2 briefings" || v.Follow[0].URL != "/sub/topics/giving/feed.xml" ||
		v.Summary != "What is given." {
		t.Errorf("%+v", v)
	}
	if last := (*v.Feeds)[len(*v.Feeds)-1]; last.URL != "/sub/topics/giving/feed.json" || last.Title != "Aid" {
		t.Errorf("the last feed is %+v", last)
	}
	if v.Dates[0].Text != "2 February 2025" {
		t.Errorf("the page holds as of %+v", v.Dates)
	}
	if list := view[*page.ListPage](t, s, "/topics/"); list.Groups[0].Items[0].Meta != "2 briefings" {
		t.Errorf("%+v", list.Groups)
	}
	b := view[*page.BriefingPage](t, s, "/briefings/old/")
	if len(b.Topics) != 1 || b.Topics[0].URL != "/sub/topics/giving/" {
		t.Errorf("the briefing leads to %+v", b.Topics)
	}
}

// A site that declares no topic has no page of them, and no link to one.
func TestNoTopicsNoPage(t *testing.T) {
	s := load(t, "")
	for _, p := range page.All(s, opendata.New(s)) {
		if p.URL == "/topics/" {
			t.Error("there is a page of topics")
		}
	}
	footer := view[*page.NotFoundPage](t, s, "/404.html").Footer
	if slices.ContainsFunc(footer, func(l page.Link) bool { return l.URL == "/sub/topics/" }) {
		t.Error("the footer leads to topics")
	}
}
