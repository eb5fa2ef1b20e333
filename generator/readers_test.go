package generator_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// smallPages builds a small site, which may have warnings, and reads its pages
// back, by their address.
func smallPages(t testing.TB, archive, day string) (map[string]*page, map[string]string) {
	t.Helper()
	s := open(t, small(t, archive), asOf(t, day))
	if s.Failed(false) {
		t.Fatal(lines(s.Findings))
	}
	out := filepath.Join(t.TempDir(), "public")
	if report, err := s.Build(t.Context(), out); err != nil || len(report.Findings) > 0 {
		t.Fatal(err, lines(report.Findings))
	}
	files := tree(t, out)
	pages := map[string]*page{}
	for name, text := range files {
		if strings.HasSuffix(name, ".html") {
			pages["/"+strings.TrimSuffix(name, "index.html")] = readPage(t, name, text)
		}
	}
	return pages, files
}

// mainText is what a reader reads on a page.
func mainText(p *page) string { return textOf(all(p.root, atom.Main)[0]) }

// holds reports each text that a part of a page does not hold.
func holds(t testing.TB, where, got string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Errorf("%s does not say %q:\n%s", where, w, got)
		}
	}
}

// lacks reports each text that a part of a page holds and must not.
func lacks(t testing.TB, where, got string, unwanted ...string) {
	t.Helper()
	for _, u := range unwanted {
		if strings.Contains(got, u) {
			t.Errorf("%s says %q:\n%s", where, u, got)
		}
	}
}

// leads reports whether a part of a page has a link to an address.
func leads(n *html.Node, href string) bool {
	return slices.ContainsFunc(all(n, atom.A), func(a *html.Node) bool { return attr(a, "href") == href })
}

const disagreeing = `
-- content/datasets/table.md --
---
title: A table
summary: S.
date: 2025-02-26
as_of: 2025-03-01
measure: defence-spending
unit: GBP bn
subject_column: who
period_column: when
value_column: much
sources: [report]
---
Text.
-- content/datasets/table.csv --
who,when,much
united-kingdom,2024,65
-- content/briefings/sums.md --
---
title: Sums
summary: S.
date: 2025-02-26
as_of: 2025-03-01
figures:
  - {id: early, label: Early count, measure: defence-spending, subject: united-kingdom, value: 66, unit: GBP bn, period: FY2024-25, stage: outturn, sources: [report]}
  - {id: late, label: Late count, measure: defence-spending, subject: united-kingdom, value: 67, unit: GBP bn, period: FY2024-25, stage: outturn, rank: preferred, sources: [report]}
  - {id: mistaken, label: Misprint, measure: defence-spending, subject: united-kingdom, value: 76, unit: GBP bn, period: FY2025-26, stage: outturn, rank: deprecated, deprecated_reason: Digits swapped., sources: [report]}
  - {id: right, label: As printed later, measure: defence-spending, subject: united-kingdom, value: 68, unit: GBP bn, period: FY2025-26, stage: outturn, sources: [report]}
conflicts:
  - {id: editions, figures: [early, late], reason: vintage, note: The later edition restated it., sources: [report]}
  - {id: counts, figures: [early, table/united-kingdom/2024], reason: definition, note: Calendar years., sources: [report]}
  - {id: swapped, title: What was spent in the year of the misprint, figures: [mistaken, right], reason: error, note: A misprint., sources: [report]}
---
First [[early]], then [[late]], never [[mistaken]] but [[right]].
-- content/about.md --
---
title: About
---
We quote [[right]].
`

