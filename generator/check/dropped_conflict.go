package check

import (
	"maps"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func droppedConflict() Rule {
	about := func(rest string) string {
		return "-- content/about.md --\n---\ntitle: About\nfigures:\n" +
			"  - {id: one, label: One, measure: defence-spending, subject: united-kingdom, value: 66.3, unit: GBP bn, period: 2024, stage: outturn, sources: [report]}\n" +
			"  - {id: two, label: Two, measure: defence-spending, subject: united-kingdom, value: 70, unit: USD bn, period: 2024, stage: outturn, sources: [report]}\n" +
			rest + "---\nEither [[one]] or [[two]].\n"
	}
	return Rule{
		ID: "dropped-conflict", Severity: diag.Error,
		Summary: "Figures that were published as disagreeing are still so, or a note says why no more. (Asked with check --against.)",
		Why:     "Readers were told that two numbers disagree. To take the record out makes either look undisputed.",
		Remedy:  "Put the conflict record back; or let one of the figures supersede the other; or add an entry to changes: that names one of them and says how the disagreement was settled.",
		Before: about(
			"conflicts: [{figures: [one, two], reason: vintage, note: The later edition restated it., sources: [report]}]\n",
		),
		Bad: about(""),
		Good: about(
			"changes: [{date: 2025-03-01, kind: correction, note: The two are one sum in two currencies., records: [one]}]\n",
		),
		run: func(s *subject, report report) {
			if s.before == nil {
				return
			}
			settled, told := s.settledPairs(), s.before.told()
			for _, anchor := range slices.Sorted(maps.Keys(s.before.Conflicts)) {
				if s.lostConflict(anchor) {
					continue
				}
				if a, b := s.unsettled(s.before.Conflicts[anchor], settled, told); a != nil {
					report(diag.Finding{
						Place:   a.At.Of("id"),
						Message: a.ID + " and " + b.ID + " were published as disagreeing; the conflict record no longer says so, and no note tells why",
					}.WithHelp("put the conflict back, or add to the document: `changes: [{date: %s, kind: correction, note: …, records: [%s]}]`", s.AsOf, strings.Join([]string{a.ID, b.ID}, ", ")))
				}
			}
		},
	}
}

// lostConflict reports whether a conflict had an address by its own id that leads
// nowhere now, which the rule of addresses reports.
func (s *subject) lostConflict(anchor string) bool {
	_, published := slices.BinarySearch(s.before.Anchors, "/disagreements/#"+anchor)
	return published && s.Entry(anchor) == nil
}

// unsettled returns the first two figures of a published conflict that both still
// stand, disagree in no record, and of which no new note tells; nil for none.
func (s *subject) unsettled(figures []string, settled map[[2]string]bool, told map[string]bool) (a, b *site.Entry) {
	stands := func(id string) *site.Entry {
		if e := s.Entry(id); e != nil && e.Figure != nil && !e.Broken && !e.Dropped() {
			return e
		}
		return nil
	}
	for i, x := range figures {
		for _, y := range figures[i+1:] {
			a, b := stands(x), stands(y)
			if a != nil && b != nil && !settled[unordered(x, y)] && !newlyNoted(a, told) && !newlyNoted(b, told) {
				return a, b
			}
		}
	}
	return nil, nil
}
