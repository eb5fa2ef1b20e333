package page_test

import (
	"testing"

	"explainer/generator/page"
)

// An actor's page offers its feed beside those of the site.
func TestActorPageOffersItsFeed(t *testing.T) {
	feeds := *view[*page.ActorPage](t, load(t, ""), "/actors/britain/").Feeds
	last := feeds[len(feeds)-2:]
	if last[0].URL != "/sub/actors/britain/feed.xml" || last[1].URL != "/sub/actors/britain/feed.json" ||
		last[0].Title != "Britain" {
		t.Errorf("it offers %+v", feeds)
	}
}
