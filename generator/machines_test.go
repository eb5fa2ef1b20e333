package generator_test

import (
	"strings"
	"testing"
)

// machineFigures are figures that stand, in one way or another, and figures that
// do not, by their ids.
func machineFigures() string {
	figure := func(id, year, more string) string {
		return id + ": value: 51, unit: GBP bn, period: " + year + ", stage: outturn" + more
	}
	text := figures(
		"",
		figure("plain", "2001", ""),
		figure("achieved", "2002", ", state: achieved"),
		figure(
			"withdrawn",
			"2003",
			", state: withdrawn, withdrawn: {date: 2025-02-26, note: Dropped., sources: [report]}",
		),
		figure("cancelled", "2004", ", state: cancelled"),
		figure("replaced", "2005", ", state: superseded"),
		figure("older", "2006", ""),
		figure("newer", "2006", ", supersedes: older"),
		figure("deprecated", "2007", ", rank: deprecated, deprecated_reason: A slip."),
		figure("contested", "2008", ", state: disputed"),
		figure("one", "2009", ""),
		strings.Replace(figure("two", "2009", ""), "51", "52", 1),
		figure("wrong", "2010", ""),
		strings.Replace(figure("right", "2010", ", rank: preferred"), "51", "52", 1),
		figure("wide", "2011", ""),
		strings.Replace(figure("narrow", "2011", ""), "51", "52", 1),
		strings.Replace(figure("asked", "2012", ""), "outturn", "demanded", 1),
	)
	return strings.Replace(text, "title: About\n", `title: About
conflicts:
  - {id: open, figures: [one, two], reason: disputed, note: Nobody knows., sources: [report]}
  - {id: slip, figures: [wrong, right], reason: error, note: One is a slip., sources: [report]}
  - {id: terms, figures: [wide, narrow], reason: definition, note: Two definitions., sources: [report]}
`, 1)
}

// Machines repeat a number without what stands around it: they are given the
// numbers that stand, and, of one that others differ from, the others.
func TestMachinesAreToldWhatStands(t *testing.T) {
	_, files := smallPages(t, machineFigures(), "2025-03-01")
	for id, want := range map[string]string{
		"plain": "£51 billion", "achieved": "£51 billion", "newer": "£51 billion", "right": "£52 billion. Others differ: £51 billion", "wide": "£51 billion. Others differ: £52 billion", "asked": "£51 billion. demanded",
		"withdrawn": "", "cancelled": "", "replaced": "", "older": "", "deprecated": "", "contested": "", "one": "", "two": "", "wrong": "",
	} {
		name := "figures/" + id + "/index.html"
		var got string
		for _, node := range graphOf(t, readPage(t, name, files[name])) {
			if node["@type"] == "Observation" {
				got = node["description"].(string)
			}
		}
		if got != want {
			t.Errorf("%s is told as %q, want %q", id, got, want)
		}
		if want == "" && strings.Contains(files[name], `"value":`) {
			t.Errorf("%s is told with its value", id)
		}
	}
	for id, want := range map[string]string{"withdrawn": "withdrawn", "cancelled": "cancelled", "older": "superseded", "deprecated": "deprecated", "contested": "disputed"} {
		if head, _, _ := strings.Cut(files["figures/"+id+"/index.html"], "</head>"); !strings.Contains(strings.ToLower(head), want) {
			t.Errorf("the description of %s does not say that it is %s", id, want)
		}
	}
}

// The number of a share card stands: no other is its headline, though the text
// mentions it first or the title says it.
func TestCardsShowWhatStands(t *testing.T) {
	cards := strings.Replace(cards, "~~~figures\nfigures: [dropped, extra]\nmixes: One was cancelled.\n~~~\n", "", 1)
	for state, want := range map[string]string{
		"": "The rise: Dropped, £9 billion",
		"state: withdrawn, withdrawn: {date: 2025-02-26, note: Dropped., sources: [report]}": "The rise: Money for it, £13.4 billion",
		"state: superseded": "The rise: Money for it, £13.4 billion",
		"state: disputed":   "The rise: Money for it, £13.4 billion",
		"rank: deprecated, deprecated_reason: A slip.":      "The rise: Money for it, £13.4 billion",
		"note: An older one., supersedes: extra":            "The rise: Dropped, £9 billion",
		"bound: about, state: achieved, recurrence: annual": "The rise: Dropped, about £9 billion",
	} {
		site := strings.Replace(cards, "state: cancelled, ", strings.TrimPrefix(state+", ", ", "), 1)
		_, files := smallPages(t, strings.Replace(site, "Text.\n", "From [[dropped]] to [[extra]].\n", 1), "2025-03-01")
		if _, alt := picture(t, files, "briefings/the-rise/index.html"); alt != want {
			t.Errorf("%s: got %q, want %q", state, alt, want)
		}
	}
	disputed := strings.NewReplacer("title: The rise", "title: What the £9 billion is", "state: cancelled", "state: disputed", "Text.\n", "From [[extra]] to [[dropped]].\n").
		Replace(cards)
	_, files := smallPages(t, disputed, "2025-03-01")
	if _, alt := picture(t, files, "briefings/the-rise/index.html"); alt != "What the £9 billion is" {
		t.Errorf("a disputed number in a title: got %q", alt)
	}
}

// A change note stands on the page of its document and on those of the records
// that it names, and on no other.
func TestNotesReachWhatTheyName(t *testing.T) {
	text := strings.Replace(
		figures(
			"",
			"first: value: 60, unit: GBP bn, period: 2024, stage: outturn",
			"second: value: 61, unit: GBP bn, period: 2025, stage: outturn",
		),
		"title: About\n",
		"title: About\nchanges:\n  - {date: 2025-02-25, kind: update, note: The zebra paragraph is shorter.}\n  - {date: 2025-02-26, kind: correction, note: The okapi was counted twice., records: [first]}\n",
		1,
	)
	pages, _ := smallPages(t, text, "2025-03-01")
	holds(t, "the document", mainText(pages["/about/"]), "zebra", "okapi")
	holds(t, "the record", mainText(pages["/figures/first/"]), "okapi")
	lacks(t, "the record", mainText(pages["/figures/first/"]), "zebra")
	lacks(t, "the other record", mainText(pages["/figures/second/"]), "zebra", "okapi")
}

// What is assumed is not printed: neither prices that nobody declared nor a unit
// for things that are counted.
func TestNothingAssumedIsPrinted(t *testing.T) {
	pages, files := smallPages(
		t,
		figures(
			"",
			"unstated: value: 60, unit: GBP bn, period: 2024, stage: outturn",
			"declared: value: 61, unit: GBP bn, price_basis: nominal, period: 2025, stage: outturn",
			"counted: value: 5, unit: count, period: 2026, stage: outturn",
			"kind: value: 3, unit: USD m, period: 2026, stage: disbursed",
			"other: value: 7, unit: GBP bn, period: 2027, stage: pledged, baseline: {kind: counterfactual, note: What was planned in May.}",
		),
		"2025-03-01",
	)
	for _, id := range []string{"unstated", "kind", "counted", "other"} {
		lacks(t, id, files["figures/"+id+"/index.html"], "cash", "would have been", "Unit</dt><dd>Unit")
	}
	holds(t, "declared", mainText(pages["/figures/declared/"]), "£61 billion, cash")
	holds(t, "counted", files["figures/counted/index.html"], "<dt>Unit</dt><dd>Defence spending</dd>")
	holds(t, "other", mainText(pages["/figures/other/"]), "£7 billion, against “What was planned in May”")
}