// Figures that disagree stand side by side under the title that their editor
// gives, or one that says what they are about, with the reason and what this
// site prefers, those first that most pages mention; every figure and every
// sentence that names one leads there.
func TestDisagreements(t *testing.T) {
	pages, _ := smallPages(t, disagreeing, "2025-03-01")
	p := pages["/disagreements/"]
	for id, want := range map[string][]string{
		"editions": {"Defence spending: United Kingdom, 2024-25", "£66 billion", "£67 billion", "Different editions of the statistics. The later edition restated it.", "This site prefers: £67 billion, Late count"},
		"counts":   {"Defence spending: United Kingdom, 2024-25 or 2024", "£66 billion", "£65 billion", "Calendar years."},
		"swapped":  {"What was spent in the year of the misprint", "deprecated: Digits swapped.", "This site prefers: £68 billion, As printed later"},
	} {
		holds(t, "/disagreements/#"+id, textOf(p.ids[id]), want...)
	}
	var order []string
	for _, n := range all(p.root, atom.Section) {
		if id := attr(n, "id"); id != "" {
			order = append(order, id)
		}
		if id := attr(n, "id"); id != "" && !leads(p.root, "#"+id) {
			t.Errorf("nothing at the top leads to %s", id)
		}
	}
	if text := mainText(p); !slices.Equal(order, []string{"swapped", "counts", "editions"}) ||
		strings.Count(text, "prefers none") != 1 {
		t.Errorf("the order is %q: %s", order, text)
	}
	for address, figures := range map[string][]string{"/figures/early/": {"editions", "counts"}, "/figures/late/": {"editions"}, "/figures/mistaken/": {"swapped"}, "/datasets/table/": {"counts"}} {
		for _, id := range figures {
			if pages[address].ids[id] == nil {
				t.Errorf("%s does not show the disagreement %s", address, id)
			}
		}
	}
	text := pages["/briefings/sums/"]
	for _, href := range []string{"/figures/early/#conflicts", "/disagreements/#editions", "/disagreements/#swapped"} {
		if !leads(text.root, href) {
			t.Errorf("the briefing does not lead to %s", href)
		}
	}
	if row := pages["/datasets/table/"].ids["united-kingdom/2024"]; row == nil ||
		!leads(row, "/disagreements/#counts") {
		t.Error("the row of the dataset does not lead to its disagreement")
	}
	holds(
		t,
		"what rests on the source",
		mainText(pages["/sources/"]),
		"Defence spending: United Kingdom, 2024-25 or 2024",
	)
}

const ghosts = `
-- content/index.md --
---
title: A site
as_of: 2025-03-01
---
Of [[g-withdrawn]], [[g-cancelled]], [[g-superseded]], [[g-deprecated]] and [[g-demanded]]; now [[g-new]].
-- content/briefings/ghosts.md --
---
title: Ghosts
summary: S.
date: 2025-02-26
as_of: 2025-03-01
figures:
  - {id: g-withdrawn, label: W, measure: defence-spending, subject: united-kingdom, value: 71, unit: GBP bn, period: 2027, stage: demanded, date: 2025-01-05, state: withdrawn, withdrawn: {date: 2025-02-03, note: Dropped., sources: [report]}, sources: [report]}
  - {id: g-cancelled, label: C, measure: defence-spending, subject: united-kingdom, value: 72, unit: GBP bn, period: 2027, stage: pledged, state: cancelled, sources: [report]}
  - {id: g-superseded, label: S, measure: defence-spending, subject: united-kingdom, value: 73, unit: GBP bn, period: 2027, stage: pledged, sources: [report]}
  - {id: g-deprecated, label: D, measure: defence-spending, subject: united-kingdom, value: 74, unit: GBP bn, period: 2027, stage: pledged, rank: deprecated, deprecated_reason: A misprint., sources: [report]}
  - {id: g-demanded, label: L, measure: defence-spending, subject: united-kingdom, value: 75, unit: GBP bn, period: 2027, stage: demanded, date: 2025-01-06, sources: [report]}
  - {id: g-new, label: N, measure: defence-spending, subject: united-kingdom, value: 76, unit: GBP bn, period: 2027, stage: pledged, date: 2025-02-20, supersedes: g-superseded, sources: [report]}
  - {id: g-difference, label: T, measure: defence-spending, subject: united-kingdom, value: 5, unit: GBP bn, period: 2030, stage: estimate, derivation: {op: difference, inputs: [g-new, g-withdrawn]}, sources: [report]}
conflicts: [{id: both, figures: [g-withdrawn, g-cancelled, g-superseded, g-deprecated, g-demanded], reason: disputed, note: Claims., sources: [report]}]
---
Of [[g-withdrawn]], [[g-cancelled]], [[g-superseded]], [[g-deprecated]] and [[g-demanded]].

` + "```figures\ntitle: All\nfigures: [g-withdrawn, g-cancelled, g-superseded, g-deprecated, g-demanded, g-new]\n```\n\n" +
	"```chart\ntitle: Drawn\ntype: comparison\nfigures: [g-withdrawn, g-cancelled, g-superseded, g-deprecated, g-demanded, g-new]\n```\n"

