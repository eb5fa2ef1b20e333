package page_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/page"
)

// contestable declares a figure with some keys, another and what joins the two.
func contestable(title, keys, other, joined string) string {
	const form = "figures: [{id: f, label: F, measure: aid, subject: britain, %s, unit: GBP bn, " +
		"period: 2025, stage: outturn, sources: [report]}, " +
		"{id: g, label: G, measure: aid, subject: britain, value: 4, unit: GBP bn, " +
		"period: 2025, stage: outturn, sources: [report]%s}]\n%s"
	text := briefing("text", fmt.Sprintf(form, keys, other, joined), "It is [[f]].")
	return strings.Replace(text, "title: The text", "title: "+title, 1)
}

// A number that was dropped or is disputed is no observation, is not on a picture,
// and what stands of it in lists of results says so.
func TestWhatMachinesAreTold(t *testing.T) {
	const conflict = "conflicts: [{id: clash, figures: [f, g], reason: %s, note: Two counts., sources: [report]}]\n"
	disputed, wrong := fmt.Sprintf(conflict, "disputed"), fmt.Sprintf(conflict, "error")
	for _, c := range []struct{ keys, other, joined, want string }{
		{"value: 9, state: disputed", "", "", "F: £9 billion (2025), Disputed."},
		{"range: [8, 9], state: cancelled", "", "", "F: £8–9 billion (2025), cancelled."},
		{"value: 9, bound: at-least, state: superseded", "", "", "F: at least £9 billion (2025), superseded."},
		{"value: 9, rank: deprecated, deprecated_reason: A slip.", "", "", "F: £9 billion (2025), deprecated."},
		{"value: 9", ", supersedes: f", "", "F: £9 billion (2025), superseded."},
		{"value: 9", "", disputed, "F: £9 billion (2025), Disputed."},
		{"value: 9", "", wrong, "F: £9 billion (2025), Disputed."},
	} {
		s := load(t, contestable("It is £9 billion", c.keys, c.other, c.joined))
		v := view[*page.FigurePage](t, s, "/figures/f/")
		if got := strings.Join(types(described(t, v.Base)), " "); got != "WebPage BreadcrumbList" {
			t.Errorf("%+v: it is described as %s", c, got)
		}
		if v.Description != c.want {
			t.Errorf("%+v: it is described as %q", c, v.Description)
		}
		if card, _ := page.CardOf(s, s.Entry("text")); card.Label == "F" {
			t.Errorf("%+v: it is on the picture, %+v", c, card)
		}
	}
	preferred := load(t, contestable("It is £9 billion", "value: 9, rank: preferred", "", disputed))
	v := view[*page.FigurePage](t, preferred, "/figures/f/")
	if v.Contested != "" || v.Description != "F: £9 billion (2025)." {
		t.Errorf("a preferred number is described as %q", v.Description)
	}
}

// The number of a title is one that stands there by itself.
func TestNumberOfATitle(t *testing.T) {
	for title, want := range map[string]string{
		"It is £4 billion":          "G",
		"£4 billion, or more":       "G",
		"Of £4 billion.":            "G",
		"From £14 billion on":       "F",
		"It is £4 billion-ish":      "G",
		"It is US£4 billion":        "F",
		"It fell by −£4 billion":    "F",
		"£9.£4 billion £4 billions": "F",
	} {
		s := load(t, contestable(`"`+title+`"`, "value: 9", ", definition: core", ""))
		if card, _ := page.CardOf(s, s.Entry("text")); card.Label != want {
			t.Errorf("%q shows %q", title, card.Label)
		}
	}
}

// A note on a document dates the citation of the records that it names, alone.
func TestCitationIsDatedByItsRecord(t *testing.T) {
	for note, want := range map[string]string{
		"changes: [{date: 2026-01-09, kind: update, note: Shorter.}]\n":                    "(2025)",
		"changes: [{date: 2026-01-09, kind: correction, note: Shorter.}]\n":                "(2025)",
		"changes: [{date: 2026-01-09, kind: update, note: Shorter., records: [g]}]\n":      "(2025)",
		"changes: [{date: 2026-01-09, kind: update, note: Shorter., records: [f]}]\n":      "(2026)",
		"changes: [{date: 2026-01-09, kind: correction, note: Other., records: [g, f]}]\n": "(2026)",
		"": "(2025)",
	} {
		s := load(t, contestable("Text", "value: 9", ", definition: core", note))
		if got := view[*page.FigurePage](t, s, "/figures/f/").Citation.Plain; !strings.Contains(got, want) {
			t.Errorf("%q: cited as %q, not of %s", note, got, want)
		}
	}
}
