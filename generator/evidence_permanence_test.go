package generator_test

import (
	"slices"
	"strings"
	"testing"

	"explainer/generator/build"
	"explainer/generator/check"
	"explainer/generator/diag"
)

// lasting is a publication with one of each that is held to a release.
const lasting = `-- content/briefings/plan.md --
---
title: The plan
summary: What it costs.
date: 2025-02-26
as_of: 2025-02-26
questions: [rise]
actors: [united-kingdom]
changes: [{date: 2025-02-27, kind: improvement, note: A comma was put in.}]
figures:
  - {id: cost, label: Cost, measure: defence-spending, subject: united-kingdom, value: 15, unit: GBP m, period: 2027, stage: pledged, sources: [report]}
  - {id: other, label: Other cost, measure: defence-spending, subject: united-kingdom, value: 16, unit: GBP m, period: 2028, stage: pledged, sources: [report]}
positions:
  - {id: it, actor: united-kingdom, question: rise, stance: support, date: 2025-02-25, summary: Wants it., basis: statement, sources: [report]}
---
It costs [[cost]], or [[other]], and [[it|it is wanted]].
-- content/datasets/spending.md --
---
title: Spending
as_of: 2025-02-26
measure: defence-spending
unit: GBP bn
subject_column: who
period_column: year
value_column: value
sources: [report]
---
Text.
-- content/datasets/spending.csv --
who,year,value
united-kingdom,2023,60
united-kingdom,2024,62
`

// against checks a publication against the release of lasting.
func against(t *testing.T, before *check.Release, files string) []diag.Finding {
	t.Helper()
	options := asOf(t, "2025-03-01")
	options.Published = before
	return open(t, small(t, files), options).Findings
}

// What was published keeps what it says, and what it says it of, or a note on
// it tells.
func TestEvidenceIsNotChangedSilently(t *testing.T) {
	before := release(t, lasting)
	note := func(records string) string {
		return "kind: improvement, note: A comma was put in.}, {date: 2025-03-01, kind: correction, note: The record was misread." + records + "}]"
	}
	const comma = "kind: improvement, note: A comma was put in.}]"
	for _, test := range []struct{ name, old, new, note, want string }{
		{"nothing", "", "", "", ""},
		{"the value", "value: 15", "value: 14", "", "silent-change"},
		{"the value, with a note on it", "value: 15", "value: 14", note(", records: [cost]"), ""},
		{"the value, with a note on the document", "value: 15", "value: 14", note(""), "silent-change"}, // it does not stand on the figure's page
		{"the value, with a note on another record", "value: 15", "value: 14", note(", records: [other]"), "silent-change"},
		{"the scale alone", "value: 15, unit: GBP m", "value: 0.015, unit: GBP bn", "", ""},
		{"the period", "period: 2027", "period: FY2027-28", "", "silent-change"},
		{"the stage", "value: 15, unit: GBP m, period: 2027, stage: pledged", "value: 15, unit: GBP m, period: 2027, stage: proposed", "", "silent-change"},
		{"the prices", "value: 15", "price_basis: real, price_year: 2024, value: 15", "", "silent-change"},
		{"the definition", "value: 15", "definition: nato, value: 15", "", "silent-change"},
		{"a bound", "value: 15", "bound: about, value: 15", "", "silent-change"},
		{"the stance", "support", "oppose", "", "silent-change"},
		{"the day of a stance", "date: 2025-02-25", "date: 2025-02", "", "silent-change"},
		{"the day of a stance, with a note", "date: 2025-02-25", "date: 2025-02", note(", records: [it]"), ""},
		{"a row", "2024,62", "2024,63", "", "silent-change"},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := lasting
			if test.old != "" {
				files = strings.Replace(files, test.old, test.new, 1)
			}
			if test.note != "" {
				files = strings.Replace(files, comma, test.note, 1)
			}
			var rules []string
			for _, f := range against(t, before, files) {
				rules = append(rules, f.Rule)
			}
			if test.old != "" && files == lasting {
				t.Fatal("nothing was changed")
			}
			if got := strings.Join(rules, " "); got != test.want {
				t.Errorf("breaks %q, want %q", got, test.want)
			}
		})
	}
}

