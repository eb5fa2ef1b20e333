package generator_test

import (
	"slices"
	"strings"
	"testing"

	"explainer/generator/build"
	"explainer/generator/diag"
)

// figures writes a page that declares figures, one a line, and names them all.
func figures(rest string, lines ...string) string {
	var b, names strings.Builder
	b.WriteString("-- content/about.md --\n---\ntitle: About\nfigures:\n")
	for _, line := range lines {
		id, keys, _ := strings.Cut(line, ": ")
		b.WriteString(
			"  - {id: " + id + ", label: " + strings.ToUpper(id) +
				", measure: defence-spending, subject: united-kingdom, " + keys + ", sources: [report]}\n",
		)
		names.WriteString("[[" + id + "]] ")
	}
	return b.String() + "---\n" + names.String() + "\n" + rest
}

func chart(keys string) string { return "\n```chart\ntype: bar\ntitle: It rose\n" + keys + "\n```\n" }
func total(keys string) string { return "\n```figures\ntotal: true\n" + keys + "\n```\n" }

// Each case is a small publication and the rules that it breaks.
func TestEvidence(t *testing.T) {
	const cash = "value: 60, unit: GBP bn, period: 2024, stage: outturn"
	for _, test := range []struct{ name, files, want string }{
		// What compares.
		{"one kind", figures(chart("figures: [a, b]"), "a: "+cash, "b: value: 62, unit: GBP m, period: 2025, stage: outturn"), ""},
		{"currencies", figures(chart("figures: [a, b]"), "a: "+cash, "b: value: 62, unit: USD bn, period: 2025, stage: outturn"), "comparability"},
		{"wholes", figures(chart("figures: [a, b]"), `a: value: 0.5, unit: "% of GNI", period: 2024, stage: outturn`, `b: value: 2.3, unit: "% of GDP", period: 2024, stage: outturn`), "comparability"},
		{"prices", figures(chart("figures: [a, b]"), "a: "+cash, "b: value: 62, unit: GBP bn, period: 2025, stage: outturn, price_basis: real, price_year: 2024"), "comparability"},
		{"price years", figures(chart("figures: [a, b]"), "a: value: 60, unit: GBP bn, period: 2024, stage: outturn, price_basis: real, price_year: 2023", "b: value: 62, unit: GBP bn, period: 2025, stage: outturn, price_basis: real, price_year: 2024"), "comparability"},
		{"kinds of year", figures(chart("figures: [a, b]"), "a: "+cash, "b: value: 62, unit: GBP bn, period: FY2025-26, stage: outturn"), "comparability"},
		{"promise and spending", figures(chart("figures: [a, b]"), "a: "+cash, "b: value: 62, unit: GBP bn, period: 2025, stage: pledged"), "comparability"},
		{"estimate and spending", figures(chart("figures: [a, b]"), "a: "+cash, "b: value: 62, unit: GBP bn, period: 2025, stage: estimate"), ""},
		{"definitions", "-- content/glossary/own.md --\n---\ntitle: Own count\nsummary: What the department counts.\n---\n" +
			figures(chart("figures: [a, b]"), "a: "+cash+", definition: nato", "b: value: 62, unit: GBP bn, period: 2025, stage: outturn, definition: own"), "comparability"},
		{"a plain table", figures("\n```figures\nfigures: [a, b]\n```\n", "a: "+cash, "b: value: 62, unit: USD bn, period: 2025, stage: outturn"), ""},
		{"a total", figures(total("figures: [a, b]"), "a: "+cash, "b: value: 62, unit: USD bn, period: 2025, stage: outturn"), "comparability"},
		{"a total of yearly and running sums", figures(total("figures: [a, b]"), "a: "+cash+", recurrence: annual", "b: value: 62, unit: GBP bn, period: 2025, stage: outturn, recurrence: cumulative"), "comparability"},
		{"a total of two measures", measures + figures(total("figures: [a, other]"), "a: "+cash) + another, "comparability"},
		{"a chart of two measures", measures + figures(chart("figures: [a, other]"), "a: "+cash) + another, ""},
		{"a definition beside none", figures(chart("figures: [a, b]"), "a: "+cash+", definition: nato", "b: value: 62, unit: GBP bn, period: 2025, stage: outturn"), ""},
		{"a reason for nothing", figures(chart("figures: [a, b]\nmixes: They differ."), "a: "+cash, "b: value: 62, unit: GBP m, period: 2025, stage: outturn"), "idle-mixes"},
		{"a reason for an estimate", figures(chart("figures: [a, b]\nmixes: The last is an estimate."), "a: "+cash, "b: value: 62, unit: GBP bn, period: 2025, stage: estimate"), ""},
		{"a reason for one that was dropped", figures("\n```figures\nfigures: [a, b]\nmixes: One was cancelled.\n```\n", "a: "+cash, "b: value: 62, unit: GBP bn, period: 2025, stage: outturn, state: cancelled"), ""},
		{"a table's reason for nothing", figures("\n```figures\nfigures: [a, b]\nmixes: They differ.\n```\n", "a: "+cash, "b: value: 62, unit: GBP bn, period: 2025, stage: outturn"), "idle-mixes"},
		{"a sum's reason for nothing", figures("", "a: "+cash, "b: value: 2, unit: GBP bn, period: 2025, stage: outturn", "c: value: 62, unit: GBP bn, period: 2024-01/2025-12, stage: outturn, derivation: {op: sum, inputs: [a, b], mixes: They differ.}"), "idle-mixes"},
		{"a reason", figures(chart("figures: [a, b]\nmixes: Both are shown as they were given."), "a: "+cash, "b: value: 62, unit: USD bn, period: 2025, stage: outturn"), ""},
		{"a sum of two kinds of year", figures("", "a: "+cash, "b: value: 2, unit: GBP bn, period: FY2025-26, stage: outturn", "c: value: 62, unit: GBP bn, period: 2024-01/2026-03, stage: outturn, derivation: {op: sum, inputs: [a, b]}"), "comparability"},
		{"a rate of money and people", people + figures("", "a: "+cash, "b: value: 60, unit: million people, period: 2024-07-01, stage: outturn", "c: value: 1000, unit: GBP per person, period: 2024, stage: outturn, derivation: {op: ratio, inputs: [a, b]}"), ""},
		{"a rate in other prices", people + figures("", "a: "+cash, "b: value: 60, unit: million people, period: 2024-07-01, stage: outturn", "c: value: 1000, unit: GBP per person, period: 2024, stage: outturn, price_basis: real, price_year: 2010, derivation: {op: ratio, inputs: [a, b]}"), "comparability"},
		{"a ratio of two currencies", figures("", "a: "+cash, "b: value: 60, unit: USD bn, period: 2024, stage: outturn", "c: value: 1, unit: ratio, period: 2024, stage: outturn, derivation: {op: ratio, inputs: [a, b]}"), "comparability derivation-unit"},
		{"a sum with its reason", figures("", "a: "+cash, "b: value: 2, unit: GBP bn, period: FY2025-26, stage: outturn", "c: value: 62, unit: GBP bn, period: 2024-01/2026-03, stage: outturn, derivation: {op: sum, inputs: [a, b], mixes: The quarter between is small.}"), ""},
		{"a dataset's stages", spending("who,year,value,stage\nunited-kingdom,2024,60,outturn\nunited-kingdom,2025,62,pledged\n") + "-- content/about.md --\n---\ntitle: About\n---\n" + chart("dataset: spending"), "comparability"},

		// What is no part of a total.
		{"withdrawn", figures(total("figures: [a, b]"), "a: value: 1, unit: GBP bn, period: 2024, stage: proposed", "b: value: 2, unit: GBP bn, period: 2025, stage: proposed, state: withdrawn, withdrawn: {date: 2025-02-25, note: Dropped., sources: [report]}"), "ghost-in-total"},
		{"deprecated", figures(total("figures: [a, b]"), "a: "+cash, "b: value: 2, unit: GBP bn, period: 2025, stage: outturn, rank: deprecated, deprecated_reason: A slip."), "ghost-in-total"},
		{"superseded by another", figures(total("figures: [a, b]"), "a: "+cash, "b: value: 61, unit: GBP bn, period: 2024, stage: outturn, supersedes: a"), "ghost-in-total"},
		{"superseded in a sum", figures("", "a: "+cash, "b: value: 2, unit: GBP bn, period: 2025, stage: outturn, state: superseded", "c: value: 62, unit: GBP bn, period: 2024-01/2025-12, stage: outturn, derivation: {op: sum, inputs: [a, b]}"), "ghost-in-total"},

		{"a withdrawn pledge is one mistake", figures(total("figures: [a, b]"), "a: value: 1, unit: GBP bn, period: 2024, stage: outturn", "b: value: 2, unit: GBP bn, period: 2025, stage: pledged, state: withdrawn, withdrawn: {date: 2025-02-25, note: Dropped., sources: [report]}"), "ghost-in-total"},
		{"a withdrawn pledge in a sum is one mistake", figures("", "a: "+cash, "b: value: 2, unit: GBP bn, period: 2025, stage: pledged, state: cancelled", "c: value: 62, unit: GBP bn, period: 2024-01/2025-12, stage: outturn, derivation: {op: sum, inputs: [a, b]}"), "ghost-in-total"},
		{"a disputed figure that is superseded", figures(total("figures: [a, b]"), "a: "+cash+", state: disputed", "b: value: 61, unit: GBP bn, period: 2024, stage: outturn, supersedes: a"), "ghost-in-total"},

		// What contradicts.
		{"prices of two years are two things", figures("", "a: value: 60, unit: GBP bn, period: 2024, stage: outturn, price_basis: real, price_year: 2023", "b: value: 62, unit: GBP bn, period: 2024, stage: outturn, price_basis: real, price_year: 2024"), ""},
		{"superseded twice over", figures("", "a: "+cash, "b: value: 61, unit: GBP bn, period: 2024, stage: outturn, supersedes: a", "c: value: 62, unit: GBP bn, period: 2024, stage: outturn, supersedes: b"), ""},
		{"about and exactly", figures("", "a: "+cash, "b: value: 60, bound: about, unit: GBP bn, period: 2024, stage: outturn"), ""},
		{"at least less", figures("", "a: "+cash, "b: value: 50, bound: at-least, unit: GBP bn, period: 2024, stage: outturn"), ""},
		{"at least more", figures("", "a: "+cash, "b: value: 61, bound: at-least, unit: GBP bn, period: 2024, stage: outturn"), "contradiction"},
		{"disputed by nothing that is recorded", figures("", "a: "+cash+", state: disputed", "b: value: 61, unit: GBP bn, period: 2024, stage: outturn"), "contradiction"},
		{"four of one thing", figures("", "a: "+cash, "b: value: 61, unit: GBP bn, period: 2024, stage: outturn", "c: value: 62, unit: GBP bn, period: 2024, stage: outturn", "d: value: 63, unit: GBP bn, period: 2024, stage: outturn"), "contradiction"},
		{"superseded by itself", figures("", "a: "+cash+", supersedes: a"), "supersedes-cycle"},
		{"superseded in a circle", figures("", "a: "+cash+", supersedes: c", "b: value: 61, unit: GBP bn, period: 2024, stage: outturn, supersedes: a", "c: value: 62, unit: GBP bn, period: 2024, stage: outturn, supersedes: b"), "supersedes-cycle"},
		{"a conflict with itself", conflicts("{figures: [a, a], reason: vintage, note: Restated., sources: [report]}", "a: "+cash), "bad-value"},
		{"a conflict of two years", conflicts("{figures: [a, b], reason: vintage, note: Restated., sources: [report]}", "a: "+cash, "b: value: 61, unit: GBP bn, period: 2025, stage: outturn"), "conflict"},
		{"a conflict about the year", conflicts("{figures: [a, b], reason: error, note: A slip., sources: [report]}", "a: "+cash, "b: value: 60, unit: GBP bn, period: 2025, stage: outturn"), ""},
		{"a conflict of kinds of year", conflicts("{figures: [a, b], reason: definition, note: They count otherwise., sources: [report]}", "a: "+cash, "b: value: 61, unit: GBP bn, period: FY2024-25, stage: outturn"), ""},
		{"one conflict with two reasons", conflicts("{figures: [a, b], reason: vintage, note: Restated., sources: [report]}, {figures: [b, a], reason: error, note: A slip., sources: [report]}", "a: "+cash, "b: value: 61, unit: GBP bn, period: 2024, stage: outturn"), "conflict"},
		{"one figure in two conflicts", conflicts("{figures: [a, b], reason: vintage, note: Restated., sources: [report]}, {figures: [a, c], reason: error, note: A slip., sources: [report]}, {figures: [b, c], reason: error, note: A slip., sources: [report]}", "a: "+cash, "b: value: 61, unit: GBP bn, period: 2024, stage: outturn", "c: value: 62, unit: GBP bn, period: 2024, stage: outturn"), ""},

		// What numbers say.
		{"a share of a share", figures("", `a: value: 101, unit: "% of GNI", period: 2024, stage: outturn`), "share-over-100"},
		{"a range over the whole", figures("", `a: range: [99, 101], unit: "% of GNI", period: 2024, stage: outturn`), "share-over-100"},
		{"growth over 100 per cent", figures("", `a: value: 120, unit: "%", period: 2024, stage: outturn`), ""},
		{"levels in points", figures("", `a: change: {from: 0.5, to: 0.3}, unit: percentage points, period: 2024, stage: outturn, baseline: {kind: prior-level, note: The year before.}`), "percent-or-points"},
		{"points called per cent", figures("", `a: value: 0.2, unit: "%", period: 2024, stage: outturn, as_written: 0.2 percentage points`), "percent-or-points"},
		{"extra money", "-- content/about.md --\n---\ntitle: About\nfigures: [{id: a, label: Extra money for defence, measure: defence-spending, subject: united-kingdom, value: 6, unit: GBP bn, period: 2027, stage: pledged, sources: [report]}]\n---\n[[a]]\n", "missing-baseline"},
		{"additional, as it was written", figures("", "a: value: 6, unit: GBP bn, period: 2027, stage: pledged, as_written: an additional £6bn"), "missing-baseline"},
		{"a ratio in money", figures("", "a: "+cash, "b: value: 30, unit: GBP bn, period: 2025, stage: outturn", "c: value: 2, unit: GBP bn, period: 2026, stage: outturn, derivation: {op: ratio, inputs: [a, b]}"), "derivation-unit"},
		{"a ratio in per cent", figures("", "a: "+cash, "b: value: 30, unit: GBP bn, period: 2025, stage: outturn", `c: value: 200, unit: "%", period: 2026, stage: outturn, derivation: {op: ratio, inputs: [a, b]}`), ""},
		{"a share of a sum of money", figures("", "a: "+cash, `b: value: 50, unit: "%", period: 2024, stage: outturn`, "c: value: 30, unit: GBP bn, period: 2026, stage: outturn, derivation: {op: product, inputs: [a, b]}"), ""},
		{"a share that is a hundred times too large", figures("", "a: "+cash, `b: value: 50, unit: "%", period: 2024, stage: outturn`, "c: value: 3000, unit: GBP bn, period: 2026, stage: outturn, derivation: {op: product, inputs: [a, b]}"), "derivation"},
		{"money times money", figures("", "a: "+cash, "b: value: 2, unit: GBP bn, period: 2025, stage: outturn", "c: value: 120, unit: GBP bn, period: 2026, stage: outturn, derivation: {op: product, inputs: [a, b]}"), "derivation"},
		{"members miscounted", figures("", "a: value: 193, unit: count, period: 2024, stage: outturn", "b: value: 51, unit: count, period: 1945, stage: outturn", "c: value: 143, unit: count, period: 2026, stage: outturn, derivation: {op: difference, inputs: [a, b]}"), "derivation"},
		{"a difference of whole numbers", figures("", "a: change: {from: 10, to: 15, delta: 6}, unit: GBP bn, period: 2024, stage: outturn, baseline: {kind: prior-level, note: The year before.}"), "change-delta"},
		{"a sum of nothing", figures("", "a: value: 0, unit: GBP bn, period: 2024, stage: outturn, derivation: {op: sum, inputs: []}"), "bad-value"},
		{"a sum of one", figures("", "a: "+cash, "b: value: 60, unit: GBP bn, period: 2025, stage: outturn, derivation: {op: sum, inputs: [a]}"), "bad-value"},
		{"a sum of cash in real terms", figures("", "a: "+cash, "b: value: 2, unit: GBP bn, period: 2025, stage: outturn", "c: value: 62, unit: GBP bn, period: 2024-01/2025-12, stage: outturn, price_basis: real, price_year: 2010, derivation: {op: sum, inputs: [a, b]}"), "comparability"},
		{"a share of cash in real terms", figures("", "a: "+cash, `b: value: 50, unit: "%", period: 2024, stage: outturn`, "c: value: 30, unit: GBP bn, period: 2026, stage: outturn, price_basis: real, price_year: 2010, derivation: {op: product, inputs: [a, b]}"), "comparability"},
		{"a sum by another definition", "-- content/glossary/own.md --\n---\ntitle: Own count\nsummary: What the department counts.\n---\n" +
			figures("", "a: "+cash+", definition: nato", "b: value: 2, unit: GBP bn, period: 2025, stage: outturn", "c: value: 62, unit: GBP bn, period: 2024-01/2025-12, stage: outturn, definition: own, derivation: {op: sum, inputs: [a, b]}"), "comparability"},

		{"points without a baseline", figures("", "a: value: 0.2, unit: percentage points, period: 2024, stage: outturn"), "missing-baseline"},
		{"points between two levels", figures("", `a: value: 2.3, unit: "% of GDP", period: 2024, stage: outturn`, `b: value: 2.5, unit: "% of GDP", period: 2025, stage: outturn`, "c: value: 0.2, unit: percentage points, period: 2025, stage: outturn, derivation: {op: difference, inputs: [b, a]}"), ""},
		{"a table of points", strings.Replace(spending("who,year,value,stage\nunited-kingdom,2024,0.2,outturn\n"), "unit: GBP bn", "unit: percentage points", 1), ""},
		{"a baseline of a kind alone", figures("", "a: change: {from: 1, to: 2}, unit: GBP bn, period: 2024, stage: outturn, baseline: {kind: target}"), "missing-baseline"},
		{"more money", figures("", "a: "+cash+", as_written: More money for 2025"), "missing-baseline"},
		{"more than that much money", figures("", "a: "+cash+", bound: more-than, as_written: more than £60bn"), ""},
		{"that much money or more", figures("", "a: "+cash+", bound: at-least, as_written: £60bn or more"), ""},
		{"up one point, to 5 per cent", figures("", `a: value: 5, unit: "%", period: 2024, stage: outturn, as_written: "up 1 percentage point, to 5%"`), ""},
		{"points between levels in per cent", figures("", `a: change: {from: 4, to: 5}, unit: "%", period: 2024, stage: outturn, baseline: {kind: prior-level, note: The year before.}, as_written: one percentage point more`), ""},
		{"points in a label", "-- content/about.md --\n---\ntitle: About\nfigures: [{id: a, label: Rise of five percentage points, measure: defence-spending, subject: united-kingdom, value: 5, unit: \"%\", period: 2027, stage: pledged, sources: [report]}]\n---\n[[a]]\n", "percent-or-points"},

		// Who stands where.
		{"two stances on one day, one uncertain", stances("support, date: 2025-01-15", "oppose, date: 2025-01-15?"), "two-stances"},
		{"two stances on two days", stances("support, date: 2025-01-15", "oppose, date: 2025-01-16?"), ""},
		{"conditions that are not said", stances("support-with-conditions, date: 2025-01-15"), "missing-key"},
		{"conditions that are", stances("support-with-conditions, date: 2025-01-15, conditions: If it is paid for."), ""},

		// Who said it first.
		{"an established source that repeats a weak one", repeats + happened("echo"), "weak-sources"},
		{"a source of its own beside it", repeats + happened("echo, report"), ""},
		{"one report named twice", repeats + "-- content/sources/wire.yaml --\n- {id: wire, type: report, title: A wire, custom: {tier: established, origin: report}}\n" + happened("wire, wire"), ""},
		{"a weak source without a date", repeats + strings.Replace(stances("support, date: 2025-02-26"), "sources: [report]", "sources: [report, blog]", 1), "early-source"},
		{"read before it was issued", "-- content/sources/more.yaml --\n- {id: page, type: report, title: A page, issued: 2025-02, accessed: 2025-01-31, custom: {tier: primary}}\n-- content/about.md --\n---\ntitle: About\n---\n[@page]\n", "early-access"},

		// What a text refers to.
		{"a missing image and a missing page", "-- content/about.md --\n---\ntitle: About\n---\n![A map](/map.png) and [a table](/data.csv), [the rise](/questions/rize/).\n", "dead-asset dead-asset dead-link"},
		{"an asset by its name", "-- static/assets/map.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n-- content/about.md --\n---\ntitle: About\n---\n![A map](/assets/map.svg)\n", "dead-asset"},
		{"a download", "-- static/map.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n-- content/about.md --\n---\ntitle: About\n---\n[The map](/map.svg) and [the feed](/feed.xml).\n", ""},
		{"anchors", "-- content/about.md --\n---\ntitle: About\n---\n## Why\n\n[Why](#why), [the term](/glossary/#nato), [the source](/sources/#report), [elsewhere](/about/#why).\n", ""},
		{"anchors that are not", "-- content/about.md --\n---\ntitle: About\n---\n## Why\n\n[Why](#wy), [the term](/glossary/#nto), [elsewhere](/about/#how).\n", "dead-link dead-link dead-link"},
		{"an alias that shadows a figure", strings.Replace(figures("", "a: "+cash), "title: About\n", "title: About\naliases: [/figures/a/]\n", 1), "duplicate-url"},
		{"named by a draft alone", "-- content/glossary/own.md --\n---\ntitle: Own count\nsummary: What the department counts.\n---\n-- content/about.md --\n---\ntitle: About\ndraft: true\n---\n[[own]]\n", ""},
		{"named by itself alone", "-- content/actors/france.md --\n---\ntype: state\nname: France\nas_of: 2025-03-01\n---\n[[france]] is a state.\n", "unmentioned-record"},
		{"a vague mention", "-- content/about.md --\n---\ntitle: About\n---\nIt rises: see [[rise|here]].\n", "vague-link"},
		{"headings that go up", "-- content/about.md --\n---\ntitle: About\n---\n## Why\n\n### How\n\n## When\n", ""},

		// Dates and offices.
		{"a page updated tomorrow", "-- content/about.md --\n---\ntitle: About\nupdated: 2025-03-02\n---\nText.\n", "future-date"},
		{"a change noted ahead", "-- content/about.md --\n---\ntitle: About\nchanges: [{date: 2025-03-02, kind: update, note: It rose.}]\n---\nText.\n", "future-date"},
		{"looked for ahead", "-- content/questions/fall.md --\n---\ntitle: Should it fall?\nproposition: It should fall.\nas_of: 2025-03-01\nsearched: {united-kingdom: {date: 2029-01-01, where: its news pages, query: fall}}\n---\nAt stake.\n-- content/about.md --\n---\ntitle: About\n---\n[[fall|Whether it should fall]].\n", "future-date"},
		{"occurred ahead", strings.Replace(happened("report"), "date: 2025-02-26", "date: 2031", 1), "future-date"},
		{"scheduled ahead", strings.Replace(happened("report"), "date: 2025-02-26", "date: 2031, status: scheduled", 1), ""},
		{"a figure given ahead", figures("", "a: "+cash+", date: 2025-03-02"), "future-date"},
		{"a figure withdrawn ahead", figures("", "a: "+cash+", state: withdrawn, withdrawn: {date: 2025-03-02, note: Dropped., sources: [report]}"), "future-date"},
		{"a stance taken ahead", strings.Replace(stances("support, date: 2030-01-01"), "sources: [report]", "sources: [undated]", 1) + "-- content/sources/undated.yaml --\n- {id: undated, type: report, title: A report, custom: {tier: primary}}\n", "future-date"},
		{"a source read late in a record", "-- content/sources/more.yaml --\n- {id: later, type: report, title: Later, issued: 2025-03, custom: {tier: primary}}\n" +
			"-- content/about.md --\n---\ntitle: About\ndate: 2025-02-26\nevents: [{id: it, name: It, date: 2025-02-26, sources: [later]}]\n---\n[[it]] [@later]\n", "late-source"},
		{"a shared role", person("one", "role: Member, start: 2020-01-01, shared: true") + person("two", "role: Member, start: 2024-01-01, shared: true"), ""},
		{"two holders since one day", person("one", "role: Minister, start: 2024-01-01") + person("two", "role: Minister, start: 2024-01-01?"), "ended-office"},
		{"two holders", person("one", "role: Minister, start: 2020-01-01") + person("two", "role: Minister, start: 2024-01-01"), "ended-office"},

		// Excuses.
		{"a waiver for a record", "-- content/about.md --\n---\ntitle: About\nwaivers: [{rule: share-over-100, record: debt, why: A debt can exceed a year.}]\nfigures: [{id: debt, label: Debt, measure: defence-spending, subject: united-kingdom, value: 101, unit: \"% of GDP\", period: 2024, stage: outturn, sources: [report]}]\n---\n[[debt]]\n", ""},
		{"a waiver that excuses nothing", "-- content/about.md --\n---\ntitle: About\nwaivers: [{rule: share-over-100, record: debt, why: A debt can exceed a year.}]\nfigures: [{id: debt, label: Debt, measure: defence-spending, subject: united-kingdom, value: 99, unit: \"% of GDP\", period: 2024, stage: outturn, sources: [report]}]\n---\n[[debt]]\n", "idle-waiver"},
		{"a waiver without a reason", "-- content/about.md --\n---\ntitle: About\nwaivers: [{text: \"£1\"}]\n---\nEvery £1 counts.\n", "missing-key"},
		{"a waiver for everything", "-- content/about.md --\n---\ntitle: About\nwaivers: [{rule: alt-text, why: Never mind.}]\n---\nText.\n", "missing-key"},
		{"a waiver of what cannot be", "-- content/about.md --\n---\ntitle: About\nwaivers: [{rule: duplicate-url, record: about, why: Never mind.}]\n---\nText.\n", "rule-setting"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var rules []string
			for _, f := range open(t, small(t, test.files), asOf(t, "2025-03-01")).Findings {
				rules = append(rules, f.Rule)
				if f.Help == "" {
					t.Errorf("%s has no remedy", f.Rule)
				}
			}
			if slices.Sort(rules); strings.Join(rules, " ") != test.want {
				t.Errorf("breaks %q, want %q", rules, test.want)
			}
		})
	}
}