// A number that no longer stands is struck wherever it appears, and told in
// words with its date; a demand that nobody took back is called one and not
// struck.
func TestGhostNumbers(t *testing.T) {
	pages, _ := smallPages(t, ghosts, "2025-03-01")
	told := map[string]string{
		"71": "withdrawn 3 February 2025", "72": "cancelled", "73": "superseded 20 February 2025, now £76 billion", "74": "deprecated", "75": "demanded 6 January 2025",
	}
	for address, most := range map[string]int{"/": 2, "/briefings/ghosts/": 4, "/actors/united-kingdom/": 1, "/figures/": 1, "/disagreements/": 1} {
		main := all(pages[address].root, atom.Main)[0]
		for number, words := range told {
			struck, plain := countStruck(main, number)
			if number == "75" {
				struck, plain = plain, struck
			}
			if struck < most || plain > 0 {
				t.Errorf(
					"%s shows %s %d times as it should, %d times otherwise; it must at least %d times",
					address,
					number,
					struck,
					plain,
					most,
				)
			}
			if got := strings.Count(textOf(main), words); got < most {
				t.Errorf("%s says %q %d times: %s", address, words, got, textOf(main))
			}
		}
		if struck, _ := countStruck(main, "76"); struck > 0 {
			t.Errorf("%s strikes the number that stands", address)
		}
	}
	for id, words := range map[string]string{"g-withdrawn": told["71"], "g-cancelled": told["72"], "g-superseded": told["73"], "g-deprecated": "deprecated: A misprint.", "g-demanded": told["75"]} {
		holds(t, id, mainText(pages["/figures/"+id+"/"]), words)
	}
	holds(
		t,
		"the figure that another supersedes",
		mainText(pages["/figures/g-superseded/"]),
		"no longer stands: superseded",
		"Superseded byN",
	)
	if text := mainText(pages["/disagreements/"]); strings.Contains(text, "This site prefers:") {
		t.Errorf("a demand is preferred to dropped figures: %s", text)
	}
	worked := all(pages["/figures/g-difference/"].root, atom.Main)[0]
	if struck, plain := countStruck(worked, "71"); struck == 0 || plain > 0 {
		t.Error("what a figure is worked out from was withdrawn and is not struck there")
	}
}

// In the publication itself every number that no longer stands is struck, on
// every page that links it.
func TestPublicationStrikesWhatWasDropped(t *testing.T) {
	s, _, pages := realPages(t)
	values := map[string]string{} // of dropped figures, by address
	for _, e := range s.Figures {
		if e.Figure.Dropped() {
			values[e.URL] = e.Figure.Text(s.Language)
		}
	}
	seen := map[string]bool{}
	for name, p := range pages {
		for _, a := range all(p.root, atom.A) {
			address := attr(a, "href")
			if value, dropped := values[address]; !dropped || textOf(a) != value {
				continue
			}
			seen[address] = true
			if !within(a, atom.S, "") && len(all(a, atom.S)) == 0 {
				t.Errorf("%s shows %s of %s as if it stood", name, textOf(a), address)
			}
		}
	}
	if !seen["/figures/minerals-revenue-demand/"] {
		t.Error("the demand that was dropped is on no page")
	}
}

// countStruck counts where an amount of billions stands with a line through it,
// and where without. What an author wrote and what is quoted in a citation has
// no line.
func countStruck(n *html.Node, number string) (struck, plain int) {
	for d := range n.Descendants() {
		if d.Type != html.TextNode || !strings.Contains(d.Data, number) || within(d, atom.Section, "cite") {
			continue
		}
		if within(d, atom.S, "") || attr(d.Parent, "class") == "gone" { // of a drawing's text
			struck++
		} else {
			plain++
		}
	}
	return struck, plain
}

// within reports whether a node stands in an element, whose label is given.
func within(n *html.Node, kind atom.Atom, label string) bool {
	for a := range n.Ancestors() {
		if a.DataAtom == kind && attr(a, "aria-labelledby") == label {
			return true
		}
	}
	return false
}

const blanks = `
-- content/actors/france.md --
---
type: state
name: France
as_of: 2025-03-01
---
A state.
-- content/actors/norway.md --
---
type: state
name: Norway
as_of: 2025-03-01
---
A state.
-- content/actors/estonia.md --
---
type: state
name: Estonia
as_of: 2025-03-01
---
A state of which nobody asked anything.
-- content/questions/rise.md --
---
title: Should it rise?
proposition: It should rise.
as_of: 2025-03-01
searched: {norway: {date: 2025-02-28, where: its news pages, query: rise}}
---
At stake.
-- content/questions/fall.md --
---
title: Should it fall?
proposition: It should fall.
as_of: 2025-03-01
---
At stake.
-- content/stances.md --
---
title: Stances
positions:
  - {id: uk-rise, actor: united-kingdom, question: rise, stance: support, date: 2025-02-25, summary: Wants it., basis: statement, sources: [report]}
  - {id: france-fall, actor: france, question: fall, stance: oppose, date: 2025-02-25, summary: Against., basis: statement, sources: [report]}
---
[[uk-rise|One]] and [[france-fall|another]].
`

