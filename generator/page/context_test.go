package page_test

import (
	"testing"

	"explainer/generator/page"
)

// Numbers that disagree are drawn to one scale, unless their units have none in common.
func TestSidesAreDrawnToScale(t *testing.T) {
	v := view[*page.DisagreementsPage](t, load(t, disagreeing), "/disagreements/")
	clash, unread := v.Conflicts[0].Drawn, v.Conflicts[1].Drawn
	if clash == nil || len(clash.Drawings) != 2 || len(clash.Drawings[0].Bars) != 2 || clash.Title != "How much" ||
		clash.Drawings[0].About != "sides.clash.about" {
		t.Errorf("%+v", clash)
	}
	if unread != nil {
		t.Errorf("pounds and euros are drawn on one scale: %+v", unread)
	}
	if f := view[*page.FigurePage](t, load(t, disagreeing), "/figures/x/"); f.Among != nil || f.Conflicts[0].Drawn == nil {
		t.Errorf("the number in dispute is drawn among %+v", f.Among)
	}
}

// A number that is measured against another is drawn beside it; one that stands alone
// is not drawn.
func TestANumberAmongOthers(t *testing.T) {
	s := load(t, `
-- content/briefings/a-rise.md --
---
title: A rise
summary: It rises.
date: 2025-02-26
as_of: 2025-03-01
figures:
  - {id: now, stage: outturn, label: Aid now, measure: aid, subject: britain, value: 6, unit: GBP bn, period: 2024, price_basis: nominal, sources: [report]}
  - {id: soon, stage: pledged, label: Aid soon, measure: aid, subject: britain, value: 8, unit: GBP bn, period: 2026, price_basis: nominal, baseline: {kind: prior-level, figure: now}, sources: [report]}
---
It is [[now]] and [[soon]].
`)
	if v := view[*page.FigurePage](t, s, "/figures/soon/").Among; v == nil || len(v.Drawings[0].Bars) != 2 {
		t.Errorf("%+v", v)
	}
	if v := view[*page.FigurePage](t, s, "/figures/now/").Among; v != nil {
		t.Errorf("a number that is compared with none is drawn among %+v", v)
	}
}

// What was dropped is never the first of a list.
func TestWhatStandsComesFirst(t *testing.T) {
	s := load(t, `
-- content/briefings/claims.md --
---
title: Claims
summary: One was dropped.
date: 2025-02-26
as_of: 2025-03-01
figures:
  - {id: claim, stage: demanded, state: withdrawn, label: A claim, measure: aid, subject: britain, value: 500, unit: GBP bn, period: 2024, price_basis: nominal, withdrawn: {date: 2025-02-24, note: It was dropped., sources: [report]}, sources: [report]}
  - {id: fact, stage: outturn, label: A fact, measure: aid, subject: britain, value: 6, unit: GBP bn, period: 2025, price_basis: nominal, sources: [report]}
---
[[claim]] and [[fact]].
`)
	if list := view[*page.FiguresPage](t, s, "/figures/").Measures[0].Figures; list[0].Gone || !list[1].Gone {
		t.Errorf("%s stands before %s", list[0].Text, list[1].Text)
	}
	if list := view[*page.ActorPage](t, s, "/actors/britain/").Figures; list[0].Gone || !list[1].Gone {
		t.Errorf("%s stands before %s", list[0].Text, list[1].Text)
	}
}
