package page_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/page"

	"github.com/google/go-cmp/cmp"
)

// Each person is shown with the office held when the briefing's facts held; who
// has none, with the actor's summary or else its kind.
func TestWhoIsWho(t *testing.T) {
	s := load(
		t,
		strings.ReplaceAll(
			briefing(
				"now", "actors: [smith, britain, france]\n", "Text.",
			)+briefing(
				"then", "actors: [smith]\n", "Text.",
			),
			"title: The then\nsummary: In short.\ndate: 2025-02-27\nas_of: 2025-03-01",
			"title: The then\nsummary: In short.\ndate: 2025-02-27\nas_of: 2024-06-01",
		),
	)
	var got []string
	for _, url := range []string{"/briefings/now/", "/briefings/then/"} {
		for _, w := range view[*page.BriefingPage](t, s, url).Who {
			got = append(got, w.Text+": "+w.Role)
		}
	}
	want := []string{
		"Ann Smith: Prime Minister",
		"Britain: A state of four nations",
		"France: State",
		"Ann Smith: Defence Secretary",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A briefing opens with the first four figures that its text mentions, each
// once and none that is a row of a dataset.
func TestKeyFigures(t *testing.T) {
	s := load(
		t,
		figures+table+briefing(
			"text", "", "[[level]], [[shares|shares]], [[level]], [[target]], [[new]], [[old]], [[gone]].",
		),
	)
	v := view[*page.BriefingPage](t, s, "/briefings/text/")
	var got []string
	for _, f := range v.Key {
		got = append(got, f.Text)
	}
	if len(v.Evidence) != 5 {
		t.Errorf("of five figures the page has %d notes", len(v.Evidence))
	}
	if diff := cmp.Diff([]string{"Spending", "Target", "The new number", "The old number"}, got); diff != "" {
		t.Error(diff)
	}
}

// A briefing leads on to at most five others on the same questions, the newest
// first and never to itself.
func TestRelatedBriefings(t *testing.T) {
	var archive strings.Builder
	for i := range 7 {
		archive.WriteString(
			strings.ReplaceAll(
				briefing(fmt.Sprint("b", i), "questions: [rise]\n", "Text."),
				"2025-02-27",
				fmt.Sprintf("2025-02-0%d", i+1),
			),
		)
	}
	v := view[*page.BriefingPage](t, load(t, archive.String()+briefing("alone", "", "Text.")), "/briefings/b3/")
	if len(v.Related) != 5 || len(v.Questions) != 1 || v.Questions[0].URL != "/sub/questions/rise/" {
		t.Fatalf("%+v %+v", v.Related, v.Questions)
	}
	for i, r := range v.Related {
		if r.URL == "/sub/briefings/b3/" || r.URL == "/sub/briefings/alone/" || i > 0 && r.URL > v.Related[i-1].URL {
			t.Errorf("related %d is %+v", i, r)
		}
	}
}

// The front page tells the newest briefings, changes of briefings and all
// corrections, each document once but for its corrections; of one day, changes
// come first.
func TestNews(t *testing.T) {
	change := func(date, kind string) string {
		return "changes: [{date: " + date + ", kind: " + kind + ", note: A " + kind + ".}]\n"
	}
	s := load(
		t,
		briefing(
			"plain", "", "Text.",
		)+briefing(
			"updated", change("2025-02-28", "update"), "Text.",
		)+briefing(
			"corrected", change("2025-02-27", "correction"), "Text.",
		)+`
-- content/actors/france.md --
---
type: state
name: France
date: 2025-01-01
as_of: 2025-03-01
changes: [{date: 2025-03-01, kind: correction, note: A wrong date.}, {date: 2025-02-28, kind: update, note: Checked.}]
---
A state.
-- content/actors/britain.md --
---
type: state
name: Britain
date: 2025-01-01
as_of: 2025-03-01
changes: [{date: 2025-02-28, kind: update, note: Checked.}]
---
A state.
`,
	)
	home := view[*page.HomePage](t, s, "/")
	var got []string
	for _, n := range home.News {
		got = append(got, n.Date.ISO+" "+n.Kind+": "+n.Text+" "+n.Note)
	}
	want := []string{
		"2025-03-01 Correction: France A wrong date.",
		"2025-02-28 Update: The updated A update.",
		"2025-02-27 Correction: The corrected A correction.",
		"2025-02-27 Briefing: The plain ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if c := home.Counts; len(c) != 3 || c[0] != (page.Link{URL: "/sub/briefings/", Text: "3 briefings"}) ||
		c[2].Text != "3 sources" { // nothing is told of what there is none of
		t.Errorf("counts are %+v", c)
	}
}

// The front page tells the five newest.
func TestNewsAreFew(t *testing.T) {
	var archive strings.Builder
	for i := range 7 {
		archive.WriteString(briefing(fmt.Sprint("b", i), "", "Text."))
	}
	if news := view[*page.HomePage](t, load(t, archive.String()), "/").News; len(news) != 5 {
		t.Errorf("there are %d", len(news))
	}
}

// A front page of its own text shows the figures that it mentions.
func TestHomePage(t *testing.T) {
	v := view[*page.HomePage](
		t,
		load(
			t,
			figures+"-- content/index.md --\n---\ntitle: Welcome\nsummary: In short.\nas_of: 2025-02-01\n---\nIt is [[target]].\n",
		),
		"/",
	)
	if v.Title != "Welcome" || v.Summary != "In short." || len(v.Figures) != 1 ||
		v.Figures[0].Value != "£66.3 billion" ||
		v.Breadcrumbs != nil {
		t.Errorf("%q %q %+v %v", v.Title, v.Summary, v.Figures, v.Breadcrumbs)
	}
	if bare := view[*page.HomePage](t, load(t, ""), "/"); bare.Title != "A site" ||
		bare.Description != "About a subject." ||
		bare.Body != nil {
		t.Errorf("%+v", bare.Base)
	}
}
