package page_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"explainer/generator/opendata"
	"explainer/generator/page"
)

// crowd is as many actors and questions, beside those of the base.
func crowd(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "-- content/actors/p-%03d.md --\n---\ntype: person\nname: Person %03d\nas_of: 2025-01-02\n---\nText.\n", i, i)
		fmt.Fprintf(&b, "-- content/questions/q-%03d.md --\n---\ntitle: Is %03d right?\nproposition: It is.\n"+
			"topic: t%d\nas_of: 2025-01-02\n---\nText.\n", i, i, i/60)
	}
	return b.String()
}

// Lists of actors and of questions that pass a hundred are divided into pages, named by
// the first and the last that each shows; nothing is lost and nothing shown twice.
func TestListsAreDividedByNumber(t *testing.T) {
	s := load(t, crowd(150))
	for list, all := range map[string]int{"/actors/": len(s.Actors), "/questions/": len(s.Questions)} {
		first, second := view[*page.ListPage](t, s, list), view[*page.ListPage](t, s, list+"2/")
		shown := map[string]bool{}
		for _, g := range slices.Concat(first.Groups, second.Groups) {
			for _, item := range g.Items {
				shown[item.URL] = true
			}
		}
		if len(shown) != all || len(first.Parts) != 2 || !first.Parts[0].Current || !second.Parts[1].Current ||
			first.Parts[0].Count != 100 || !strings.Contains(first.Parts[1].Text, " to ") {
			t.Errorf("%s shows %d of %d: %+v", list, len(shown), all, first.Parts)
		}
		trail := *second.Breadcrumbs
		if !strings.HasSuffix(second.Title, ", page 2 of 2") || trail[len(trail)-1].URL != "/sub"+list {
			t.Errorf("%q below %+v", second.Title, trail)
		}
	}
	for _, p := range page.All(load(t, crowd(90)), nil) {
		if p.URL == "/actors/2/" {
			t.Error("a short list is divided")
		}
	}
}

// A timeline that passes a hundred events shows those of the newest year, and leads to a
// page for each other; an event's address leads to its own.
func TestTimelineIsDividedByYear(t *testing.T) {
	var b strings.Builder
	b.WriteString("-- content/happened.md --\n---\ntitle: What happened\nevents:\n")
	for i := range 120 {
		fmt.Fprintf(&b, "  - {id: e-%d, name: Event %d, date: %d-02-%02d, status: occurred, sources: [report]}\n",
			i, i, 2023+i%2, 1+i/6)
	}
	b.WriteString("---\nText.\n")
	s := load(t, b.String())
	newest := view[*page.TimelinePage](t, s, "/timeline/")
	before := view[*page.TimelinePage](t, s, "/timeline/2023/")
	newestYear := newest.Years[0].Year
	if len(newest.Years) != 1 || newestYear < 2024 || len(before.Years) != 1 || before.Years[0].Year != 2023 ||
		len(before.Years[0].Events) != 60 || before.Title != "Timeline, 2023" {
		t.Errorf("%+v %+v", newest.Others, before.Others)
	}
	if got := yearsOf(before.Others); !slices.Contains(got, "/sub/timeline/2023/ 60 current") {
		t.Errorf("%v", got)
	}
	if e := s.Entry("e-0"); e.URL != "/timeline/2023/#e-0" || before.Years[0].Events[0].URL != "/sub/timeline/2023/#e-0" {
		t.Errorf("the event stands at %s", e.URL)
	}
	var urls []string
	for _, p := range page.All(s, opendata.New(s)) {
		urls = append(urls, p.URL)
	}
	slices.Sort(urls)
	if len(slices.Compact(urls)) != len(page.All(s, opendata.New(s))) {
		t.Error("two pages have one address")
	}
}
