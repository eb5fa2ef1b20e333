package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func conflict() Rule {
	two := "-- content/about.md --\n---\ntitle: About\nfigures:\n" +
		"  - {id: one, label: One, measure: defence-spending, subject: united-kingdom, value: 66.3, unit: GBP bn, period: 2024, stage: outturn, sources: [report]}\n" +
		"  - {id: two, label: Two, measure: defence-spending, subject: united-kingdom, value: 65.8, unit: GBP bn, period: %, stage: outturn, sources: [report]}\n" +
		"conflicts: [{figures: [one, two], reason: vintage, note: The later edition restated it., sources: [report]}]\n---\nEither [[one]] or [[two]].\n"
	return Rule{
		ID: "conflict", Severity: diag.Error,
		Summary: "A conflict names figures that disagree about one thing, and no other conflict does.",
		Why:     "Readers are shown a disagreement. There is none between the numbers of two years; and of two reasons for one, only one can be the reason.",
		Remedy:  "Name the figures that disagree: about the number of one time, or about the time of one number. Say in one conflict why.",
		Bad:     strings.ReplaceAll(two, "%", "2023"),
		Good:    strings.ReplaceAll(two, "%", "2024"),
		run: func(s *subject, report report) {
			explained := map[[2]string]*site.Entry{}
			for _, e := range sound(s.Conflicts) {
				for _, f := range apart(s.entries(e.Conflict.Figures)) {
					report(diag.Finding{
						Place:   e.At.Of("figures"),
						Message: f.ID + " disagrees with none of the others: it is another number, of another time",
					}.WithRelated(f.At.Of("period"), "declared here").
						WithHelp("name figures that disagree about one thing"))
				}
				if a, b, first := takeUp(e, explained); first != nil {
					report(diag.Finding{
						Place:   e.At.Of("figures"),
						Message: "why " + a + " and " + b + " differ is said already",
					}.WithRelated(first.At.Of("figures"), "by this conflict").
						WithHelp("say it once, in one of the two"))
				}
			}
		},
	}
}

// apart returns the figures of a conflict that disagree with none of the others.
func apart(figures []*site.Entry) []*site.Entry {
	if len(figures) < 2 {
		return nil // the others are reported as missing
	}
	var out []*site.Entry
	for _, e := range figures {
		disagrees := false
		for _, other := range figures {
			disagrees = disagrees || e != other && canDisagree(e.Figure, other.Figure)
		}
		if !disagrees {
			out = append(out, e)
		}
	}
	if len(out) == len(figures) {
		return out[1:] // the first is what the others would have to disagree with
	}
	return out
}

// canDisagree reports whether two figures are of one time, or give one number and
// disagree about its time. Currencies may differ: a claim in dollars and a count in
// euros dispute the same money.
func canDisagree(f, g *record.Figure) bool {
	return f.Period.Overlaps(g.Period) || f.Quantity.Agrees(g.Quantity)
}

// takeUp adds the pairs that a conflict explains. If another conflict explains one
// of them already, it returns that pair and the other conflict.
func takeUp(e *site.Entry, explained map[[2]string]*site.Entry) (a, b string, first *site.Entry) {
	for i, x := range e.Conflict.Figures {
		for _, y := range e.Conflict.Figures[i+1:] {
			pair := unordered(x, y)
			if earlier := explained[pair]; earlier == nil {
				explained[pair] = e
			} else if first == nil && earlier != e {
				a, b, first = x, y, earlier
			}
		}
	}
	return a, b, first
}
