package generator_test

import (
	"slices"
	"strings"
	"testing"

	"explainer/generator/check"
	"explainer/generator/diag"
)

// rulesOf returns the rules that a small publication breaks, in the order of its
// findings.
func rulesOf(findings []diag.Finding) string {
	rules := make([]string, len(findings))
	for i, f := range findings {
		rules[i] = f.Rule
	}
	return strings.Join(rules, " ")
}

// Two numbers that readers take for one thing need a record that joins them.
func TestNearConflicts(t *testing.T) {
	const spent = "value: 66.3, unit: GBP bn, period: 2024, stage: outturn"
	const own = "-- content/glossary/own.md --\n---\ntitle: Own count\nsummary: What the department counts.\n---\n"
	for _, test := range []struct{ name, files, want string }{
		{"another stage", figures("", "a: "+spent, "b: value: 40, unit: GBP bn, period: 2024, stage: estimate"), "near-conflict"},
		{"another definition", own + figures("[[own]]", "a: "+spent, "b: value: 40, unit: GBP bn, period: 2024, stage: outturn, definition: own"), "near-conflict"},
		{"another scale", figures("", "a: "+spent, "b: value: 40000, unit: GBP m, period: 2024, stage: estimate"), "near-conflict"},
		{"a year by its months", figures("", "a: "+spent, "b: value: 40, unit: GBP bn, period: 2024-01/2024-12, stage: outturn"), "near-conflict"},
		{"a year by its days", figures("", "a: "+spent, "b: value: 40, unit: GBP bn, period: 2024-01-01/2024-12-31, stage: outturn"), "near-conflict"},
		{"a financial year by its months", figures("", "a: value: 66.3, unit: GBP bn, period: FY2024-25, stage: outturn", "b: value: 40, unit: GBP bn, period: 2024-04/2025-03, stage: outturn"), "near-conflict"},
		{"an uncertain year", figures("", "a: "+spent, "b: value: 40, unit: GBP bn, period: 2024~, stage: outturn"), "near-conflict"},
		{"a year for each year and for once", figures("", "a: "+spent+", recurrence: annual", "b: value: 40, unit: GBP bn, period: 2024, stage: outturn, recurrence: one-off"), "near-conflict"},
		{"committed and spent", figures("", "a: "+spent, "b: value: 40, unit: GBP bn, period: 2024, stage: committed"), "near-conflict"},
		{"three numbers", figures("", "a: "+spent, "b: value: 40, unit: GBP bn, period: 2024, stage: estimate", "c: value: 50, unit: GBP bn, period: 2024, stage: budgeted"), "near-conflict"},
		{"two rises", figures("", "a: value: 13.4, unit: GBP bn, period: 2027, stage: estimate, baseline: {kind: prior-level, note: The year before.}", "b: value: 6, unit: GBP bn, period: 2027, stage: estimate, baseline: {kind: counterfactual, note: The aim of 2%.}"), "near-conflict"},
		{"a pledge by another definition", own + figures("[[own]]", "a: value: 5, unit: GBP bn, period: 2027, stage: pledged", "b: value: 6, unit: GBP bn, period: 2027, stage: pledged, definition: own"), "near-conflict"},
		{"a row of a table", spending("who,year,value,stage\nunited-kingdom,2024,60,outturn\n") + figures("", "a: value: 66.3, unit: GBP bn, period: 2024, stage: estimate"), "near-conflict"},

		{"the same number", figures("", "a: "+spent, "b: value: 66.30, unit: GBP bn, period: 2024, stage: estimate"), ""},
		{"about as much", figures("", "a: "+spent, "b: value: 66, bound: about, unit: GBP bn, period: 2024, stage: estimate"), ""},
		{"a demand", figures("", "a: "+spent, "b: value: 90, unit: GBP bn, period: 2024, stage: demanded"), ""},
		{"a pledge", figures("", "a: "+spent, "b: value: 90, unit: GBP bn, period: 2024, stage: pledged"), ""},
		{"a proposal and a pledge", figures("", "a: value: 5, unit: GBP bn, period: 2027, stage: proposed", "b: value: 6, unit: GBP bn, period: 2027, stage: pledged"), ""},
		{"another year", figures("", "a: "+spent, "b: value: 40, unit: GBP bn, period: 2023, stage: estimate"), ""},
		{"another kind of year", figures("", "a: "+spent, "b: value: 40, unit: GBP bn, period: FY2024-25, stage: outturn"), "near-conflict"},
		{"a longer time", figures("", "a: "+spent, "b: value: 140, unit: GBP bn, period: 2022/2024, stage: outturn, recurrence: cumulative"), ""},
		{"another currency", figures("", "a: "+spent, "b: value: 80, unit: USD bn, period: 2024, stage: estimate"), ""},
		{"other prices", figures("", "a: "+spent, "b: value: 70, unit: GBP bn, period: 2024, stage: outturn, price_basis: real, price_year: 2027"), ""},
		{"a level and a rise", figures("", "a: "+spent, "b: value: 13.4, unit: GBP bn, period: 2024, stage: estimate, baseline: {kind: prior-level, note: The year before.}"), ""},
		{"each year of several and all together", figures("", "a: value: 5, unit: GBP bn, period: 2024/2026, stage: estimate, recurrence: annual", "b: value: 15, unit: GBP bn, period: 2024/2026, stage: budgeted, recurrence: cumulative"), ""},
		{"a conflict", conflicts("{figures: [a, b], reason: vintage, note: Restated., sources: [report]}", "a: "+spent, "b: value: 40, unit: GBP bn, period: 2024, stage: estimate"), ""},
		{"superseded", figures("", "a: "+spent, "b: value: 40, unit: GBP bn, period: 2024, stage: estimate, supersedes: a"), ""},
		{"deprecated", figures("", "a: "+spent, "b: value: 40, unit: GBP bn, period: 2024, stage: estimate, rank: deprecated, deprecated_reason: A slip."), ""},
		{"a sum and its parts", figures("", "a: value: 40, unit: GBP bn, period: 2024, stage: outturn", "b: value: 26.3, unit: GBP bn, period: 2024, stage: estimate", "c: value: 66.3, unit: GBP bn, period: 2024, stage: estimate, derivation: {op: sum, inputs: [a, b]}"), ""},
		{"parts of parts", figures("", "a: value: 40, unit: GBP bn, period: 2024, stage: outturn", "b: value: 26.3, unit: GBP bn, period: 2024, stage: estimate", "c: value: 66.3, unit: GBP bn, period: 2024, stage: estimate, derivation: {op: sum, inputs: [a, b]}",
			"d: value: 3.7, unit: GBP bn, period: 2024, stage: outturn", "e: value: 70, unit: GBP bn, period: 2024, stage: estimate, derivation: {op: sum, inputs: [c, d]}"), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, findings := broken(t, test.files); got != test.want {
				t.Errorf("breaks %q, want %q: %v", got, test.want, findings)
			}
		})
	}
}

