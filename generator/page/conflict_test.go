package page_test

import (
	"strings"
	"testing"

	"explainer/generator/page"

	"github.com/google/go-cmp/cmp"
)

// disagreeing are two figures that a text mentions and that contradict each
// other, and a pair that no text mentions.
const disagreeing = `
-- content/briefings/three.md --
---
title: Three numbers
summary: They differ.
date: 2025-02-26
as_of: 2025-03-01
figures:
  - {id: x, stage: pledged, label: One count, measure: aid, subject: britain, value: 6, unit: GBP bn, period: 2025, price_basis: nominal, announced_by: smith, sources: [report]}
  - {id: y, stage: pledged, label: Another count, measure: aid, subject: britain, value: 13, unit: GBP bn, period: 2025, price_basis: nominal, sources: [study]}
  - {id: z, stage: pledged, label: A third count, measure: aid, subject: france, value: 7, unit: EUR bn, period: 2026, price_basis: nominal, sources: [paper]}
conflicts:
  - {id: unread, figures: [y, z], reason: vintage, note: Of other years., sources: [study]}
  - {id: clash, title: How much, figures: [x, y], reason: definition, note: They count other things., sources: [report]}
---
It is [[x]].
`

// Figures that disagree stand side by side, first those that most pages
// mention. A conflict without a title is called by what its figures are about.
func TestDisagreementsPage(t *testing.T) {
	v := view[*page.DisagreementsPage](t, load(t, disagreeing), "/disagreements/")
	var got []string
	for _, c := range v.Conflicts {
		line := c.Title + " (" + c.Reason + "):"
		for _, side := range c.Figures {
			line += " " + side.Value
		}
		got = append(got, line)
	}
	want := []string{
		"How much (Different things are counted): £6 billion £13 billion",
		"Aid: Britain or France, 2025 or 2026 (Different editions of the statistics): £13 billion €7 billion",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if v.Count != "2 disagreements" || v.Conflicts[0].Preferred != nil || v.Conflicts[0].Cites[0].Number != 1 {
		t.Errorf("%q, %+v", v.Count, v.Conflicts[0])
	}
}

// A number in a table counts as mentioned, one that another is measured against
// does not.
func TestMentionsOfConflicts(t *testing.T) {
	s := load(
		t,
		disagreeing+briefing(
			"shows", "", "```figures\nfigures: [z]\n```",
		)+briefing(
			"shows-too", "", "```figures\nfigures: [z]\n```",
		)+
			briefing(
				"measures",
				"figures: [{id: more, label: More, measure: aid, subject: britain, value: 1, unit: GBP bn, period: 2027, stage: pledged, baseline: {kind: prior-level, figure: x}, sources: [report]}]\n",
				"Text.",
			),
	)
	if first := view[*page.DisagreementsPage](t, s, "/disagreements/").Conflicts[0].Anchor; first != "unread" {
		t.Errorf("first is %s", first)
	}
}

// The site prefers the figure marked as preferred, else the only one that still
// stands; where two stand alike it prefers none.
func TestPreferredFigure(t *testing.T) {
	const plain, preferred, demanded = "stage: pledged", "stage: pledged, rank: preferred", "stage: demanded"
	const cancelled, deprecated = "stage: pledged, state: cancelled", "stage: pledged, rank: deprecated, deprecated_reason: A misprint"
	for _, c := range []struct{ x, y, want string }{
		{plain, plain, ""},
		{preferred, plain, "£6 billion"},
		{plain, preferred, "£13 billion"},
		{preferred, preferred, ""},
		{cancelled, plain, "£13 billion"},
		{deprecated, plain, "£13 billion"},
		{demanded, plain, "£13 billion"},
		{cancelled, demanded, ""},
		{cancelled, cancelled, ""},
		{preferred, demanded, "£6 billion"},
	} {
		archive := strings.NewReplacer("id: x, stage: pledged", "id: x, "+c.x, "id: y, stage: pledged", "id: y, "+c.y).
			Replace(disagreeing)
		var got string
		if p := view[*page.DisagreementsPage](t, load(t, archive), "/disagreements/").Conflicts[0].Preferred; p != nil {
			got = p.Value
		}
		if got != c.want {
			t.Errorf("of a figure with %s and one with %s, preferred is %q, not %q", c.x, c.y, got, c.want)
		}
	}
}

// A disputed number leads to where it is set against the others, and its note
// says who gave those.
func TestDisputedNumbers(t *testing.T) {
	s := load(t, disagreeing)
	v := view[*page.BriefingPage](t, s, "/briefings/three/")
	mention := v.Body[1].Mention
	if mention == nil || mention.Disputed != "/sub/disagreements/#clash" {
		t.Fatalf("%+v", mention)
	}
	note := v.Evidence[0]
	if len(note.Disputes) != 1 || note.Disputes[0].Reason != "Different things are counted" ||
		note.Disputes[0].Others[0].By != "Doe, Jane" {
		t.Errorf("%+v", note.Disputes)
	}
	y := view[*page.FigurePage](t, s, "/figures/y/")
	if y.Disputed != "/sub/figures/y/#conflicts" || len(y.Conflicts) != 2 {
		t.Errorf("a figure of two conflicts leads to %q, which shows %d", y.Disputed, len(y.Conflicts))
	}
	if z := view[*page.FigurePage](t, s, "/figures/z/"); z.Conflicts[0].URL != "/sub/disagreements/#unread" {
		t.Errorf("%+v", z.Conflicts)
	}
}