// measures is the small site with a second measure, of which the figure other is.
const measures = "-- content/site.yaml --\ntitle: A site\nbase_url: https://example.org\nlanguage: en\nmeasures:\n  - {id: defence-spending, label: Defence spending, definition: What is spent.}\n  - {id: aid, label: Aid, definition: What is given.}\n"

const another = "-- content/given.md --\n---\ntitle: Given\nfigures: [{id: other, label: Other, measure: aid, subject: united-kingdom, value: 2, unit: GBP bn, period: 2024, stage: outturn, sources: [report]}]\n---\n[[other]]\n"

// people is the small site where people are counted.
const people = measures + "units: [{id: person, names: {one: person, other: people}, counted: true}]\n"

// conflicts writes figures and the conflicts between them.
func conflicts(list string, lines ...string) string {
	return strings.Replace(figures("", lines...), "title: About\n", "title: About\nconflicts: ["+list+"]\n", 1)
}

// stances writes a page with the stances of one actor on one question.
func stances(stances ...string) string {
	text := "-- content/about.md --\n---\ntitle: About\npositions:\n"
	for i, stance := range stances {
		text += "  - {id: stance-" + string(rune('a'+i)) + ", actor: united-kingdom, question: rise, stance: " +
			stance + ", summary: Says so., basis: statement, sources: [report]}\n"
	}
	return text + "---\nText.\n"
}