// A sum does not contradict its own parts, nor they each other; what is not one
// of its parts still does.
func TestSumsContradictNothing(t *testing.T) {
	parts := []string{
		"a: value: 40, unit: GBP bn, period: 2024, stage: outturn", "b: value: 26.3, unit: GBP bn, period: 2024, stage: outturn",
		"c: value: 66.3, unit: GBP bn, period: 2024, stage: outturn, derivation: {op: sum, inputs: [a, b]}",
	}
	if f := open(t, small(t, figures("", parts...)), asOf(t, "2025-03-01")).Findings; len(f) > 0 {
		t.Errorf("a sum and its parts: %v", f)
	}
	other := append(slices.Clone(parts), "d: value: 50, unit: GBP bn, period: 2024, stage: outturn")
	if got, _ := broken(t, figures("", other...)); !strings.HasPrefix(got, "contradiction") {
		t.Errorf("a fourth number breaks %q", got)
	}
	difference := []string{
		parts[0],
		parts[1],
		"c: value: 13.7, unit: GBP bn, period: 2024, stage: outturn, derivation: {op: difference, inputs: [a, b]}",
	}
	if got, _ := broken(t, figures("", difference...)); !strings.HasPrefix(got, "contradiction") {
		t.Errorf("two numbers and their difference break %q", got)
	}
}

