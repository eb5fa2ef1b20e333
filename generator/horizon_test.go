package generator_test

import (
	"slices"
	"strings"
	"testing"

	view "explainer/generator/page"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tables is a site with a table that is newer than the events that its
// briefings follow, and one that is older.
const tables = `
-- content/site.yaml --
title: A site
base_url: https://example.org
language: en
cards: true
measures:
  - {id: defence-spending, label: Defence spending, definition: What is spent.}
-- content/index.md --
---
title: A site
as_of: 2025-03-01
---
Text.
-- content/datasets/new.md --
---
title: A new table
summary: S.
date: 2025-02-26
as_of: 2025-06-01
measure: defence-spending
unit: GBP bn
subject_column: who
period_column: when
value_column: much
sources: [report]
---
Newer.
-- content/datasets/new.csv --
who,when,much
united-kingdom,2024,65
-- content/datasets/old.md --
---
title: An old table
summary: S.
date: 2025-02-26
as_of: 2025-02-26
measure: defence-spending
unit: GBP bn
subject_column: who
period_column: when
value_column: much
sources: [report]
---
Older.
-- content/datasets/old.csv --
who,when,much
united-kingdom,2022,61
-- content/briefings/newer.md --
---
title: Newer
summary: S.
date: 2025-02-26
updated: 2025-06-02
as_of: 2025-03-01
review_by: 2025-12-31
changes: [{date: 2025-06-02, kind: update, records: [counted], note: The new table is set beside it.}]
figures:
  - {id: counted, label: Counted, measure: defence-spending, subject: united-kingdom, value: 66, unit: GBP bn, period: FY2024-25, stage: estimate, sources: [report]}
  - {id: alone, label: Alone, measure: defence-spending, subject: united-kingdom, value: 50, unit: GBP bn, period: 2019, stage: outturn, sources: [report]}
conflicts: [{id: counts, figures: [counted, new/united-kingdom/2024], reason: definition, note: Another count., sources: [report]}]
---
First [[counted]] and [[alone]], then [[new/united-kingdom/2024]].
-- content/briefings/older.md --
---
title: Older
summary: S.
date: 2025-02-26
as_of: 2025-03-01
review_by: 2025-06-30
---
See [[old]].
`

// A page says as of when it holds: one date or, where it shows a table that is
// newer than the events that it follows, both; its feed and its picture say the
// same. Then come its own dates, and until when it is to be checked again.
func TestAsOf(t *testing.T) {
	pages, files := smallPages(t, tables, "2025-09-01")
	const both = "Events as of 1 March 2025 Data as of 1 June 2025"
	for address, want := range map[string]string{
		"/":                 both,
		"/briefings/":       both,
		"/figures/":         both,
		"/disagreements/":   both,
		"/briefings/newer/": "1 minute to read " + both + " Updated 2 June 2025",
		"/briefings/older/": "1 minute to read As of 1 March 2025 Published 26 February 2025",
		"/figures/counted/": both + " Updated 2 June 2025",
		"/figures/alone/":   "As of 1 March 2025 Published 26 February 2025",
		"/datasets/new/":    "As of 1 June 2025 Published 26 February 2025",
		"/datasets/":        "As of 1 June 2025",
	} {
		i := slices.IndexFunc(
			all(pages[address].root, atom.P), func(p *html.Node) bool { return attr(p, "class") == "dates" },
		)
		if i < 0 {
			t.Errorf("%s has no dates", address)
		} else if got := textOf(all(pages[address].root, atom.P)[i]); got != want {
			t.Errorf("%s says %q, not %q", address, got, want)
		}
	}
	holds(t, "the feed", files["feed.xml"], "Events as of 1 March 2025. Data as of 1 June 2025.", "As of 1 March 2025.")
	s := open(t, small(t, tables), asOf(t, "2025-09-01")).Site
	for id, want := range map[string]string{"newer": "Events as of 1 March 2025. Data as of 1 June 2025", "older": "As of 1 March 2025"} {
		if c, ok := view.CardOf(s, s.Entry(id)); !ok || c.AsOf != want {
			t.Errorf("the picture of %s says %q", id, c.AsOf)
		}
	}
	if strings.Contains(mainText(pages["/briefings/older/"]), "To be checked again by") {
		t.Error("a page that was due says so beside its dates, and again in a notice")
	}
}
