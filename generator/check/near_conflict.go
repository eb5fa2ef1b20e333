package check

import (
	"slices"
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
				if !slices.ContainsFunc(figures, func(e *site.Entry) bool { return origin(e) != origin(figures[0]) }) {
					continue // one table
				}
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
// number. The figures are sorted by period, as e was among them. What contradicts it
// outright is left to the rule contradiction. Of two datasets, only the first rows that
// differ are returned.
func rivals(e *site.Entry, figures []*site.Entry, joins *joins, told map[[2]string]bool) []*site.Entry {
	var out []*site.Entry
	for _, other := range figures {
		if last := e.Figure.Period.Last(); !last.IsZero() && other.Figure.Period.First().After(last) {
			break
		}
		pair := unordered(origin(e), origin(other))
		if pair[0] == pair[1] || told[pair] || e.Figure.Thing() == other.Figure.Thing() ||
			!e.Figure.Period.Meets(other.Figure.Period) || !e.Figure.Rivals(other.Figure) ||
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
	if a, b := e.Figure.Period, first.Figure.Period; !a.SameDays(b) {
		f.Message = "“" + e.Name + "” is " + e.Figure.Text(s.Language) + " for " + a.Phrase(s.Language) + ", and “" +
			first.Name + "” is " + first.Figure.Text(s.Language) + " for " + b.Phrase(s.Language) +
			", which is mostly the same time; no record says how they differ"
	}
	for _, other := range others {
		f = f.WithRelated(valueAt(other), "[[%s]], “%s”, is %s", other.ID, other.Name, other.Figure.Text(s.Language))
		ids = append(ids, other.ID)
	}
	return f.WithHelp(
		"say how they differ: `conflicts: [{figures: [%s], reason: %s, note: …, sources: […]}]`; or let the newest of them supersede the older",
		strings.Join(ids, ", "), s.likelyReason(e.Figure, first.Figure),
	)
}

// likelyReason returns why two numbers for one thing differ, as far as their records
// show: they are of two periods, of two definitions, or of two editions, of which one
// was published later.
func (s *subject) likelyReason(f, g *record.Figure) record.ConflictReason {
	switch {
	case !f.Period.SameDays(g.Period):
		return "period"
	case f.Definition == g.Definition && s.published(f) != s.published(g):
		return "vintage"
	}
	return "definition"
}

// published returns when the newest source of a figure was published.
func (s *subject) published(f *record.Figure) (newest record.Date) {
	for _, id := range f.Sources {
		if e := s.Entry(id); e != nil && e.Source != nil {
			newest = newest.Later(e.Source.Issued.Start)
		}
	}
	return newest
}