// Each text of a briefing rests on a source or a record, or states no fact.
func TestUncitedParagraphs(t *testing.T) {
	const cited, fact = "[@report]", "The minister resigned on 5 February 2025"
	for _, test := range []struct{ name, text, want string }{
		{"a day", fact + ".", "uncited-paragraph"},
		{"a name", "The minister flew to Lisbon.", "uncited-paragraph"},
		{"a name in capitals", "NATO refused.", "uncited-paragraph"},
		{"a count", "All 27 refused.", "uncited-paragraph"},
		{"an item of a list", "- " + fact + " " + cited + ".\n- He flew to Lisbon.", "uncited-paragraph"},
		{"an item with paragraphs", "- One " + cited + ".\n\n  " + fact + ".", "uncited-paragraph"},
		{"a definition", "Term\n:   " + fact + ".", "uncited-paragraph"},
		{"a note", "He left.[^a]\n\n[^a]: " + fact + ".", "uncited-paragraph"},
		{"an account", fact + ", says @someone.", "uncited-paragraph"},
		{"a link", fact + ", says [a paper](https://example.org/).", "uncited-paragraph"},
		{"a text that ends in a colon", fact + ":\n\nThen nothing " + cited + ".", "uncited-paragraph"},

		{"a citation", fact + " " + cited + ".", ""},
		{"a citation in a sentence", "@report says that the minister resigned in 2025.", ""},
		{"a mention", "On 5 February the minister of the [[united-kingdom]] resigned.", ""},
		{"a note that cites", fact + ".[^a]\n\n[^a]: So " + cited + ".", ""},
		{"a heading", "## On 5 February 2025\n\nHe left " + cited + ".", ""},
		{"a quotation", "> I resigned on 5 February 2025 in Lisbon.", ""},
		{"a callout", "> [!NOTE]\n> Read this before March 2026.", ""},
		{"what leads to a list", "On 5 February 2025 these left:\n\n- one " + cited + "\n- two " + cited, ""},
		{"links alone", "- [The 27 of Lisbon](https://example.org/)", ""},
		{"an argument", "A promise is no plan. Whether it is wise depends on facts.", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			briefing := "-- content/briefings/left.md --\n---\ntitle: A resignation\nsummary: He left.\ndate: 2025-03-01\nas_of: 2025-03-01\n---\n"
			if got, findings := broken(t, briefing+test.text+"\n"); got != test.want {
				t.Errorf("breaks %q, want %q: %v", got, test.want, findings)
			}
		})
	}
}

// A waiver excuses the paragraph that it opens, and nothing else.
func TestWaiverOfAParagraph(t *testing.T) {
	briefing := func(waiver, text string) string {
		return "-- content/briefings/left.md --\n---\ntitle: A resignation\nsummary: He left.\ndate: 2025-03-01\nas_of: 2025-03-01\nwaivers: [{text: " + waiver + ", why: It is about this page}]\n---\n" + text + "\n"
	}
	for _, test := range []struct{ name, waiver, text, want string }{
		{"its first words", "This page ends", "This page ends in March 2025.", ""},
		{"quotation marks", `'The "page" ends'`, `The "page" ends in March 2025.`, ""},
		{"over two lines", "This page ends", "This page\nends in March 2025.", ""},
		{"its last words", "in March 2025", "This page ends in March 2025.", "idle-waiver uncited-paragraph"},
		{"too few words", "This page", "This page ends in March 2025.", "idle-waiver uncited-paragraph"},
		{"one that cites", "This page ends", "This page ends in March 2025 [@report].", "idle-waiver"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, _ := broken(t, briefing(test.waiver, test.text)); got != test.want {
				t.Errorf("breaks %q, want %q", got, test.want)
			}
		})
	}
}

