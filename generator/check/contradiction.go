package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func contradiction() Rule {
	two := func(rest string) string {
		return "-- content/about.md --\n---\ntitle: About\nfigures:\n" +
			"  - {id: one, label: One, measure: defence-spending, subject: united-kingdom, value: 66.3, unit: GBP bn, period: FY2024-25, stage: outturn, sources: [report]}\n" +
			"  - {id: two, label: Two, measure: defence-spending, subject: united-kingdom, value: 65.8, unit: GBP bn, period: FY2024-25, stage: outturn, sources: [report]}\n" +
			rest + "---\nEither [[one]] or [[two]].\n"
	}
	return Rule{
		ID: "contradiction", Severity: diag.Error,
		Summary: "Two active figures of one thing can both be true, or a record says why they differ.",
		Why:     "A publication that gives two numbers for one thing without saying so is wrong at least once.",
		Remedy:  "Say why they differ in a conflict record, such as which definition each follows; let the newer supersede the older; or declare the sum that they are parts of.",
		Bad:     two(""),
		Good: two(
			"conflicts: [{figures: [one, two], reason: vintage, note: The later edition restated it., sources: [report]}]\n",
		),
		run: func(s *subject, report report) {
			sums := s.joins(func(op record.Op) bool { return op == record.Sum })
			for _, figures := range s.alike((*record.Figure).Thing) {
				told := map[*site.Entry]bool{}
				for i, e := range figures {
					if told[e] {
						continue
					}
					if others := disagreeing(e, figures[i+1:], sums); len(others) > 0 {
						report(s.contradicts(e, others))
						for _, other := range others {
							told[other] = true
						}
					}
				}
			}
		},
	}
}

// alike returns the figures that still stand, in groups that share a key, in the
// order of the site. A figure that is called disputed still stands: what disputes
// it must be recorded.
func (s *subject) alike(key func(*record.Figure) record.Thing) [][]*site.Entry {
	var groups [][]*site.Entry
	index := map[record.Thing]int{}
	for _, e := range sound(s.Figures) {
		if e.Dropped() || e.Figure.Measure == "" {
			continue
		}
		thing := key(e.Figure)
		i, known := index[thing]
		if !known {
			i = len(groups)
			index[thing], groups = i, append(groups, nil)
		}
		groups[i] = append(groups[i], e)
	}
	return groups
}

// disagreeing returns those of some figures that cannot be true beside e, and
// whose difference from it is not explained.
func disagreeing(e *site.Entry, figures []*site.Entry, sums *joins) []*site.Entry {
	var out []*site.Entry
	for _, other := range figures {
		if !e.Figure.Quantity.Agrees(other.Figure.Quantity) && !sums.joined(e, other) {
			out = append(out, other)
		}
	}
	return out
}

// contradicts returns one finding for all that one figure disagrees with: whoever
// mends it deals with them together.
func (s *subject) contradicts(e *site.Entry, others []*site.Entry) diag.Finding {
	first, ids := others[0], []string{e.ID}
	f := diag.Finding{
		Place: valueAt(e),
		Message: "“" + e.Name + "” is " + e.Figure.Text(s.Language) + ", but “" + first.Name + "” is " +
			first.Figure.Text(s.Language) + " for the same thing",
	}
	for _, other := range others {
		f.Related = append(
			f.Related,
			diag.Related{Place: valueAt(other), Message: "“" + other.Name + "” is " + other.Figure.Text(s.Language)},
		)
		ids = append(ids, other.ID)
	}
	if d := remainder(append([]*site.Entry{e}, others...)); d != nil {
		inputs := d.Figure.Derivation.Inputs
		return f.WithHelp(
			"say what the difference “%s” is measured against: `baseline: {kind: prior-level, figure: %s}`",
			d.Name, inputs[len(inputs)-1],
		)
	}
	return f.WithHelp(
		"say why they differ: `conflicts: [{figures: [%s], reason: …, note: …, sources: […]}]`; or let the newest of them supersede the older; or declare the sum that they are parts of",
		strings.Join(ids, ", "),
	)
}

// remainder returns the first of some figures that is a difference of others and does
// not say what it is measured against, so that it is read as one more level.
func remainder(figures []*site.Entry) *site.Entry {
	for _, e := range figures {
		f := e.Figure
		if d := f.Derivation; d != nil && d.Op == record.Difference && len(d.Inputs) > 0 && f.Baseline == nil {
			return e
		}
	}
	return nil
}
