package check

import (
	"slices"

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
		Summary: "Two active figures of one thing agree, or a record says why they do not.",
		Why:     "A publication that gives two numbers for one thing without saying so is wrong at least once.",
		Remedy:  "Say why they differ in a conflict record, let the newer supersede the older, or tell them apart by stage or definition.",
		Bad:     two(""),
		Good:    two("conflicts: [{figures: [one, two], reason: vintage, note: The later edition restated it., sources: [report]}]\n"),
		run: func(s *subject, report report) {
			settled := s.settledPairs()
			things := map[record.Thing][]*site.Entry{}
			for _, e := range sound(s.Figures) {
				if e.Figure.State != record.Active || e.Figure.Rank == record.Deprecated || e.Figure.Measure == "" {
					continue
				}
				for _, other := range things[e.Figure.Thing()] {
					if !other.Figure.Quantity.Same(e.Figure.Quantity) && !settled[unordered(other.ID, e.ID)] {
						report(s.contradicts(other, e))
					}
				}
				things[e.Figure.Thing()] = append(things[e.Figure.Thing()], e)
			}
		},
	}
}

func (s *subject) contradicts(a, b *site.Entry) diag.Finding {
	return diag.Finding{Place: b.At.Of("value"), Message: "“" + b.Name + "” is " + b.Figure.Text(s.Language) + ", but “" + a.Name + "” is " + a.Figure.Text(s.Language) + " for the same thing"}.
		WithRelated(a.At.Of("value"), "the other value").
		WithHelp("say why they differ: `conflicts: [{figures: [%s, %s], reason: …, note: …, sources: […]}]`; or `supersedes: %s`; or tell them apart by stage or definition", a.ID, b.ID, a.ID)
}

// settledPairs are the figures whose difference is explained.
func (s *subject) settledPairs() map[[2]string]bool {
	settled := map[[2]string]bool{}
	for _, e := range s.Conflicts {
		for i, a := range e.Conflict.Figures {
			for _, b := range e.Conflict.Figures[i+1:] {
				settled[unordered(a, b)] = true
			}
		}
	}
	for _, e := range s.Figures {
		if e.Figure.Supersedes != "" {
			settled[unordered(e.ID, e.Figure.Supersedes)] = true
		}
	}
	return settled
}

func unordered(a, b string) [2]string {
	pair := [2]string{a, b}
	slices.Sort(pair[:])
	return pair
}