// The matrix has those who hold something; the page of a question tells of whom
// nothing was found, and how much of it is filled in.
func TestHonestBlanks(t *testing.T) {
	pages, _ := smallPages(t, blanks, "2025-03-01")
	want := map[string]string{
		"It should fall.": "France Disagrees 25 February 2025 | United Kingdom Not yet searched",
		"It should rise.": "France Not yet searched | United Kingdom Agrees 25 February 2025",
	}
	rows := matrixRows(pages["/positions/"])
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("the matrix differs:\n%s", diff)
	}
	holds(
		t,
		"the question",
		mainText(pages["/questions/rise/"]),
		"2 of 3 actors covered",
		"1 with a position, nothing found for 1, 1 not yet searched",
		"Norway: Nothing found, searched on 28 February 2025 Searched its news pages for “rise”.",
	)
	holds(t, "the list of questions", mainText(pages["/questions/"]), "2 of 3 actors covered", "1 of 3 actors covered")
}

// matrixRows are the cells of each question's row, with bars between them.
func matrixRows(p *page) map[string]string {
	rows := map[string]string{}
	for _, tr := range all(p.root, atom.Tr) {
		heads := all(tr, atom.Th)
		if len(heads) != 1 {
			continue
		}
		var cells []string
		for _, td := range all(tr, atom.Td) {
			cells = append(cells, textOf(td))
		}
		rows[textOf(heads[0])] = strings.Join(cells, " | ")
	}
	return rows
}

const history = `
-- content/actors/minister.md --
---
type: person
name: A Minister
as_of: 2025-03-01
memberships:
  - {organization: united-kingdom, role: Minister of Defence, start: 2020-01-01, sources: [report]}
---
A person.
-- content/stances.md --
---
title: Stances
as_of: 2026-06-01
positions:
  - {id: first, actor: minister, question: rise, stance: oppose, date: 2025-02-26, summary: Says no., basis: statement, in_capacity: Minister of Defence, sources: [report]}
  - {id: second, actor: minister, question: rise, stance: support, date: 2026-05-20, summary: Says yes., basis: vote, sources: [report]}
  - {id: other, actor: united-kingdom, question: rise, stance: support, date: 2024-01-15, summary: Decides., basis: document, sources: [report]}
events:
  - {id: before, name: The day it was said, date: 2025-02-26, attendees: [minister], sources: [report]}
  - {id: meeting, name: A meeting, date: 2025-07-01, attendees: [minister], sources: [report]}
  - {id: elsewhere, name: A meeting elsewhere, date: 2025-08-01, attendees: [united-kingdom], sources: [report]}
  - {id: turn, name: The vote, date: 2026-05-20, effects: [second], sources: [report]}
  - {id: after, name: A later day, date: 2026-05-25, attendees: [minister], sources: [report]}
---
He said [[first|no]], then [[second|yes]]; [[other|they]]. [[before]], [[meeting]], [[elsewhere]], [[turn]], [[after]].
`

