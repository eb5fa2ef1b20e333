package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func nearConflict() Rule {
	two := func(rest string) string {
		return "-- content/about.md --\n---\ntitle: About\nfigures:\n" +
			"  - {id: one, label: One, measure: defence-spending, subject: united-kingdom, value: 66.3, unit: GBP bn, period: 2024, stage: outturn, sources: [report]}\n" +
			"  - {id: two, label: Two, measure: defence-spending, subject: united-kingdom, value: 40, unit: GBP bn, period: 2024-01/2024-12, stage: estimate, sources: [report]}\n" +
			rest + "---\nEither [[one]] or [[two]].\n"
	}
	return Rule{
		ID: "near-conflict", Severity: diag.Warning,
		Summary: "Two figures of one measure, subject and time agree, or a record says how they differ.",
		Why:     "Readers meet two numbers for one thing. Another stage or definition alone does not tell them which one to use, or why there are two.",
		Remedy:  "Say in a conflict record how they differ, such as by definition; let the newer supersede the older; or declare the sum that both are parts of.",
		Bad:     two(""),
		Good: two(
			"conflicts: [{figures: [one, two], reason: definition, note: The second leaves out pensions., sources: [report]}]\n",
		),
		run: func(s *subject, report report) {
			joins := s.joins(func(op record.Op) bool { return op != "" })
			told := map[[2]string]bool{} // pairs of figures or datasets
			for _, figures := range s.alike((*record.Figure).Matter) {
				named := map[*site.Entry]bool{}
				for i, e := range figures {
					if named[e] {
						continue // whoever mends the finding that names it deals with all
					}
					if others := rivals(e, figures[i+1:], joins, told); len(others) > 0 {
						report(s.nearConflict(e, others))
						for _, other := range others {
							named[other] = true
						}
					}
				}
			}
		},
	}
}

// rivals returns those of some figures that readers would take for e with another
// number. What contradicts it outright is left to the rule contradiction. Of two
// datasets, only the first rows that differ are returned.
func rivals(e *site.Entry, figures []*site.Entry, joins *joins, told map[[2]string]bool) []*site.Entry {
	var out []*site.Entry
	for _, other := range figures {
		pair := unordered(origin(e), origin(other))
		if pair[0] == pair[1] || told[pair] || e.Figure.Thing() == other.Figure.Thing() ||
			!e.Figure.Rivals(other.Figure) ||
			joins.joined(e, other) {
			continue
		}
		told[pair] = true
		out = append(out, other)
	}
	return out
}

// origin returns the id of the dataset that a figure is a row of, or its own.
func origin(e *site.Entry) string {
	if e.IsRow() {
		return e.Unit.Doc.ID
	}
	return e.ID
}

func (s *subject) nearConflict(e *site.Entry, others []*site.Entry) diag.Finding {
	first, ids := others[0], []string{e.ID}
	f := diag.Finding{
		Place: valueAt(e),
		Message: "“" + e.Name + "” is " + e.Figure.Text(s.Language) + ", and “" + first.Name + "” is " +
			first.Figure.Text(s.Language) + " for the same measure, subject and time; no record says how they differ",
	}
	for _, other := range others {
		f.Related = append(
			f.Related,
			diag.Related{
				Place:   valueAt(other),
				Message: "[[" + other.ID + "]], “" + other.Name + "”, is " + other.Figure.Text(s.Language),
			},
		)
		ids = append(ids, other.ID)
	}
	return f.WithHelp(
		"say how they differ: `conflicts: [{figures: [%s], reason: definition, note: …, sources: […]}]`; or let the newest of them supersede the older",
		strings.Join(ids, ", "),
	)
}