// repeats is a weak source, and an established one that only repeats it.
const repeats = "-- content/sources/echo.yaml --\n- {id: blog, type: post-weblog, title: A blog, custom: {tier: weak}}\n- {id: echo, type: article-newspaper, title: A paper, custom: {tier: established, origin: blog}}\n" +
	"-- content/echoed.md --\n---\ntitle: Echoed\n---\nSo says a paper [@echo].\n"

// happened is a page with an event that rests on some sources.
func happened(sources string) string {
	return "-- content/about.md --\n---\ntitle: About\nevents: [{id: it, name: It, date: 2025-02-26, sources: [" + sources + "]}]\n---\nThen [[it]].\n"
}

// spending is a dataset with a column of stages.
func spending(csv string) string {
	return "-- content/datasets/spending.md --\n---\ntitle: Spending\nas_of: 2025-03-01\nmeasure: defence-spending\nunit: GBP bn\nsubject_column: who\nperiod_column: year\nvalue_column: value\nstage_column: stage\nsources: [report]\n---\nText.\n-- content/datasets/spending.csv --\n" + csv
}

// person is an actor with one membership, named by a page of its own.
func person(id, membership string) string {
	return "-- content/actors/" + id + ".md --\n---\ntype: person\nname: " + id + "\nas_of: 2025-03-01\nmemberships: [{organization: united-kingdom, " + membership + ", sources: [report]}]\n---\nWho?\n" +
		"-- content/see-" + id + ".md --\n---\ntitle: See\n---\n[[" + id + "]]\n"
}