// A stance is never shown without the proposition that it is towards. It names
// the capacity in which it was taken; one that was replaced stays beneath the one
// that replaced it, a line each. Its own page says how old it is, counted to the day
// that the publication vouches for, and what happened in between.
func TestStances(t *testing.T) {
	pages, _ := smallPages(t, history, "2026-12-24")
	for _, address := range []string{"/questions/rise/", "/actors/minister/", "/positions/second/"} {
		holds(t, address, mainText(pages[address]), "20 May 2026", "26 February 2025", "as Minister of Defence")
		earlier := pages[address].ids["first"]
		if earlier == nil {
			t.Errorf("%s does not show the stance that was replaced", address)
			continue
		}
		holds(t, address, textOf(earlier), "Disagrees", "Says no.")
		if !strings.HasPrefix(address, "/positions/") && !leads(earlier, "/positions/first/") {
			t.Errorf("%s does not lead to the record of the stance that was replaced", address)
		}
	}
	own := mainText(pages["/positions/second/"])
	holds(
		t, "the page of the stance", own, "Agrees 20 May 2026 (less than a month old as of 1 June 2026)",
		"26 February 2025 (15 months old as of 1 June 2026), as Minister of Defence",
	)
	from, to := strings.Index(own, "What happened in between"), strings.Index(own, "Says no.")
	if from < 0 || to < from {
		t.Fatalf("the page of the stance does not say what happened in between: %s", own)
	}
	holds(t, "between the stances", own[from:to], "1 July 2025: A meeting", "20 May 2026: The vote")
	lacks(t, "between the stances", own[from:to], "The day it was said", "elsewhere", "A later day")
	holds(t, "the question", mainText(pages["/questions/rise/"]), "Agrees 2 actors A Minister (Before: Disagrees), United Kingdom")
	holds(t, "the actor", mainText(pages["/actors/minister/"]), "It should rise. Agrees")
	holds(t, "the home page", mainText(pages["/"]), "It should rise. 15 January 2024 to 20 May 2026 Agrees")
	holds(
		t,
		"how the stance is cited",
		own,
		"A Minister, 20 May 2026: Agrees. Proposition: It should rise",
	)
	replaced := pages["/positions/first/"]
	holds(
		t,
		"the page of the stance that was replaced",
		mainText(replaced),
		"Replaced by a later stance: Agrees, 20 May 2026",
		"It should rise.",
	)
	if !leads(replaced.root, "/positions/second/") {
		t.Error("a stance that was replaced does not lead to the one that replaced it")
	}
	holds(
		t,
		"the vote on the timeline",
		textOf(pages["/timeline/"].ids["turn"]),
		"What it changed: A Minister: Says yes.",
	)
}

// Where a publication names an address for mistakes, every page leads there;
// where it names none, no page promises one.
func TestContact(t *testing.T) {
	const site = "-- content/site.yaml --\ntitle: A site\nbase_url: https://example.org\nlanguage: en\n%smeasures:\n  - {id: defence-spending, label: Defence spending, definition: What is spent.}\n"
	for contact, href := range map[string]string{"": "", "contact: editors@example.org\n": "mailto:editors@example.org", "contact: https://example.org/issues\n": "https://example.org/issues"} {
		pages, _ := smallPages(t, fmt.Sprintf(site, contact), "2025-03-01")
		for address, p := range pages {
			if text := textOf(p.root); strings.Contains(text, "Report a mistake") != (href != "") ||
				href != "" && !leads(p.root, href) {
				t.Errorf("with %q, %s does not lead to %q", contact, address, href)
			}
		}
	}
}

// The timeline names who was present where there is a place to be present at,
// and else who was involved; what an event changed is a list.
func TestTimelineTellsWhatHappened(t *testing.T) {
	pages, _ := smallPages(t, `
-- content/briefings/talks.md --
---
title: Talks
summary: S.
date: 2025-02-26
as_of: 2025-03-01
positions:
  - {id: for, actor: united-kingdom, question: rise, stance: support, date: 2025-02-25, summary: Is for it., basis: statement, sources: [report]}
events:
  - {id: round, name: Talks, date: 2025-02-23/2025-02-25, location: Geneva, attendees: [united-kingdom], summary: They talk., effects: [for], sources: [report]}
  - {id: pause, name: A pause, date: 2025-02-26, attendees: [united-kingdom], summary: They wait., sources: [report]}
---
The [[round]], then [[pause]]; [[for|the stance]].
`, "2025-03-01")
	p := pages["/timeline/"]
	holds(t, "the talks", textOf(p.ids["round"]), "23–25 February 2025", "Place: Geneva", "Present: United Kingdom")
	holds(t, "the pause", textOf(p.ids["pause"]), "26 February 2025", "Involved: United Kingdom")
	if items := all(p.ids["round"], atom.Li); len(items) != 1 || textOf(items[0]) != "United Kingdom: Is for it." {
		t.Errorf("what the talks changed is no list: %s", textOf(p.ids["round"]))
	}
}

