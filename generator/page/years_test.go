package page_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/opendata"
	"explainer/generator/page"

	"github.com/google/go-cmp/cmp"
)

// perYear returns briefings of one topic, as many in each year.
func perYear(each int, years ...int) string {
	var b strings.Builder
	b.WriteString("-- content/topics/all.md --\n---\ntitle: All of them\nsummary: Everything.\n---\n")
	for _, year := range years {
		for i := range each {
			fmt.Fprintf(&b, "-- content/briefings/of-%d-%d.md --\n---\ntitle: %d of %d\nsummary: One.\n"+
				"date: %d-01-01\nas_of: %d-01-02\ntopics: [all]\n---\nText.\n", year, i, i, year, year, year)
		}
	}
	return b.String()
}

func yearsOf(links []page.YearLink) (out []string) {
	for _, l := range links {
		text := fmt.Sprint(l.URL, " ", l.Count)
		if l.Current {
			text += " current"
		}
		out = append(out, text)
	}
	return out
}

// A list that passes a hundred briefings shows the newest year, and leads to a page
// for each other, which leads back.
func TestListsAreDividedByYear(t *testing.T) {
	s := load(t, perYear(51, 2023, 2025))
	list := view[*page.ListPage](t, s, "/briefings/")
	want := []string{"/sub/briefings/ 51 current", "/sub/briefings/2023/ 51"}
	if diff := cmp.Diff(want, yearsOf(list.Years)); diff != "" {
		t.Error(diff)
	}
	if list.Count != "102 briefings" || len(list.Groups[0].Items) != 51 ||
		list.Groups[0].Items[0].Date.Text != "1 January 2025" {
		t.Errorf("the first page shows %s, %d of them", list.Count, len(list.Groups[0].Items))
	}
	year := view[*page.ListPage](t, s, "/briefings/2023/")
	want = []string{"/sub/briefings/ 51", "/sub/briefings/2023/ 51 current"}
	if diff := cmp.Diff(want, yearsOf(year.Years)); diff != "" {
		t.Error(diff)
	}
	crumbs := *year.Breadcrumbs
	if year.Title != "Briefings, 2023" || year.Count != "51 briefings" ||
		crumbs[len(crumbs)-1].URL != "/sub/briefings/" ||
		year.Dates[0].Text != "2 January 2023" || year.Canonical != "https://example.org/sub/briefings/2023/" {
		t.Errorf("%q %q %v %v %q", year.Title, year.Count, crumbs, year.Dates, year.Canonical)
	}
}

// The list of a topic is divided in the same way.
func TestListOfATopicIsDivided(t *testing.T) {
	s := load(t, perYear(51, 2023, 2025))
	v := view[*page.TopicPage](t, s, "/topics/all/")
	if v.Briefings.Count != "102 briefings" || len(v.Briefings.Items) != 51 || len(v.Briefings.Years) != 2 {
		t.Errorf("%s, %d shown, %+v", v.Briefings.Count, len(v.Briefings.Items), v.Briefings.Years)
	}
	if year := view[*page.ListPage](t, s, "/topics/all/2023/"); year.Title != "All of them, 2023" {
		t.Errorf("the page of a year is %q", year.Title)
	}
}

// Up to a hundred, and within one year, a list is one page.
func TestShortListsAreOnePage(t *testing.T) {
	for _, archive := range []string{perYear(50, 2023, 2025), perYear(120, 2025)} {
		s := load(t, archive)
		for _, p := range page.All(s, opendata.New(s)) {
			if strings.HasPrefix(p.URL, "/briefings/20") {
				t.Errorf("there is a page %s", p.URL)
			}
		}
		if list := view[*page.ListPage](t, s, "/briefings/"); list.Years != nil {
			t.Errorf("%+v", list.Years)
		}
	}
}