// site.yaml lowers a rule, or turns it off, with a reason; what the build
// stands on it cannot.
func TestSeverities(t *testing.T) {
	const site = "-- content/site.yaml --\ntitle: A site\nbase_url: https://example.org\nlanguage: en\nrules: [{rule: alt-text, severity: %, why: The images are drawn by readers.}]\n" +
		"-- static/map.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n-- content/about.md --\n---\ntitle: About\n---\n![](/map.svg)\n"
	find := func(severity string) []diag.Finding {
		return open(t, small(t, strings.ReplaceAll(site, "%", severity)), asOf(t, "2025-03-01")).Findings
	}
	if f := find("warning"); len(f) != 1 || f[0].Severity != diag.Warning {
		t.Errorf("lowered to a warning: %v", f)
	}
	if f := find("error"); len(f) != 1 || f[0].Severity != diag.Error {
		t.Errorf("kept as an error: %v", f)
	}
	if f := find("off"); len(f) != 0 {
		t.Errorf("turned off: %v", f)
	}
	if f := find("none"); !slices.ContainsFunc(f, func(f diag.Finding) bool { return f.Rule == "bad-value" }) {
		t.Errorf("a severity that is none: %v", f)
	}
}

// A date past the reviews of the real publication trips the rule; until then
// the publication keeps every rule, warnings included.
func TestPublicationKeepsEveryRule(t *testing.T) {
	for _, day := range []string{"2026-11-28", "2027-01-15"} {
		for _, f := range open(t, "..", asOf(t, day)).Findings {
			t.Errorf("on %s: %s: %s [%s]", day, f.Place, f.Message, f.Rule)
		}
	}
	late := open(t, "..", asOf(t, "2027-04-15"))
	if len(late.Findings) == 0 {
		t.Error("no review is due by 2027-04-15")
	}
	for _, f := range late.Findings {
		if f.Rule != "review-overdue" {
			t.Errorf("%s: %s [%s]", f.Place, f.Message, f.Rule)
		}
	}
}

