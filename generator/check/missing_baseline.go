package check

import (
	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func missingBaseline() Rule {
	return Rule{
		ID: "missing-baseline", Severity: diag.Error,
		Summary: "A change says what it is measured against.",
		Why:     "“Extra” money is a different sum against last year, against inflation and against what was planned.",
		Bad:     declaredFigure + "    change: {from: 66.3, to: 79.7}\n---\nIt rises [[first]].\n",
		Good:    declaredFigure + "    change: {from: 66.3, to: 79.7}\n    baseline: {kind: prior-level, note: Against 2024-25.}\n---\nIt rises [[first]].\n",
		run: func(s *site.Site, report report) {
			for _, e := range sound(s.Figures) {
				if e.Figure.Quantity.Form == record.ChangeForm && e.Figure.Baseline == nil {
					report(diag.Finding{Place: e.At.Of("change"), Message: "the change does not say what it is measured against"}.
						WithHelp("add `baseline: {kind: prior-level, note: …}` (or counterfactual, or target)"))
				}
			}
		},
	}
}
