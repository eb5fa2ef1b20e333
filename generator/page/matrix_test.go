package page_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/page"

	"github.com/google/go-cmp/cmp"
)

// changes of mind: Britain turned from opposition to support, and Smith agrees
// on another question; France was asked about in vain.
const stances = `
-- content/questions/ban.md --
---
title: Should it be banned?
proposition: It should be banned.
as_of: 2025-02-28
---
-- content/briefings/stances.md --
---
title: Stances
summary: Who stood where.
date: 2025-03-01
as_of: 2025-03-01
positions:
  - {id: first, actor: britain, question: rise, stance: oppose, date: 2024-01-10, summary: Is against it., basis: statement, sources: [report]}
  - {id: second, actor: britain, question: rise, stance: support, date: 2025-02, summary: Is for it., basis: vote, sources: [report], quote: start a long climb, in_capacity: Chair}
  - {id: third, actor: smith, question: ban, stance: support-with-conditions, date: 2025-02-20, summary: Agrees., conditions: If it can be paid., basis: statement, sources: [report, paper]}
events:
  - {id: summit, name: A summit, date: 2025-01-20, status: occurred, attendees: [britain], summary: They met., effects: [second], sources: [report]}
  - {id: earlier, name: A talk, date: 2023-01-20, status: occurred, attendees: [britain], summary: They met., sources: [report]}
---
Text.
`

// cells writes a matrix as text: a line for each question, with what stands in
// each cell.
func cells(m *page.Matrix) []string {
	var out []string
	for _, row := range m.Rows {
		line := row.Question.Text
		for _, c := range row.Cells {
			line += " | " + c.Actor + ":"
			for _, h := range c.Held {
				line += fmt.Sprintf(" %s %s from %s;", h.StanceKey, h.Date.Text, h.From)
			}
			if len(c.Held) == 0 {
				line += fmt.Sprintf(" %s (%s)", c.Blank, c.Searched)
			}
		}
		out = append(out, line)
	}
	return out
}

// Each topic has a matrix of its questions and of the actors who hold a stance
// on one of them or were asked in vain, stances from the newest to the oldest.
func TestPositionsPage(t *testing.T) {
	v := view[*page.PositionsPage](t, load(t, stances), "/positions/")
	var got []string
	for _, topic := range v.Topics {
		got = append(got, topic.ID+" "+topic.Title+" "+topic.Matrix.Label)
		got = append(got, cells(topic.Matrix)...)
		if topic.Matrix.Days != nil {
			t.Errorf("the matrix of %q has a control of its own", topic.Title)
		}
	}
	want := []string{
		"topic-  The latest recorded stance of each actor on each proposition",
		"It should be banned. | Ann Smith: support-with-conditions 20 February 2025 from 2025-02-20;",
		"topic-public-money Public money Public money",
		"It should rise. | Britain: support February 2025 from 2025-02-01; oppose 10 January 2024 from 2024-01-10;",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if want := (page.Days{First: "2024-01-10", Last: "2025-03-01"}); v.Days == nil || *v.Days != want {
		t.Errorf("days are %+v", v.Days)
	}
	if v.Counts != "3 positions" || len(v.Marks) != 7 || v.Marks[0].Stance != "Agrees" {
		t.Errorf("counts %q, marks %+v", v.Counts, v.Marks)
	}
}

// A matrix in a text has the actors that it names, in their order; an actor
// that nobody asked about is said to be so.
func TestMatrixInText(t *testing.T) {
	s := load(t, stances+`
-- content/briefings/matrix.md --
---
title: A matrix
summary: Who stands where.
date: 2025-03-01
as_of: 2025-03-01
---
`+"```matrix\ntitle: Two actors\nquestions: [ban, rise]\nactors: [france, britain]\n```\n")
	m := view[*page.BriefingPage](t, s, "/briefings/matrix/").Body[0].Matrix
	want := []string{
		"It should be banned. | France: Not yet searched () | Britain: Not yet searched ()",
		"It should rise. | France: Nothing found, searched on 20 February 2025 (/sub/questions/rise/) | Britain: support February 2025 from 2025-02-01; oppose 10 January 2024 from 2024-01-10;",
	}
	if diff := cmp.Diff(want, cells(m)); diff != "" {
		t.Error(diff)
	}
	if m.Title != "Two actors" || m.Label != "Two actors" || m.Days == nil || m.Days.First != "2024-01-10" {
		t.Errorf("%+v %+v", m, m.Days)
	}
	if m.Rows[1].Question.URL != "/sub/questions/rise/" || m.Rows[1].Cells[1].Held[0].URL != "/sub/positions/second/" ||
		m.Actors[0].URL != "/sub/actors/france/" {
		t.Errorf("the links are %+v", m.Rows[1])
	}
}

// agreeing is a site on which a number of states support the same proposition.
func agreeing(n int) string {
	var b strings.Builder
	b.WriteString(
		"-- content/briefings/many.md --\n---\ntitle: Many\nsummary: Many agree.\ndate: 2025-03-01\nas_of: 2025-03-01\npositions:\n",
	)
	for i := range n {
		fmt.Fprintf(
			&b,
			"  - {id: p-%d, actor: a-%d, question: rise, stance: support, date: 2025-02-0%d, summary: Agrees., basis: statement, sources: [report]}\n",
			i,
			i,
			i+1,
		)
	}
	b.WriteString("---\nText.\n")
	for i := range n {
		fmt.Fprintf(
			&b,
			"-- content/actors/a-%d.md --\n---\ntype: state\nname: State %d\nas_of: 2025-03-01\n---\nA state.\n",
			i,
			i,
		)
	}
	return b.String()
}

// The front page shows the latest stances on the questions that most actors
// take one on; of many who agree it names three and counts the others.
func TestStancesOnTheFrontPage(t *testing.T) {
	got := view[*page.HomePage](t, load(t, stances+agreeing(5)), "/").Stances
	if len(got) != 2 || got[0].Question.Text != "It should rise." ||
		got[0].When != "1 February 2025 to 5 February 2025" ||
		got[1].When != "20 February 2025" {
		t.Fatalf("%+v", got)
	}
	for n, want := range map[int]string{2: "support 2 ", 3: "support 3 ", 4: "support 3 1 more", 5: "support 3 2 more"} {
		var groups []string
		for _, g := range view[*page.HomePage](t, load(t, agreeing(n)), "/").Stances[0].Groups {
			groups = append(groups, fmt.Sprintf("%s %d %s", g.StanceKey, len(g.Actors), g.More))
		}
		if diff := cmp.Diff([]string{want}, groups); diff != "" {
			t.Errorf("of %d who agree: %s", n, diff)
		}
	}
}

// Where no position is recorded, there is no control for another day.
func TestMatrixWithoutPositions(t *testing.T) {
	v := view[*page.PositionsPage](t, load(t, ""), "/positions/")
	if v.Days != nil || v.Counts != "0 positions" {
		t.Errorf("days %v, counts %q", v.Days, v.Counts)
	}
	if home := view[*page.HomePage](t, load(t, ""), "/"); len(home.Stances) != 0 {
		t.Errorf("the front page shows %+v", home.Stances)
	}
}
