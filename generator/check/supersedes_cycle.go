package check

import (
	"explainer/generator/diag"
	"explainer/generator/site"
)

func supersedesCycle() Rule {
	figures := func(supersedes string) string {
		return "-- content/about.md --\n---\ntitle: About\nfigures:\n" +
			"  - {id: older, label: Older, measure: defence-spending, subject: united-kingdom, value: 66.3, unit: GBP bn, period: FY2024-25, stage: estimate" + supersedes + ", sources: [report]}\n" +
			"  - {id: newer, label: Newer, measure: defence-spending, subject: united-kingdom, value: 65.8, unit: GBP bn, period: FY2024-25, stage: outturn, supersedes: older, sources: [report]}\n" +
			"---\nFirst [[older]], then [[newer]].\n"
	}
	return Rule{
		ID: "supersedes-cycle", Severity: diag.Error,
		Summary: "No figure supersedes itself, by however many steps.",
		Why:     "One of the numbers stands; in a circle each has been replaced by another, and readers are shown none.",
		Remedy:  "Take supersedes out of the oldest of them.",
		Bad:     figures(", supersedes: newer"),
		Good:    figures(""),
		run: func(s *subject, report report) {
			reported := map[*site.Entry]bool{}
			for _, e := range sound(s.Figures) {
				circle := s.supersededBy(e)
				if len(circle) == 0 || reported[e] {
					continue
				}
				for _, other := range circle {
					reported[other] = true // the same mistake
				}
				report(diag.Finding{
					Place:   e.At.Of("supersedes"),
					Message: e.ID + " supersedes itself",
				}.WithHelp("take `supersedes:` out of the oldest of the circle"))
			}
		},
	}
}

// supersededBy returns the figures that one supersedes, one after the other, if they
// lead back to it; nil otherwise.
func (s *subject) supersededBy(e *site.Entry) []*site.Entry {
	var circle []*site.Entry
	passed := map[*site.Entry]bool{}
	for next := s.Entry(e.Figure.Supersedes); next != nil && next.Figure != nil && !passed[next]; next = s.Entry(next.Figure.Supersedes) {
		passed[next] = true
		if circle = append(circle, next); next == e {
			return circle
		}
	}
	return nil
}
