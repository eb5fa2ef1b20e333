package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func idleMixes() Rule {
	chart := "-- content/levels.md --\n---\ntitle: Levels\nfigures:\n" +
		"  - {id: before, label: Before, measure: defence-spending, subject: united-kingdom, value: 64.1, unit: GBP bn, period: 2023, stage: outturn, sources: [report]}\n" +
		"  - {id: after, label: After, measure: defence-spending, subject: united-kingdom, value: 66.3, unit: GBP bn, period: %, stage: outturn, sources: [report]}\n" +
		"---\n```chart\ntype: bar\ntitle: It grew\nfigures: [before, after]\nmixes: One year ends in December, one in March.\n```\n"
	return Rule{
		ID: "idle-mixes", Severity: diag.Warning,
		Summary: "What says why it mixes figures does mix some.",
		Why:     "Readers are told of a difference that is not there, and a reason left behind would cover one that comes later.",
		Remedy:  "Take mixes: out; what is worth saying all the same goes into note:.",
		Bad:     strings.ReplaceAll(chart, "%", "2024"),
		Good:    strings.ReplaceAll(chart, "%", "FY2024-25"),
		run: func(s *subject, report report) {
			idle := func(at diag.Place, what string) {
				report(diag.Finding{
					Place:   at,
					Message: "this " + what + " mixes nothing: its figures are all of one kind",
				}.WithHelp("take `mixes:` out"))
			}
			for _, u := range s.Units() {
				for _, block := range u.Blocks {
					if block.Compares().Mixes != "" && s.mixedIn(block) == nil && allAlike(s.shown(block)) {
						idle(block.At.Of("mixes"), block.Compares().As)
					}
				}
			}
			for _, e := range sound(s.Figures) {
				if _, other := s.otherTime(e); other {
					continue // which its mixes explains
				}
				if d := e.Figure.Derivation; d != nil && d.Mixes != "" && s.mixedInto(e) == nil &&
					(allAlike(s.entries(d.Inputs)) || len(d.Inputs) == 1 && s.inputs(d) != nil) {
					idle(e.At.Of("derivation.mixes"), string(d.Op))
				}
			}
		},
	}
}

// allAlike reports whether some figures, at least two, are of one kind in every
// respect, even those in which comparability lets them pass, and the same has
// become of them. Fewer are left alone: the others may be reported as missing.
func allAlike(figures []*site.Entry) bool {
	for _, e := range figures {
		if !e.Figure.Alike(figures[0].Figure) || e.State() != figures[0].State() {
			return false
		}
	}
	return len(figures) > 1
}