// The days of a document follow each other, and a review is not years ahead.
func TestDaysOfADocument(t *testing.T) {
	page := func(keys string) string { return "-- content/about.md --\n---\ntitle: About\n" + keys + "---\nText.\n" }
	question := func(keys string) string {
		return "-- content/questions/fall.md --\n---\ntitle: Should it fall?\nproposition: It should fall.\n" + keys + "---\nAt stake.\n-- content/about.md --\n---\ntitle: About\n---\n[[fall|Whether it should fall]].\n"
	}
	person := func(end string) string {
		return "-- content/actors/ann.md --\n---\ntype: person\nname: Ann\nas_of: 2025-02-25\nreview_by: 2025-09-01\nmemberships: [{organization: united-kingdom, role: Minister, start: 2024-01-01, " + end + "sources: [report]}]\n---\nA person.\n-- content/about.md --\n---\ntitle: About\n---\n[[ann|Ann]].\n"
	}
	const searched = "searched: {united-kingdom: {date: 2025-02-20, where: its news pages, query: fall}}\n"
	for _, test := range []struct{ name, files, want string }{
		{"updated before it was published", page("date: 2025-02-10\nupdated: 2025-02-09\n"), "updated-before-published"},
		{"changed before it was published", page("date: 2025-02-10\nchanges: [{date: 2025-02-01, kind: correction, note: A slip.}]\n"), "updated-before-published"},
		{"reviewed before it held", page("as_of: 2025-02-10\nreview_by: 2025-02-09\n"), "review-overdue updated-before-published"},
		{"updated on the day", page("date: 2025-02-10\nupdated: 2025-02-10\n"), ""},
		{"a page after thirteen months", page("as_of: 2025-02-10\nreview_by: 2026-03-01\n"), "review-too-late"},
		{"a page after twelve months", page("as_of: 2025-02-10\nreview_by: 2026-02-28\n"), ""},
		{"a page that was updated", page("as_of: 2024-02-10\nupdated: 2025-02-10\nreview_by: 2026-02-28\n"), ""},
		{"a question after seven months", question("as_of: 2025-02-10\nreview_by: 2025-09-01\n"), "review-too-late"},
		{"a question after six months", question("as_of: 2025-02-10\nreview_by: 2025-08-31\n"), ""},
		{"an office", person(""), "review-too-late"},
		{"a former office", person("end: 2024-12-31, "), ""},
		{"months that the site states", "-- content/site.yaml --\ntitle: A site\nbase_url: https://example.org\nlanguage: en\nreview_months: {page: 2}\nmeasures: [{id: defence-spending, label: Defence spending, definition: What is spent.}]\n" + page("as_of: 2025-02-10\nreview_by: 2025-05-01\n"), "review-too-late"},
		{"searched after the last change", question("as_of: 2025-02-19\n" + searched), "late-search"},
		{"searched and updated", question("as_of: 2025-02-19\nupdated: 2025-02-20\n" + searched), ""},
		{"searched, by a bare day", question("as_of: 2025-02-20\nsearched: {united-kingdom: 2025-02-20}\n"), "wrong-type"},
		{"searched nowhere", question("as_of: 2025-02-20\nsearched: {united-kingdom: {date: 2025-02-20, query: fall}}\n"), "missing-key"},
		{"searched for nothing", question("as_of: 2025-02-20\nsearched: {united-kingdom: {date: 2025-02-20, where: its news pages}}\n"), "missing-key"},
		{"a promise in a heading", page("") + "## Report a mistake\n\nBelow.\n", "promised-contact"},
		{"a promise in a link", page("") + "[Report a mistake](https://example.org/).\n", "promised-contact"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, findings := broken(t, test.files); got != test.want {
				t.Errorf("breaks %q, want %q: %v", got, test.want, findings)
			}
		})
	}
}

// A disagreement that was published stays, or a note tells how it ended.
func TestDroppedConflicts(t *testing.T) {
	lines := []string{
		"a: value: 60, unit: GBP bn, period: 2024, stage: outturn",
		"b: value: 80, unit: USD bn, period: 2024, stage: outturn",
		"c: value: 70, unit: EUR bn, period: 2024, stage: outturn",
	}
	conflict := func(figures string) string {
		return conflicts("{figures: ["+figures+"], reason: vintage, note: Restated., sources: [report]}", lines...)
	}
	note := func(on string) string {
		return strings.Replace(
			figures("", lines...),
			"title: About\n",
			"title: About\nchanges: [{date: 2025-03-01, kind: correction, note: They are one sum., records: ["+on+"]}]\n",
			1,
		)
	}
	before := func(files string) *check.Release { return release(t, files) }
	for _, test := range []struct{ name, before, now, want string }{
		{"kept", conflict("a, b"), conflict("a, b"), ""},
		{"in another order", conflict("a, b"), conflict("b, a"), ""},
		{"with one more", conflict("a, b"), conflict("a, b, c"), ""},
		{"taken out", conflict("a, b"), figures("", lines...), "dropped-conflict"},
		{"with one less", conflict("a, b, c"), conflict("a, b"), "dropped-conflict"},
		{"of others", conflict("a, b"), conflict("a, c"), "dropped-conflict"},
		{"with a note", conflict("a, b"), note("b"), ""},
		{"with a note on another", conflict("a, b"), note("c"), "dropped-conflict"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := rulesOf(against(t, before(test.before), test.now)); got != test.want {
				t.Errorf("breaks %q, want %q", got, test.want)
			}
		})
	}
}
