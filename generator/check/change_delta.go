package check

import (
	"explainer/generator/diag"
)

func changeDelta() Rule {
	return Rule{
		ID: "change-delta", Severity: diag.Error,
		Summary: "A change that states its difference states the one its two levels give.",
		Why:     "One of the three numbers is wrong, and readers cannot know which.",
		Remedy:  "Put right whichever of the three is wrong.",
		Bad:     declaredFigure + "    change: {from: 66.3, to: 79.7, delta: 13.9}\n    baseline: {kind: prior-level, note: 2024-25}\n---\nIt rises [[first]].\n",
		Good:    declaredFigure + "    change: {from: 66.3, to: 79.7, delta: 13.4}\n    baseline: {kind: prior-level, note: 2024-25}\n---\nIt rises [[first]].\n",
		run: func(s *subject, report report) {
			for _, e := range sound(s.Figures) {
				if ok, difference := e.Figure.Quantity.DeltaAgrees(); !ok {
					report(diag.Finding{
						Place: e.At.Of("change.delta"),
						Message: "the difference of " + e.Figure.Quantity.Low.String() + " and " + e.Figure.Quantity.High.String() +
							" is " + difference.String() + ", not " + e.Figure.Quantity.Value.String(),
					}.WithHelp("put right whichever of the three is wrong"))
				}
			}
		},
	}
}