const overdue = `
-- content/index.md --
---
title: A site
as_of: 2025-03-01
review_by: 2025-06-30
---
Hello.
-- content/about.md --
---
title: About
review_by: 2025-06-30
---
Hello.
-- content/actors/united-kingdom.md --
---
type: state
name: United Kingdom
as_of: 2025-03-01
review_by: 2025-06-30
---
A state.
-- content/questions/rise.md --
---
title: Should it rise?
proposition: It should rise.
as_of: 2025-03-01
review_by: 2025-06-30
---
At stake.
-- content/glossary/nato.md --
---
title: NATO definition
summary: What NATO counts.
review_by: 2025-06-30
---
-- content/datasets/table.md --
---
title: A table
summary: S.
date: 2025-02-26
as_of: 2025-03-01
review_by: 2025-06-30
measure: defence-spending
unit: GBP bn
subject_column: who
period_column: when
value_column: much
sources: [report]
---
Text.
-- content/datasets/table.csv --
who,when,much
united-kingdom,2024,65
-- content/briefings/sums.md --
---
title: Sums
summary: S.
date: 2025-02-26
as_of: 2025-03-01
review_by: 2025-06-30
figures: [{id: early, label: Early count, measure: defence-spending, subject: united-kingdom, value: 66, unit: GBP bn, period: FY2024-25, stage: outturn, sources: [report]}]
positions: [{id: uk-rise, actor: united-kingdom, question: rise, stance: support, date: 2025-02-25, summary: Wants it., basis: statement, sources: [report]}]
---
[[early]] and [[uk-rise|a stance]].
`

// A page that is past its review says so before all else, whatever its kind; on
// the last day of the term it does not.
func TestNotCheckedSince(t *testing.T) {
	const notice, undated = "Not checked since 1 March 2025. This page was due to be checked again by 30 June 2025.", "This page was due to be checked again by 30 June 2025."
	late, _ := smallPages(t, overdue, "2025-07-01")
	onTime, _ := smallPages(t, overdue, "2025-06-30")
	for address, want := range map[string]string{
		"/": notice, "/about/": undated, "/actors/united-kingdom/": notice, "/questions/rise/": notice, "/datasets/table/": notice,
		"/briefings/sums/": notice, "/figures/early/": notice, "/positions/uk-rise/": notice,
	} {
		text := mainText(late[address])
		before, _, found := strings.Cut(text, want)
		if heading := textOf(all(late[address].root, atom.H1)[0]); !found || strings.Contains(before, heading) {
			t.Errorf("%s does not say at its top that it was not checked: %s", address, text)
		}
		lacks(t, address, mainText(onTime[address]), "due to be checked")
	}
	holds(t, "the term", textOf(late["/glossary/"].ids["nato"]), undated)
}

// changed is a site whose question has many updates and one old correction.
func changed() string {
	var b strings.Builder
	b.WriteString(
		"-- content/questions/rise.md --\n---\ntitle: Should it rise?\nproposition: It should rise.\nas_of: 2025-03-01\nchanges:\n",
	)
	for day := 1; day <= 28; day++ {
		fmt.Fprintf(
			&b,
			"  - {date: 2025-02-%02d, kind: update, note: Update %d.}\n  - {date: 2025-02-%02d, kind: improvement, note: Second of %d.}\n",
			day,
			day,
			day,
			day,
		)
	}
	b.WriteString(
		"  - {date: 2024-06-01, kind: update, note: Oldest.}\n  - {date: 2024-07-01, kind: correction, note: An old correction.}\n---\nAt stake.\n" + `-- content/briefings/sums.md --
---
title: Sums
summary: S.
date: 2025-02-26
as_of: 2025-03-01
figures:
  - {id: early, label: Early count, measure: defence-spending, subject: united-kingdom, value: 66, unit: GBP bn, period: FY2024-25, stage: outturn, sources: [report]}
  - {id: late, label: Late count, measure: defence-spending, subject: united-kingdom, value: 67, unit: GBP bn, period: FY2025-26, stage: outturn, sources: [report]}
changes:
  - {date: 2025-02-28, kind: correction, note: It was given as 65., records: [early]}
  - {date: 2025-02-27, kind: update, note: A line on both.}
---
[[early]] and [[late]].
`,
	)
	return b.String()
}

