package page_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/page"
	"explainer/generator/site"

	"github.com/google/go-cmp/cmp"
)

// summary writes a stance and those it replaced as text.
func summary(v page.PositionView) []string {
	out := []string{v.Anchor + " " + v.Stance + " " + v.Date.Text}
	for _, e := range v.Earlier {
		for _, h := range e.Between {
			out = append(out, "between: "+h.Text+" "+h.Date.Text)
		}
		out = append(out, summary(e.PositionView)...)
	}
	return out
}

// A stance stands with its evidence, its age as of the day that the publication
// last vouched for it, and the stance that it replaced, with the events between
// the two.
func TestPositionPage(t *testing.T) {
	s := load(t, stances)
	v := view[*page.PositionPage](t, s, "/positions/second/")
	want := []string{
		"second Agrees February 2025",
		"between: A summit 20 January 2025",
		"first Disagrees 10 January 2024",
	}
	if diff := cmp.Diff(want, summary(v.PositionView)); diff != "" {
		t.Error(diff)
	}
	for _, c := range []struct{ got, want string }{
		{v.Title, "Britain: Should it rise? (February 2025)"},
		{v.Proposition, "It should rise."},
		{v.Quote, "“start a long climb”"},
		{v.Basis, "Vote"},
		{v.Age, "1 month old as of 1 March 2025"},
		{v.InCapacity, "Chair"},
		{v.Declared.URL, "/sub/briefings/stances/"},
		{v.MoreEarlier.Text, ""},
		{v.Citation.Plain, "The editors (2025). “Britain, February 2025: Agrees. Proposition: It should rise”. A site. As of 1 March 2025. https://example.org/sub/positions/second/"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, not %q", c.got, c.want)
		}
	}
	if len(v.Later) != 0 || len(v.MentionedIn) != 0 {
		t.Errorf("later are %v; mentioned in %v, where it is declared", v.Later, v.MentionedIn)
	}
	if old := view[*page.PositionPage](t, s, "/positions/first/"); len(old.Later) != 1 ||
		old.Later[0].Anchor != "second" ||
		old.Age != "13 months old as of 1 March 2025" {
		t.Errorf("the replaced stance leads on to %+v, age %q", old.Later, old.Age)
	}
	third := view[*page.PositionPage](t, s, "/positions/third/")
	if third.Conditions != "If it can be paid." || third.Origins != "2 reports, 1 origin" || len(third.Cites) != 2 ||
		third.References[1].Number != 2 {
		t.Errorf("%+v", third.PositionView)
	}
}

// many is a site on which an actor took a stance in each of five years.
func many(t *testing.T) *site.Site {
	var b strings.Builder
	b.WriteString(
		"-- content/briefings/many.md --\n---\ntitle: Many\nsummary: Many stances.\ndate: 2025-03-01\nas_of: 2025-03-01\npositions:\n",
	)
	for year := 2020; year < 2025; year++ {
		fmt.Fprintf(
			&b,
			"  - {id: in-%d, actor: britain, question: rise, stance: mixed, date: %d-05-01, summary: Says both., basis: statement, sources: [report]}\n",
			year,
			year,
		)
	}
	return load(t, b.String()+"---\nText.\n")
}

// A stance's own page shows the two before it and leads on to the rest; of the
// later ones it shows the newest and the next. The actor's page shows all.
func TestPositionPageIsShort(t *testing.T) {
	s := many(t)
	newest := view[*page.PositionPage](t, s, "/positions/in-2024/")
	if diff := cmp.Diff([]string{"in-2024 Mixed 1 May 2024", "in-2023 Mixed 1 May 2023", "in-2022 Mixed 1 May 2022"}, summary(newest.PositionView)); diff != "" {
		t.Error(diff)
	}
	if want := (page.Link{URL: "/sub/actors/britain/#in-2024", Text: "2 more before that"}); newest.MoreEarlier != want {
		t.Errorf("the rest is at %+v", newest.MoreEarlier)
	}
	next := view[*page.PositionPage](t, s, "/positions/in-2023/").MoreEarlier
	if all := view[*page.PositionPage](t, s, "/positions/in-2022/").MoreEarlier; next.Text != "1 more before that" ||
		all.Text != "" {
		t.Errorf("left out are %q, and %q where none is", next.Text, all.Text)
	}
	oldest := view[*page.PositionPage](t, s, "/positions/in-2020/")
	if len(oldest.Later) != 2 || oldest.Later[0].Anchor != "in-2024" || oldest.Later[1].Anchor != "in-2021" {
		t.Errorf("later are %+v", oldest.Later)
	}
	all := view[*page.ActorPage](t, s, "/actors/britain/").Positions
	if len(all) != 1 || len(all[0].Earlier) != 4 {
		t.Errorf("the actor's page shows %+v", all)
	}
}

// A question's page shows the latest stance of each actor, how much of its
// column is filled in, who was asked in vain, and the feeds that follow it.
func TestQuestionPage(t *testing.T) {
	v := view[*page.QuestionPage](t, load(t, stances), "/questions/rise/")
	if len(v.Positions) != 1 || v.Positions[0].Anchor != "second" || v.Positions[0].About.Text != "Britain" {
		t.Errorf("positions are %+v", v.Positions)
	}
	want := page.Coverage{
		Text:    "2 of 3 actors covered",
		Details: "1 with a position, nothing found for 1, 1 not yet searched",
	}
	if v.Coverage != want {
		t.Errorf("coverage is %+v", v.Coverage)
	}
	ban := view[*page.QuestionPage](t, load(t, stances), "/questions/ban/").Coverage
	if want := (page.Coverage{Text: "1 of 3 actors covered", Details: "1 with a position, 2 not yet searched"}); ban != want {
		t.Errorf("coverage is %+v", ban)
	}
	if len(v.Searched) != 1 || v.Searched[0].Actor.Text != "France" || v.Searched[0].Date.ISO != "2025-02-20" ||
		v.Searched[0].How != "Searched its news pages for “spending”." {
		t.Errorf("searched are %+v", v.Searched)
	}
	if v.Topic != "public-money" || v.Description != "It should rise." ||
		v.Follow[0].URL != "/sub/questions/rise/feed.xml" ||
		len(*v.Feeds) != 5 {
		t.Errorf("topic %q, described as %q, followed at %+v, feeds %+v", v.Topic, v.Description, v.Follow, v.Feeds)
	}
}
