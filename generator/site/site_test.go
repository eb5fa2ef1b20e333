package site_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/markdown"
	"explainer/generator/record"
	"explainer/generator/site"
	"explainer/generator/site/sitetest"
	"explainer/generator/source"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// units reads the files of a txtar archive, without linking them.
func units(t *testing.T, archive string) []site.Unit {
	t.Helper()
	parser := markdown.New(markdown.Options{Language: "en", Plain: true})
	var out []site.Unit
	for _, f := range txtar.Parse([]byte(archive)).Files {
		doc, body := content.Decode(source.NewFile(f.Name, f.Data), nil)
		u := site.Unit{Doc: doc}
		if body.Text != nil {
			u.Body = parser.Parse(markdown.Source{File: f.Name, Line: body.Line, Text: body.Text})
		}
		out = append(out, u)
	}
	return out
}

// link links the files of an archive and returns the findings as RULE: MESSAGE
// (HELP), in their order.
func link(t *testing.T, archive string) (*site.Site, []string) {
	t.Helper()
	s, findings := site.Link(units(t, archive), site.Options{AsOf: record.Date{Year: 2025, Month: 3, Day: 1}})
	var out []string
	for _, f := range diag.Sort(findings) {
		out = append(out, fmt.Sprintf("%s: %s (%s)", f.Rule, f.Message, f.Help))
	}
	return s, out
}

const page = "-- content/about.md --\n---\ntitle: About\n---\n"