// Every change of every document stands on one page and in its own feed, newest
// first, and leads to its note; older updates fold, corrections never do; and a
// correction is told where the record stands that it corrects.
func TestChanges(t *testing.T) {
	pages, files := smallPages(t, changed(), "2025-03-01")
	p := pages["/changes/"]
	text := mainText(p)
	order := []string{
		"It was given as 65.", "Update 28.", "A line on both.", "Update 27.", "Update 1.", "An old correction.",
		"Oldest.",
	}
	last := -1
	for _, note := range order {
		at := strings.Index(text, note)
		if at < last {
			t.Errorf("%q stands before what is newer: %s", note, text)
		}
		last = at
	}
	var folded string
	for _, d := range all(p.root, atom.Details) {
		folded += textOf(d)
	}
	holds(t, "what is folded", folded, "Oldest.", "Update 1.", "1 February 2025 to ")
	lacks(t, "what is folded", folded, "It was given as 65.", "An old correction.", "Update 28.")
	for n := range p.root.Descendants() {
		if href := attr(n, "href"); n.DataAtom == atom.A && strings.HasPrefix(href, "/") {
			if problem := follow(p, href, files, fileNames(pages)); problem != "" {
				t.Errorf("/changes/ links to %s: %s", href, problem)
			}
		}
	}
	if !leads(p.root, "/questions/rise/#change-2025-02-28-2") || !leads(p.root, "/figures/early/") ||
		!leads(pages["/"].root, "/changes/") {
		t.Error("a change does not lead to its note or its figure, or no page to the changes")
	}
	holds(t, "the figure", mainText(pages["/figures/early/"]), "Corrected 28 February 2025. It was given as 65.")
	lacks(t, "the figure, of its document alone", mainText(pages["/figures/early/"]), "A line on both.")
	lacks(t, "the other figure", mainText(pages["/figures/late/"]), "It was given as 65.")
	checkChangesFeed(t, files)
}

// fileNames are pages by the names of their files.
func fileNames(pages map[string]*page) map[string]*page {
	out := map[string]*page{}
	for _, p := range pages {
		out[p.name] = p
	}
	return out
}

func checkChangesFeed(t *testing.T, files map[string]string) {
	feed, err := gofeed.NewParser().ParseString(files["changes/feed.xml"])
	if err != nil {
		t.Fatal(err)
	}
	if feed.FeedType != "atom" || len(feed.Items) != 60 || feed.Items[0].Title != "Correction: Sums" ||
		feed.Items[0].Description != "It was given as 65." {
		t.Errorf("a feed of type %s with %d entries, first %+v", feed.FeedType, len(feed.Items), feed.Items[0])
	}
	if feed.UpdatedParsed == nil || feed.UpdatedParsed.Format("2006-01-02") != "2025-02-28" {
		t.Errorf("the feed was updated %s", feed.Updated)
	}
	ids := map[string]bool{}
	for i, item := range feed.Items {
		if ids[item.GUID] || !strings.HasPrefix(item.Link, "https://example.org/") || item.UpdatedParsed == nil {
			t.Errorf("an entry without an id, an address or a date of its own: %+v", item)
		}
		if ids[item.GUID] = true; i > 0 && item.UpdatedParsed.After(*feed.Items[i-1].UpdatedParsed) {
			t.Errorf("%s stands after what is older", item.GUID)
		}
	}
}

const repeated = `
-- content/sources/agency.yaml --
- {id: agency, type: article-newspaper, title: An agency, issued: 2025-02-25, custom: {tier: established}}
- {id: copy, type: article-newspaper, title: A copy, issued: 2025-02-25, custom: {tier: established, origin: agency}}
- {id: copy-of-copy, type: article-newspaper, title: A copy of the copy, issued: 2025-02-25, custom: {tier: established, origin: copy}}
-- content/about.md --
---
title: About
figures:
  - {id: sum, label: A sum, measure: defence-spending, subject: united-kingdom, value: 66, unit: GBP bn, period: FY2024-25, stage: outturn, sources: [copy, copy-of-copy, agency, report]}
  - {id: alone, label: Another, measure: defence-spending, subject: united-kingdom, value: 67, unit: GBP bn, period: FY2025-26, stage: outturn, sources: [copy, report]}
positions: [{id: uk-rise, actor: united-kingdom, question: rise, stance: support, date: 2025-02-25, summary: Wants it., basis: statement, sources: [agency, copy]}]
events: [{id: it, name: It, date: 2025-02-25, sources: [agency, copy]}]
---
[[sum]], [[alone]], [[uk-rise|a stance]] and [[it]].
`

