package inspect_test

import (
	"encoding/json"
	"strings"
	"testing"

	"explainer/generator/inspect"
	"explainer/generator/site"
	"explainer/generator/site/sitetest"

	"github.com/google/go-cmp/cmp"
)

// money declares figures that disagree, one of them changed, and what names them.
const money = `
-- content/briefings/money.md --
---
title: Money
summary: What it costs.
date: 2025-02-10
as_of: 2025-02-20
review_by: 2025-02-28
figures:
  - {id: cash, label: Extra cash, measure: defence-spending, subject: united-kingdom, value: 6.0, unit: GBP bn, period: 2024,
     recurrence: annual, stage: pledged, sources: [report, copy]}
  - {id: sum, label: The sum, measure: defence-spending, subject: united-kingdom, value: 7, unit: GBP bn, period: 2024,
     stage: pledged, derivation: {op: sum, inputs: [cash, cash]}, sources: [report, blog]}
positions:
  - {id: for-it, actor: united-kingdom, question: rise, stance: support, date: 2025-02-15, summary: For it.,
     basis: vote, sources: [report]}
conflicts:
  - {figures: [cash, sum], reason: definition, note: Two counts., sources: [report]}
---
The [[cash]] and the [[cash|same]] [@report].
-- content/sources/more.yaml --
- {id: copy, type: report, title: Copy, custom: {tier: established, origin: report}}
- {id: blog, type: post-weblog, title: Blog, custom: {tier: weak}}
-- content/actors/minister.md --
---
type: person
name: Minister
as_of: 2025-01-10
memberships: [{organization: united-kingdom, role: Minister, start: 2024, sources: [report]}]
---
A minister.
-- content/questions/cut.md --
---
title: Should it be cut?
proposition: It should be cut.
as_of: 2025-03-01
searched: {minister: {date: 2025-02-20, where: its news pages, query: spending}}
---
At stake.
-- content/datasets/spending.md --
---
title: Spending
as_of: 2025-03-01
measure: defence-spending
unit: GBP bn
subject_column: who
period_column: year
value_column: value
sources: [report]
---
A table.
-- content/datasets/spending.csv --
who,year,value
united-kingdom,2024,60.50
united-kingdom,2023,60.25
`

func load(t *testing.T) *site.Site {
	t.Helper()
	return sitetest.New(t, "2025-03-01", money)
}

// The card of a figure has its wording, its keys as they are written, its
// sources, what it disagrees with, and every line that names it.
func TestShowFigure(t *testing.T) {
	want := `cash: a figure
£6.0 billion a year
file  content/briefings/money.md:8
page  /figures/cash/

  label       Extra cash
  measure     defence-spending
  subject     united-kingdom
  value       6.0
  bound       exact
  unit        GBP bn
  period      2024
  recurrence  annual
  stage       pledged
  state       active
  rank        normal
  sources     report, copy

sources
  report (primary): A publisher (25 February 2025). A report.
  copy (established): Copy.

conflicts
  definition: Two counts.
    sum: The sum: £7 billion

used by
  content/briefings/money.md:11: figure sum (derivation.inputs)
  content/briefings/money.md:16: conflict without an id (figures)
  content/briefings/money.md:18: briefing money (mention)
`
	if diff := cmp.Diff(want, inspect.Show(load(t), "cash").Text()); diff != "" {
		t.Error(diff)
	}
}

// The card of a document lists the records that its file declares; that of a
// dataset, its rows in their order, each once.
func TestShowWhatADocumentDeclares(t *testing.T) {
	s := load(t)
	for id, want := range map[string][]string{
		"money": {"cash", "sum", "for-it", ""}, "spending": {"spending/united-kingdom/2024", "spending/united-kingdom/2023"}, "cash": nil,
	} {
		var got []string
		for _, l := range inspect.Show(s, id).Declares {
			got = append(got, l.ID)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", id, diff)
		}
	}
	if text := inspect.Show(s, "money").Text(); !strings.Contains(text, "\ndeclares\n  cash (figure): Extra cash: £6.0 billion\n") || !strings.Contains(text, "  without an id (conflict): Two counts.\n") {
		t.Error(text)
	}
}