// A record that moves to another document takes no note with it, and needs
// none; its change does.
func TestEvidenceMoves(t *testing.T) {
	before := release(t, lasting)
	line := "  - {id: cost, label: Cost, measure: defence-spending, subject: united-kingdom, value: 15, unit: GBP m, period: 2027, stage: pledged, sources: [report]}\n"
	moved := strings.Replace(
		lasting, line, "", 1,
	) + "-- content/costs.md --\n---\ntitle: Costs\nchanges: [{date: 2025-02-27, kind: improvement, note: A comma was put in.}]\nfigures:\n" + line + "---\n[[cost]]\n"
	if f := against(t, before, moved); len(f) > 0 {
		t.Errorf("a record that moved: %v", f)
	}
	if f := against(t, before, strings.Replace(moved, "value: 15", "value: 14", 1)); len(f) != 1 ||
		f[0].Rule != "silent-change" {
		t.Errorf("a record that moved and changed: %v", f)
	}
}

// What was published stays at its address: pages, rows, sources and terms.
func TestEvidenceStays(t *testing.T) {
	before := release(t, lasting)
	rename := func(old, new string) string { return strings.ReplaceAll(lasting, old, new) }
	source := "-- content/sources/report.yaml --\n- {id: study, type: report, title: A report, publisher: A publisher, issued: 2025-02-25, custom: {tier: primary}}\n"
	renamed := strings.ReplaceAll(rename("[report]", "[study]"), "@report", "@study") + source +
		"-- content/index.md --\n---\ntitle: A site\nas_of: 2025-03-01\n---\nThe [[united-kingdom]] asks [[rise|whether it should rise]], as [[nato|NATO counts it]] [@study].\n"
	for _, test := range []struct{ name, files, place, message, help string }{
		{"a row", rename("united-kingdom,2023,60\n", ""), "content/site.yaml:1:1", "/datasets/spending/#united-kingdom/2023 was published and is gone", "put it back; what no longer holds is superseded, deprecated or cancelled, not deleted"},
		{"a source", renamed, "content/site.yaml:1:1", "/sources/#report was published and is gone", "put it back; what no longer holds is superseded, deprecated or cancelled, not deleted"},
		{"a figure", strings.Replace(rename("[[cost]]", "[[costs]]"), "id: cost,", "id: costs,", 1), "content/briefings/plan.md:10:10", "/figures/cost/ was published and is gone", "is it costs now? Give its document `aliases: [\"/figures/cost/\"]`, or put the page back"},
		{"a draft", rename("title: The plan\n", "title: The plan\ndraft: true\n"), "content/briefings/plan.md:1:1",
			"was published and is held back now (draft), with all at /briefings/plan/, /figures/cost/, /figures/other/, /positions/it/", "publish it, or mark what no longer holds as withdrawn, superseded or deprecated; a page that is replaced becomes an alias of the new one"},
	} {
		t.Run(test.name, func(t *testing.T) {
			findings := against(t, before, test.files)
			gone := slices.DeleteFunc(slices.Clone(findings), func(f diag.Finding) bool { return f.Rule != "gone-url" })
			if len(gone) != 1 || gone[0].Place.String() != test.place || gone[0].Message != test.message ||
				gone[0].Help != test.help {
				for _, f := range findings {
					t.Logf("%s: %s [%s]\n  help: %s", f.Place, f.Message, f.Rule, f.Help)
				}
				t.Errorf("want %s: %s\n  help: %s", test.place, test.message, test.help)
			}
		})
	}
}

// What a manifest tells is small, and the same whenever it is made.
func TestEditionIsSmall(t *testing.T) {
	published := built(t, open(t, example(t, lasting), asOf(t, "2025-03-01")))
	e, err := build.ReadRelease([]byte(published["manifest.json"]))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := e.Claims["cost"], "measure=defence-spending&period=2027&stage=pledged&subject=united-kingdom&unit=GBP+m&value=15"; got != want {
		t.Errorf("a figure claims %q, want %q", got, want)
	}
	if got, want := e.Claims["it"], "actor=united-kingdom&date=2025-02-25&question=rise&stance=support"; got != want {
		t.Errorf("a position claims %q, want %q", got, want)
	}
	if want := []string{"/figures/#defence-spending", "/glossary/#nato", "/sources/#report"}; !slices.Equal(e.Anchors, want) {
		t.Errorf("the anchors are %v, want %v", e.Anchors, want)
	}
}
