package page_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/page"
	"explainer/generator/schema"
)

// The pages of a series lead from part to part, whatever their dates.
func TestSeries(t *testing.T) {
	var archive strings.Builder
	for part, name := range []string{"first", "second", "fourth"} {
		fmt.Fprintf(&archive, "-- content/briefings/%s.md --\n---\ntitle: The %s\nsummary: A part.\ndate: 2025-02-0%d\n"+
			"as_of: 2025-02-10\nseries: {name: The aid budget, part: %d}\n---\nText.\n", name, name, 9-part, part+1+part/2)
	}
	s := load(t, archive.String())
	for url, want := range map[string]string{
		"/briefings/first/":  "Part 1 of the series “The aid budget”: , The second",
		"/briefings/second/": "Part 2 of the series “The aid budget”: The first, The fourth",
		"/briefings/fourth/": "Part 4 of the series “The aid budget”: The second, ",
	} {
		v := view[*page.BriefingPage](t, s, url).Series
		text := func(l *page.Link) string {
			if l == nil {
				return ""
			}
			return l.Text
		}
		if got := v.Place + ": " + text(v.Previous) + ", " + text(v.Next); got != want {
			t.Errorf("%s: got %q, want %q", url, got, want)
		}
	}
	work := view[*page.BriefingPage](t, s, "/briefings/fourth/").LinkedData.Nodes[0].(*schema.Work)
	if work.IsPartOf == nil || work.IsPartOf.Name != "The aid budget" || work.Position != 4 {
		t.Errorf("machines are told %+v", work)
	}
}