// The card of a row names its dataset, and a group of keys stands in one line.
func TestShowGroups(t *testing.T) {
	s := load(t)
	for id, want := range map[string]string{
		"spending/united-kingdom/2024": "\n  dataset  spending\n",
		"sum":                          "\n  derivation  op: sum; inputs: cash, cash\n",
		"minister":                     "\n  memberships  organization: united-kingdom; role: Minister; start: 2024; sources: report\n",
	} {
		if text := inspect.Show(s, id).Text(); !strings.Contains(text, want) {
			t.Errorf("%s has no %q:\n%s", id, want, text)
		}
	}
	if text := inspect.Show(s, "for-it").Text(); !strings.Contains(text, "\nused by\n  nothing\n") {
		t.Errorf("something is said to use for-it:\n%s", text)
	}
	if inspect.Show(s, "nobody") != nil {
		t.Error("an unknown id has a card")
	}
}

// In JSON a record is one object, with its keys in their order and its numbers as
// texts.
func TestShowJSON(t *testing.T) {
	text, err := json.Marshal(inspect.Show(load(t), "sum").Record)
	want := `{"label":"The sum","measure":"defence-spending","subject":"united-kingdom","value":"7","bound":"exact","unit":"GBP bn",` +
		`"period":"2024","derivation":{"op":"sum","inputs":["cash","cash"]},"stage":"pledged","state":"active","rank":"normal","sources":["report","blog"]}`
	if err != nil || string(text) != want {
		t.Errorf("%v\ngot  %s\nwant %s", err, text, want)
	}
	if text, _ := json.Marshal(inspect.Show(load(t), "minister").Record); !strings.Contains(string(text), `"memberships":[{"organization":"united-kingdom",`) {
		t.Errorf("a list of groups is %s", text)
	}
}

// The count lists what is covered least, due longest and rests on one source,
// where a copy counts as what it repeats.
func TestCount(t *testing.T) {
	c := inspect.Count(load(t))
	want := inspect.Statistics{
		AsOf:  "2025-03-01",
		Kinds: c.Kinds,
		Tiers: []inspect.Tally{{Of: "primary", Count: 1}, {Of: "established", Count: 1}, {Of: "weak", Count: 1}},
		Questions: []inspect.Coverage{
			{ID: "cut", Name: "Should it be cut?", Searched: 1, Blank: 1},
			{ID: "rise", Name: "Should it rise?", Stances: 1, Blank: 1},
		},
		Actors: []inspect.Coverage{
			{ID: "minister", Name: "Minister", Searched: 1, Blank: 1},
			{ID: "united-kingdom", Name: "United Kingdom", Stances: 1, Blank: 1},
		},
		Due:       c.Due,
		Oldest:    c.Oldest,
		OneSource: c.OneSource,
	}
	if diff := cmp.Diff(want, c); diff != "" {
		t.Error(diff)
	}
	var ids []string
	for _, l := range c.OneSource {
		ids = append(ids, l.ID)
	}
	if diff := cmp.Diff([]string{"spending", "cash", "for-it"}, ids); diff != "" {
		t.Error(diff)
	}
	if len(c.Due) != 1 || c.Due[0].Day != "2025-02-28" || c.Oldest[0].ID != "minister" {
		t.Errorf("due %v, the oldest %v", c.Due, c.Oldest[0])
	}
}

// The text form counts in the singular and cuts long lists; JSON has all.
func TestCountText(t *testing.T) {
	c := inspect.Count(load(t))
	text := c.Text()
	for _, want := range []string{
		"As of 2025-03-01\n", "     1 briefing\n", "     2 actors\n", "\nDue for review: 1\n  2025-02-28  content/briefings/money.md (money)\n",
		"\nResting on one source: 3\n", "\nSources by tier\n     1 primary\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q in\n%s", want, text)
		}
	}
	for range 20 {
		c.OneSource = append(c.OneSource, c.OneSource[0])
	}
	if text := c.Text(); !strings.Contains(text, "  … and 13 more; --format json lists all\n") {
		t.Error(text)
	}
}
