package page_test

import (
	"strings"
	"testing"

	"explainer/generator/page"
	"explainer/generator/record"

	"github.com/google/go-cmp/cmp"
)

// figures of every standing: a level and what came of it, a demand, a number
// that was withdrawn and one that was deprecated.
const figures = `
-- content/briefings/money.md --
---
title: Money
summary: What is spent.
date: 2025-02-26
as_of: 2025-03-01
figures:
  - {id: level, label: Spending, measure: spending, subject: britain, value: 53.9, unit: GBP bn, period: FY2023-24, recurrence: annual, price_basis: nominal, stage: outturn, definition: core, sources: [report, paper]}
  - {id: target, label: Target, measure: spending, subject: britain, value: 66.3, unit: GBP bn, period: FY2027-28, recurrence: annual, price_basis: nominal, stage: pledged, date: 2025-02-25, announced_by: smith, as_written: sixty-odd, note: Rounded., sources: [report]}
  - {id: rise-in-cash, label: The rise, measure: spending, subject: britain, value: 12.4, unit: GBP bn, period: FY2027-28, price_basis: nominal, stage: pledged, baseline: {kind: prior-level, figure: level, note: Of one year.}, derivation: {op: difference, inputs: [target, level]}, sources: [report]}
  - {id: demand, label: The demand, measure: aid, subject: france, counterparty: britain, value: 500, unit: USD bn, period: 2025, price_basis: nominal, stage: demanded, date: 2025-02-10, sources: [report]}
  - {id: gone, label: The offer, measure: aid, subject: france, value: 5, unit: EUR bn, period: 2025, price_basis: nominal, stage: pledged, state: withdrawn, withdrawn: {date: 2025-02-23, note: It was dropped., sources: [study]}, sources: [report]}
  - {id: old, label: The old number, measure: aid, subject: france, value: 2, unit: EUR bn, period: 2025, price_basis: nominal, stage: pledged, rank: deprecated, deprecated_reason: It was a misprint., sources: [report]}
  - {id: new, label: The new number, measure: aid, subject: britain, value: 4, unit: EUR bn, period: 2026, price_basis: nominal, stage: pledged, date: 2025-02-28, supersedes: replaced, sources: [report]}
  - {id: replaced, label: The replaced number, measure: aid, subject: britain, value: 3, unit: EUR bn, period: 2026, price_basis: nominal, stage: pledged, sources: [report]}
---
It is [[target]].
`

func TestFigurePage(t *testing.T) {
	s := load(t, figures)
	v := view[*page.FigurePage](t, s, "/figures/target/")
	for _, c := range []struct{ got, want string }{
		{v.Value, "£66.3 billion"},
		{v.Wording, "£66.3 billion a year, cash"},
		{v.Figure.Qualifier, "a year, cash"},
		{v.Period.Text, "2027-28"},
		{v.Date.ISO, "2025-02-25"},
		{v.Stage, "Pledged"},
		{v.StageKey, "pledged"},
		{v.State, "Active"},
		{v.AnnouncedBy.URL, "/sub/actors/smith/"},
		{v.AsWritten, "“sixty-odd”"},
		{v.Prices, "cash"},
		{v.Unit, "£ billion"},
		{v.Note, "Rounded."},
		{v.Measure.Text, "Defence spending"},
		{v.Measure.URL, "/sub/figures/#spending"},
		{v.DeclaredIn.URL, "/sub/briefings/money/"},
		{v.Standing.Text, ""},
		{v.Description, "Target: £66.3 billion a year, cash (2027-28)."},
	} {
		if c.got != c.want {
			t.Errorf("got %q, not %q", c.got, c.want)
		}
	}
	if len(v.UsedBy) != 1 || v.UsedBy[0].Text != "The rise" || v.Ended || v.Gone || len(v.MentionedIn) != 0 {
		t.Errorf("used by %v, ended %t, gone %t, mentioned in %v", v.UsedBy, v.Ended, v.Gone, v.MentionedIn)
	}
	rise := view[*page.FigurePage](t, s, "/figures/rise-in-cash/")
	if rise.Derivation != "the difference of" || len(rise.Inputs) != 2 || rise.Inputs[1].Value != "£53.9 billion" {
		t.Errorf("derived as %q of %v", rise.Derivation, rise.Inputs)
	}
	if rise.Baseline == nil || rise.Baseline.Figure.Text != "Spending" || rise.Baseline.Note != "Of one year." ||
		rise.Wording != "£12.4 billion, cash, against 2023-24" {
		t.Errorf("%q against %+v", rise.Wording, rise.Baseline)
	}
	if level := view[*page.FigurePage](t, s, "/figures/level/"); level.Definition.Text != "Core spending" ||
		level.Origins != "2 reports, 1 origin" {
		t.Errorf("definition %+v, origins %q", level.Definition, level.Origins)
	}
}