// What was published stays at its address and keeps its value, or says so.
func TestPermanence(t *testing.T) {
	const position = "-- content/about.md --\n---\ntitle: About\n%positions: [{id: it, actor: united-kingdom, question: rise, stance: support, date: 2025-02-25, summary: Wants it., basis: statement, sources: [report]}]\n---\nText.\n"
	before := release(t, strings.ReplaceAll(position, "%", ""))
	against := func(files string) (rules []string) {
		options := asOf(t, "2025-03-01")
		options.Published = before
		for _, f := range open(t, small(t, files), options).Findings {
			rules = append(rules, f.Rule)
		}
		return rules
	}
	opposed := strings.Replace(position, "support", "oppose", 1)
	if got := against(strings.ReplaceAll(opposed, "%", "")); !slices.Equal(got, []string{"silent-change"}) {
		t.Errorf("a stance that changes: %v", got)
	}
	if got := against(strings.ReplaceAll(opposed, "%", "changes: [{date: 2025-03-01, kind: correction, note: The vote was misread., records: [it]}]\n")); len(
		got,
	) > 0 {
		t.Errorf("a stance that changes with a note: %v", got)
	}
	if got := against(strings.ReplaceAll(position, "%", "")); len(got) > 0 {
		t.Errorf("nothing changes: %v", got)
	}
	if _, err := build.ReadRelease([]byte("{}")); err == nil {
		t.Error("a file that is no manifest is compared with")
	}
}