// Each fault of linking is one finding, whose remedy names what was meant.
func TestLinkReportsWhatLeadsNowhere(t *testing.T) {
	const actor = "-- content/actors/united-kingdom.md --\n---\ntype: state\nname: UK\nas_of: 2025-03-01\n---\nText.\n"
	const dataset = "-- content/datasets/spending.md --\n---\ntitle: Spending\nas_of: 2025-03-01\nmeasure: spent\nunit: count\n" +
		"subject_column: who\nperiod_column: year\nvalue_column: value\nstage_column: stage\nsources: [s]\n---\nText.\n" +
		"-- content/site.yaml --\ntitle: A\nbase_url: https://example.org\nlanguage: en\nmeasures: [{id: spent, label: Spent, definition: It.}]\n" +
		"-- content/sources/s.yaml --\n- {id: s, type: report, title: S, custom: {tier: primary}}\n-- content/datasets/spending.csv --\n"
	for _, test := range []struct{ name, archive, want string }{
		{"a slip of the keyboard", page + "The [[united-kingdon]].\n" + actor,
			`dangling-reference: there is no "united-kingdon" (did you mean "united-kingdom"?)`},
		{"an id that nothing resembles", page + "The [[xyzzy]], the [[xyzzy]].\n",
			`dangling-reference: there is no "xyzzy", which another place names, too (declare it, or name another)`},
		{"a source in capitals", page + "See [@report].\n",
			"dangling-reference: there is no \"report\" (declare it (`explainer new source report` begins one), or name another)"},
		{"a record of another kind", page + "See [@united-kingdom].\n" + actor,
			`wrong-kind: "united-kingdom" is an actor; this must be a source (name a source instead)`},
		{"an id that is given twice", page + "Text.\n-- content/glossary/about.md --\n---\ntitle: About\nsummary: It.\n---\n",
			`duplicate-id: the id "about" is given twice (give one of the two another id; ids are unique over all kinds)`},
		{"an id of another kind that is given twice", page + "See [@about].\n-- content/sources/s.yaml --\n- {id: about, type: report, title: S, custom: {tier: primary}}\n",
			`duplicate-id: the id "about" is given twice (give one of the two another id; ids are unique over all kinds)`},
		{"a key of a source in a sentence", page + "As @report-2025 says.\n",
			"dangling-reference: there is no \"report-2025\" (declare it (`explainer new source report-2025` begins one), or name another)"},
		{"the name of an account", page + "As @harbour and @the-port say.\n", ""},
		{"an actor by its name", page + "Text.\n-- content/actors/kyiv.md --\n---\ntype: state\nname: Kyiv\nas_of: 2025-03-01\nmemberships: [{organization: UK, role: Member}]\n---\nText.\n" + actor,
			`dangling-reference: there is no "UK" (did you mean "united-kingdom"?)`},
		{"an actor in capitals", page + "Text.\n-- content/actors/kyiv.md --\n---\ntype: state\nname: Kyiv\nas_of: 2025-03-01\nmemberships: [{organization: United Kingdom, role: Member}]\n---\nText.\n" + actor,
			`dangling-reference: there is no "United Kingdom" (did you mean "united-kingdom"?)`},
		{"a source by its address", actor + strings.Replace(dataset, "sources: [s]", "sources: [\"https://example.org/s\"]", 1) + "who,year,value,stage\nunited-kingdom,2024,5,pledged\n",
			"dangling-reference: there is no \"https://example.org/s\" (an address stands in a source, under URL: `explainer new source` begins one; name it here by its id)"},
		{"a draft", page + "The [[plan]].\n-- content/plan.md --\n---\ntitle: Plan\ndraft: true\n---\nText.\n",
			`dangling-reference: "plan" is declared in content/plan.md, which is not published (draft) (publish that document too, or take the reference out)`},
		{"a table of no dataset", page + "Text.\n-- content/datasets/lost.csv --\na,b\n1,2\n",
			`dataset-row: the table belongs to no dataset (describe it in lost.md, or put it into static/)`},
		{"a dataset without its table", strings.TrimSuffix(dataset, "-- content/datasets/spending.csv --\n"),
			`dataset-row: the dataset spending has no table (put the table beside it, as content/datasets/spending.csv)`},
		{"a column of another name", actor + dataset + "who,years,value,stage\nunited-kingdom,2024,5,pledged\n",
			`dataset-row: the table has no column "year" (did you mean "years"?)`},
		{"a cell left empty", actor + dataset + "who,year,value,stage\nunited-kingdom,,5,pledged\n",
			`dataset-row: the value 5 has nothing under "year" (fill it in, or leave the value empty)`},
		{"a period that is none", actor + dataset + "who,year,value,stage\nunited-kingdom,soon,5,pledged\n",
			"dataset-row: `period` can't be \"soon\" (write a period such as 2027, 2025-02, 2025-Q1, 2025-H2, 2025-W07, 2020s, 2022-01/2026-04, FY2027-28 or FY2026-27/FY2035-36)"},
		{"a column without a name", actor + dataset + "who,year,value,stage,\nunited-kingdom,2024,5,pledged,\n", ""},
		{"a mark for no number", actor + dataset + "who,year,value,stage\nunited-kingdom,2024,n/a,pledged\n",
			"dataset-table: “n/a” stands where there is no number, in 1 cell (say so in content/datasets/spending.md: `missing: [\"n/a\"]`)"},
		{"a sign for no number", actor + dataset + "who,year,value,stage\nunited-kingdom,2024,..,pledged\n",
			"dataset-table: “..” stands where there is no number, in 1 cell (say so in content/datasets/spending.md: `missing: [\"..\"]`)"},
		{"a stage that is none", actor + dataset + "who,year,value,stage\nunited-kingdom,2024,5,pledge\n",
			`dataset-row: “pledge” is no stage (did you mean "pledged"?)`},
		{"a word for a stage", strings.Replace(page, "---\n", "---\nfigures: [{id: a, label: A, measure: spent, subject: united-kingdom, "+
			"value: 5, unit: GBP bn, period: 2024, stage: actual, sources: [s]}]\n", 1) + "Text.\n" + actor + dataset +
			"who,year,value,stage\nunited-kingdom,2024,5,pledged\n",
			"bad-value: `stage` can't be \"actual\" (did you mean \"outturn\"? (allowed: demanded, proposed, pledged, committed, allocated, " +
				"budgeted, forecast, disbursed, outturn, estimate))"},
		{"a part of a count", actor + dataset + "who,year,value,stage\nunited-kingdom,2024,5.5,pledged\n",
			`dataset-row: a count is a whole number, not 5.5 (give the number that was counted, or the unit of what was measured)`},
		{"a column of gaps", actor + dataset + "who,year,value,stage\nunited-kingdom,2024,,pledged\n",
			`dataset-row: no row has a value under "value" (fill in the values, or name the column that has them as value_column in spending.md)`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if _, got := link(t, test.archive); strings.Join(got, "\n") != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

// The site does not depend on the order in which its files are given.
func TestLinkDoesNotDependOnTheOrderOfFiles(t *testing.T) {
	all := units(t, page+"The [[b]], [[c]] and [[nothing]] [@b].\n"+
		"-- content/b.md --\n---\ntitle: B\n---\nTo [[about]] and [[a]].\n"+
		"-- content/actors/c.md --\n---\ntype: person\nname: C\nas_of: 2025-03-01\n---\nAfter [[b]].\n"+
		"-- content/briefings/a.md --\n---\ntitle: A\nsummary: A.\ndate: 2025-02-01\nas_of: 2025-02-01\nactors: [c]\n---\nText.\n")
	describe := func(units []site.Unit) string {
		s, findings := site.Link(units, site.Options{})
		var b strings.Builder
		for _, e := range slices.Concat(s.Entries()...) {
			fmt.Fprintf(&b, "%s %s:", e.ID, e.URL)
			for _, r := range e.Referrers {
				fmt.Fprintf(&b, " %s as %s", r.From.ID, r.Role)
			}
			b.WriteByte('\n')
		}
		for _, f := range diag.Sort(findings) {
			fmt.Fprintf(&b, "%s: %s\n", f.Place, f.Message)
		}
		return b.String()
	}
	want := describe(all)
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		if diff := cmp.Diff(want, describe(all)); diff != "" {
			t.Fatal(diff)
		}
	}
}

// Every kind has a list on the site and an address below its section, which no
// other kind's list holds.
func TestEveryKindHasItsListAndAddress(t *testing.T) {
	s := sitetest.New(t, "2025-03-01", everything)
	groups := s.Entries()
	for i, info := range slices.Collect(record.Kinds()) {
		if !slices.Equal(groups[i], s.Of(info.Kind)) {
			t.Errorf("the list of %s is %v", info.Plural(), groups[i])
		}
		for _, e := range groups[i] {
			row := e.Kind == record.KindFigure && strings.HasPrefix(e.URL, "/datasets/")
			if e.Kind != info.Kind || !strings.HasPrefix(e.URL, info.Section) && !row {
				t.Errorf("%s %s is in the list of %s, at %s", e.Kind, e.ID, info.Plural(), e.URL)
			}
			if e.ID != "" && s.Entry(e.ID) != e {
				t.Errorf("%s is not found by its id", e.ID)
			}
		}
	}
	for id, url := range map[string]string{
		"index": "/", "about": "/about/", "money": "/briefings/money/", "cash": "/figures/cash/", "meeting": "/timeline/#meeting",
		"spending/united-kingdom/2024": "/datasets/spending/#united-kingdom/2024",
	} {
		if got := s.Entry(id).URL; got != url {
			t.Errorf("%s is at %s, not %s", id, got, url)
		}
	}
	if got := s.Conflicts[0].Anchor(); got != "cash+later" {
		t.Errorf("a conflict without an id has the anchor %s", got)
	}
}

// everything declares a record of every kind.
const everything = page + `Text.
-- content/site.yaml --
title: A site
base_url: https://example.org
language: en
measures: [{id: defence-spending, label: Defence spending, definition: What is spent.}]
units: [{id: tank, names: {one: tank, other: tanks}, counted: true}]
-- content/authors/writer.md --
---
name: A writer
---
-- content/topics/filing.md --
---
title: Filing
summary: What is filed.
---
-- content/datasets/spending.md --
---
title: Spending
as_of: 2025-03-03
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
united-kingdom,2024,60.5
united-kingdom,2025,
-- content/briefings/money.md --
---
title: Money
summary: What it costs.
date: 2025-02-10
as_of: 2025-02-20
figures:
  - {id: cash, label: Cash, measure: defence-spending, subject: united-kingdom, value: 6, unit: GBP bn, period: 2024,
     stage: pledged, sources: [report]}
  - {id: later, label: Later, measure: defence-spending, subject: united-kingdom, value: 7, unit: GBP bn, period: 2024,
     stage: pledged, supersedes: cash, sources: [report, again]}
positions:
  - {id: for-it, actor: united-kingdom, question: rise, stance: support, date: 2025-02-15, summary: For it.,
     basis: vote, sources: [report]}
events:
  - {id: meeting, name: Meeting, date: 2025-02-16, sources: [report]}
conflicts:
  - {figures: [cash, later], reason: definition, note: Two counts., sources: [report]}
changes:
  - {date: 2025-02-18, kind: update, note: Checked.}
  - {date: 2025-02-18, kind: correction, note: A misprint., records: [cash]}
---
The [[cash]], twice the [[cash]], and the [[spending/united-kingdom/2024|table]].
-- content/sources/more.yaml --
- {id: again, type: report, title: Again, custom: {tier: established, origin: report}}
- {id: round, type: report, title: Round, custom: {tier: established, origin: trip}}
- {id: trip, type: report, title: Trip, custom: {tier: established, origin: round}}
`

// A figure that another supersedes is superseded without saying so itself.
func TestSupersededByTheOther(t *testing.T) {
	s := sitetest.New(t, "2025-03-01", everything)
	cash, later := s.Entry("cash"), s.Entry("later")
	if cash.State() != record.Superseded || !cash.Dropped() || !slices.Equal(cash.Successors(), []*site.Entry{later}) {
		t.Errorf("cash is %s, its successors are %v", cash.State(), cash.Successors())
	}
	if later.State() != record.Active || later.Dropped() {
		t.Errorf("later is %s", later.State())
	}
}

// A source goes back to the one that it repeats; in a circle to none.
func TestOrigin(t *testing.T) {
	s := sitetest.New(t, "2025-03-01", everything)
	if origin, ok := s.Origin(s.Entry("again")); !ok || origin != s.Entry("report") {
		t.Errorf("again goes back to %v", origin)
	}
	if origin, ok := s.Origin(s.Entry("round")); ok || origin != s.Entry("round") {
		t.Errorf("round goes back to %v", origin)
	}
}

// Notes of one day have anchors of their own, corrections first; a record has
// those that name it.
func TestChanges(t *testing.T) {
	s := sitetest.New(t, "2025-03-01", everything)
	var got []string
	for _, c := range s.Changes() {
		got = append(got, c.URL()+" "+c.Note)
	}
	want := []string{
		"/briefings/money/#change-2025-02-18-2 A misprint.",
		"/briefings/money/#change-2025-02-18 Checked.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if of := s.Entry("cash").ChangesTo(); len(of) != 1 || of[0].ID() != "money-change-2025-02-18-2" {
		t.Errorf("the notes on cash are %v", of)
	}
	if of := s.Entry("later").ChangesTo(); len(of) > 0 {
		t.Errorf("the notes on later are %v", of)
	}
}

// Notes that say the same of several documents on one day are one group; a note
// that names records stands alone.
func TestAlike(t *testing.T) {
	note := func(day int, text string, records ...string) site.Change {
		return site.Change{
			Change: record.Change{
				Date:    record.Date{Year: 2025, Month: 2, Day: day},
				Kind:    record.Update,
				Note:    text,
				Records: records,
			},
		}
	}
	groups := site.Alike(
		[]site.Change{
			note(2, "Same."),
			note(2, "Same.", "cash"),
			note(2, "Same."),
			note(1, "Same."),
			note(1, "Other."),
		},
	)
	var sizes []int
	for _, g := range groups {
		sizes = append(sizes, len(g))
	}
	if !slices.Equal(sizes, []int{2, 1, 1, 1}) {
		t.Errorf("the groups have %v notes", sizes)
	}
}

// A page says as of when its events hold and, where it shows a newer table, as of
// when the data do.
func TestHorizon(t *testing.T) {
	s := sitetest.New(t, "2025-03-01", everything)
	for id, want := range map[string]string{
		"money": "Events as of 20 February 2025. Data as of 3 March 2025", "united-kingdom": "As of 1 March 2025",
		"spending": "As of 3 March 2025", "cash": "As of 20 February 2025", "about": "",
	} {
		if got := s.Horizon(s.Entry(id)).Text(s.Language); got != want {
			t.Errorf("%s: %q, not %q", id, got, want)
		}
	}
	if got := s.HorizonOver(s.Briefings, s.Datasets).Text(s.Language); got != "Events as of 20 February 2025. Data as of 3 March 2025" {
		t.Errorf("of both lists: %q", got)
	}
	if got := s.HorizonOver(s.Datasets).Text(s.Language); got != "As of 3 March 2025" {
		t.Errorf("of tables alone: %q", got)
	}
}

// An entry lists each place that names another, in the order of its file.
func TestNamings(t *testing.T) {
	s := sitetest.New(t, "2025-03-01", everything)
	var got []string
	for _, n := range s.Entry("money").Namings(s.Entry("cash")) {
		got = append(got, fmt.Sprintf("%d:%s", n.At.Line, n.Role))
	}
	if want := []string{"20:changes.records", "22:mention", "22:mention"}; !slices.Equal(got, want) {
		t.Errorf("money names cash at %v, not %v", got, want)
	}
}

// A conflict refers to its figures, with an id or without.
func TestConflictWithoutAnID(t *testing.T) {
	s := sitetest.New(t, "2025-03-01", everything)
	conflict := s.Conflicts[0]
	if got := s.Entry("cash").From(record.KindConflict, "figures"); !slices.Equal(got, []*site.Entry{conflict}) {
		t.Errorf("cash is part of %v", got)
	}
	if at := conflict.Namings(s.Entry("cash")); len(at) != 1 || at[0].At.Line != 17 {
		t.Errorf("the conflict names cash at %v", at)
	}
}

// A stance is said with its proposition, and an unknown id stands for itself.
func TestNames(t *testing.T) {
	s := sitetest.New(t, "2025-03-01", everything)
	if got := s.Stance(s.Entry("for-it").Position); got != "Agrees. Proposition: It should rise." {
		t.Errorf("the stance is %q", got)
	}
	if s.Name("united-kingdom") != "United Kingdom" || s.Name("nobody") != "nobody" ||
		s.Proposition("nothing") != "nothing" {
		t.Error("an id is named wrongly")
	}
	if s.Figure("cash") == nil || s.Figure("rise") != nil || !s.IsSource("report") || s.IsSource("cash") {
		t.Error("an id is taken for another kind")
	}
	if !slices.IsSorted(s.IDs()) || !slices.Contains(s.IDs(), "spending/united-kingdom/2024") {
		t.Errorf("the ids are %v", s.IDs())
	}
}

// What is dated later or has expired is withheld, with its records; a preview
// shows what is dated later.
func TestWithheld(t *testing.T) {
	all := units(
		t,
		"-- content/soon.md --\n---\ntitle: Soon\ndate: 2025-04-01\nevents: [{id: fair, name: Fair, date: 2025-05, status: scheduled, sources: [s]}]\n---\nThe [[fair]].\n"+
			"-- content/old.md --\n---\ntitle: Old\nexpires: 2025-02-01\n---\nText.\n",
	)
	options := site.Options{AsOf: record.Date{Year: 2025, Month: 3, Day: 1}}
	s, _ := site.Link(all, options)
	if len(s.Units()) > 0 || len(s.Held) != 2 {
		t.Errorf("%d files are published, %v are withheld", len(s.Units()), s.Held)
	}
	if h, ok := s.Holding("fair"); !ok || h.Path != "content/soon.md" || h.Reason != record.HeldFuture ||
		!s.Meant("fair") {
		t.Errorf("the event is withheld by %v", h)
	}
	options.Drafts = true
	if s, _ := site.Link(all, options); len(s.Units()) != 1 || s.Entry("fair") == nil {
		t.Error("a preview does not show what is dated later")
	}
}

// Each section of a kind is an address of the site's own.
func TestSections(t *testing.T) {
	for info := range record.Kinds() {
		if !slices.Contains(site.Sections(), info.Section) {
			t.Errorf("%s is missing", info.Section)
		}
	}
}