// A number that may not be taken at its face says so in words wherever it
// stands, and is struck only where it no longer stands.
func TestStandingOfNumbers(t *testing.T) {
	s := load(t, figures)
	for id, want := range map[string]struct {
		standing, now string
		gone          bool
	}{
		"target":   {"", "", false},
		"demand":   {"demanded 10 February 2025", "", false},
		"gone":     {"withdrawn 23 February 2025", "", true},
		"old":      {"deprecated", "", true},
		"replaced": {"superseded 28 February 2025", "/sub/figures/new/", true},
	} {
		v := view[*page.FigurePage](t, s, "/figures/"+id+"/")
		if v.Standing.Text != want.standing || v.Standing.Now.URL != want.now || v.Gone != want.gone {
			t.Errorf("%s: %+v, gone %t", id, v.Standing, v.Gone)
		}
	}
	if v := view[*page.FigurePage](t, s, "/figures/old/"); v.Deprecated != "It was a misprint." {
		t.Errorf("deprecated because %q", v.Deprecated)
	}
	gone := view[*page.FigurePage](t, s, "/figures/gone/")
	if gone.Withdrawal == nil || gone.Withdrawal.Note != "It was dropped." || gone.Withdrawal.Cites[0].Number != 2 ||
		gone.Description != "The offer: €5 billion, cash (2025), withdrawn 23 February 2025." {
		t.Errorf("%+v %q", gone.Withdrawal, gone.Description)
	}
	if v := view[*page.FigurePage](t, s, "/figures/new/"); v.Supersedes.Mark != "superseded 28 February 2025" ||
		len(v.SupersededBy) != 0 {
		t.Errorf("supersedes %+v", v.Supersedes)
	}
	if v := view[*page.FigurePage](t, s, "/figures/replaced/"); len(v.SupersededBy) != 1 ||
		v.SupersededBy[0].Text != "The new number" {
		t.Errorf("superseded by %v", v.SupersededBy)
	}
}

// Figures are listed by measure, and within it by subject, period and amount.
func TestFiguresPage(t *testing.T) {
	var got []string
	for _, m := range view[*page.FiguresPage](t, load(t, figures+table), "/figures/").Measures {
		line := m.ID + ":"
		for _, f := range m.Figures {
			line += " " + f.Value
		}
		for _, d := range m.Datasets {
			line += " " + d.URL
		}
		got = append(got, line)
	}
	want := []string{
		"aid: €4 billion $500 billion €3 billion €2 billion €5 billion",
		"spending: £53.9 billion £12.4 billion £66.3 billion /sub/datasets/shares/",
	}
	if diff := cmp.Diff(want, sorted(got)); diff != "" {
		t.Error(diff)
	}
}

// An actor's page shows the figures that are about it and its offices, from its
// side and from the organization's.
func TestActorPage(t *testing.T) {
	s := load(t, figures+stances)
	britain := view[*page.ActorPage](t, s, "/actors/britain/")
	var members []string
	for _, m := range britain.Members {
		members = append(members, m.Who.Text+", "+m.Role+", "+m.Start.Text+", "+m.End.Text)
	}
	want := []string{
		"Ann Smith, Defence Secretary, 1 January 2024, 31 December 2024",
		"Ann Smith, Prime Minister, 1 January 2025, ",
	}
	if diff := cmp.Diff(want, members); diff != "" {
		t.Error(diff)
	}
	if len(britain.Figures) != 6 || len(britain.Events) != 2 || britain.Events[0].Anchor != "earlier" ||
		britain.Type != "State" {
		t.Errorf("%d figures, events %v, type %q", len(britain.Figures), britain.Events, britain.Type)
	}
	smith := view[*page.ActorPage](t, s, "/actors/smith/")
	if len(smith.Offices) != 2 || smith.Offices[0].Who.URL != "/sub/actors/britain/" ||
		smith.Offices[0].Cites[0].Number != 1 ||
		smith.Positions[0].About.Text != "It should be banned." {
		t.Errorf("%+v", smith)
	}
}

// A derived figure names every operation before its inputs, or behind its one input.
func TestOperationsHaveWords(t *testing.T) {
	text := "-- content/briefings/derived.md --\n---\ntitle: Derived\nsummary: S.\ndate: 2025-02-01\nas_of: 2025-02-01\nfigures:\n" +
		"  - {id: part, label: Part, measure: spending, subject: britain, value: 2, unit: count, period: 2024, stage: outturn, sources: [report]}\n"
	inputs := func(op record.Op) string {
		if op == record.Quotient {
			return "[part], by: 5"
		}
		return "[part, part]"
	}
	for _, op := range record.Ops() {
		text += "  - {id: the-" + string(op) +
			", label: It, measure: spending, subject: britain, value: 4, unit: count, period: 2024, " +
			"stage: estimate, derivation: {op: " + string(op) + ", inputs: " + inputs(op) + "}, sources: [report]}\n"
	}
	s := load(t, text+"---\nText.\n")
	words := map[string]bool{"": true}
	for _, op := range record.Ops() {
		v := view[*page.FigurePage](t, s, "/figures/the-"+string(op)+"/")
		if said := v.Derivation + v.By; words[said] || len(v.Inputs) != strings.Count(inputs(op), "part") {
			t.Errorf("%s is written %q, of %d figures", op, said, len(v.Inputs))
		}
		words[v.Derivation+v.By] = true
	}
}