// Where several sources repeat one, it is said how many are independent.
func TestSourceIndependence(t *testing.T) {
	pages, _ := smallPages(t, repeated, "2025-03-01")
	holds(
		t,
		"the figure",
		mainText(pages["/figures/sum/"]),
		"(4 reports, 2 origins)",
		"A copy (25 February 2025). Established Repeats: An agency",
	)
	holds(t, "the figures", mainText(pages["/figures/"]), "(4 reports, 2 origins)")
	holds(t, "the position", mainText(pages["/positions/uk-rise/"]), "(2 reports, 1 origin)")
	holds(t, "the question", mainText(pages["/questions/rise/"]), "(2 reports, 1 origin)")
	holds(t, "the timeline", mainText(pages["/timeline/"]), "(2 reports, 1 origin)")
	lacks(t, "a figure with independent sources", mainText(pages["/figures/alone/"]), "origin")
}

var (
	entryPattern = regexp.MustCompile(`(?s)^@misc\{([a-z0-9-]+),\n(.*)\}\n$`)
	fieldPattern = regexp.MustCompile(`^  ([a-z]+) += (.*),$`)
)

// readBibTeX reads one entry back: its key and its fields, without their outer
// braces.
func readBibTeX(t testing.TB, text string) (key string, fields map[string]string) {
	t.Helper()
	m := entryPattern.FindStringSubmatch(text)
	if m == nil {
		t.Fatalf("not an entry of BibTeX: %q", text)
	}
	fields = map[string]string{}
	for _, line := range strings.Split(strings.TrimSuffix(m[2], "\n"), "\n") {
		f := fieldPattern.FindStringSubmatch(line)
		if f == nil || !balanced(f[2]) {
			t.Fatalf("not a field of BibTeX: %q", line)
		}
		fields[f[1]] = strings.Trim(f[2], "{}")
	}
	return m[1], fields
}

// balanced reports whether all braces but escaped ones close.
func balanced(text string) bool {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}

// Every figure and every position of the publication has a page at an address
// of its own, in the sitemap, that says how to cite it.
func TestEverythingCanBeCited(t *testing.T) {
	s, files, pages := realPages(t)
	for _, e := range slices.Concat(s.Figures, s.Positions) {
		if e.Anchor() != "" {
			continue // a row stands on the page of its dataset
		}
		address := s.BaseURL + e.URL
		p := pages[strings.TrimPrefix(e.URL, "/")+"index.html"]
		if p == nil || p.ids["cite"] == nil || !strings.Contains(files["sitemap.xml"], "<loc>"+address+"</loc>") {
			t.Errorf("%s has no page with a citation, or is not in the sitemap", e.URL)
			continue
		}
		section := p.ids["cite"].Parent
		key, fields := readBibTeX(t, all(section, atom.Pre)[0].FirstChild.Data)
		if key != e.ID || fields["url"] != address || fields["title"] == "" || fields["year"] == "" {
			t.Errorf("%s is cited as %s: %q", e.URL, key, fields)
		}
		if got := textOf(all(section, atom.P)[0]); !strings.HasSuffix(got, address) {
			t.Errorf("%s is cited as %s", e.URL, got)
		}
	}
}

// The page of a stance shows the two before it and leads to the rest, and to
// the newest and the one that replaced it: what it costs does not hang on how
// often an actor has spoken.
func TestStanceOfMany(t *testing.T) {
	var said strings.Builder
	for day := 1; day <= 9; day++ {
		fmt.Fprintf(
			&said,
			"  - {id: day-%d, actor: united-kingdom, question: rise, stance: support, date: 2025-02-0%d, summary: Says it on day %d., basis: statement, sources: [report]}\n",
			day,
			day,
			day,
		)
	}
	pages, _ := smallPages(
		t,
		"-- content/briefings/often.md --\n---\ntitle: Often\nsummary: S.\ndate: 2025-02-26\nas_of: 2025-03-01\npositions:\n"+said.String()+"---\nIt said [[day-5|yes]].\n",
		"2025-03-01",
	)
	p := pages["/positions/day-5/"]
	text := mainText(p)
	holds(
		t,
		"the stance of the fifth day",
		text,
		"Replaced by a later stance: Agrees, 9 February 2025",
		"Replaced by a later stance: Agrees, 6 February 2025",
		"on day 4",
		"on day 3",
		"2 more before that",
	)
	lacks(t, "the stance of the fifth day", text, "on day 2", "7 February 2025", "8 February 2025")
	if !leads(p.root, "/actors/united-kingdom/#day-9") || pages["/actors/united-kingdom/"].ids["day-9"] == nil {
		t.Error("the stance of the fifth day does not lead to all of them")
	}
	lacks(t, "the stance of the second day", mainText(pages["/positions/day-2/"]), "more before")
}
