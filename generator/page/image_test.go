package page_test

import (
	"testing"

	"explainer/generator/page"
	"explainer/generator/schema"
)

const pictured = `
-- content/briefings/pictured.md --
---
title: With a picture
summary: It shows one.
date: 2025-02-01
as_of: 2025-02-01
image: /pictures/line.jpg
image_alt: The front line
---
Text.
-- content/briefings/plain.md --
---
title: Without one
summary: It shows none.
date: 2025-02-01
as_of: 2025-02-01
---
Text.
`

// An image stands on top of its briefing and in links to it; a briefing without one
// keeps its card.
func TestImageOfABriefing(t *testing.T) {
	s := load(t, pictured)
	v := view[*page.BriefingPage](t, s, "/briefings/pictured/")
	if v.Image == nil || *v.Image != (page.Image{URL: "/sub/pictures/line.jpg", Alt: "The front line"}) {
		t.Errorf("the page shows %+v", v.Image)
	}
	const address = "https://example.org/sub/pictures/line.jpg"
	want := page.Social{Type: "article", Card: "summary_large_image", Image: address, ImageAlt: "The front line"}
	if v.Social != want {
		t.Errorf("links show %+v", v.Social)
	}
	if work := v.LinkedData.Nodes[0].(*schema.Work); work.Image != address {
		t.Errorf("machines are told of %q", work.Image)
	}
	if _, ok := page.CardOf(s, s.Entry("pictured")); ok {
		t.Error("a card is made that nothing shows")
	}
	plain := view[*page.BriefingPage](t, s, "/briefings/plain/")
	if _, ok := page.CardOf(s, s.Entry("plain")); !ok || plain.Image != nil || plain.Social.Width == 0 {
		t.Errorf("without an image: %+v", plain.Social)
	}
}
