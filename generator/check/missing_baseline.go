package check

import (
	"regexp"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func missingBaseline() Rule {
	return Rule{
		ID: "missing-baseline", Severity: diag.Error,
		Summary: "A change, and “extra” money, says what it is measured against.",
		Why:     "“Extra” money is a different sum against last year, against inflation and against what was planned.",
		Remedy:  "Add baseline: with its kind, and the figure that it is measured against or a note.",
		Bad:     declaredFigure + "    change: {from: 66.3, to: 79.7}\n---\nIt rises [[first]].\n",
		Good:    declaredFigure + "    change: {from: 66.3, to: 79.7}\n    baseline: {kind: prior-level, note: Against 2024-25.}\n---\nIt rises [[first]].\n",
		run: func(s *subject, report report) {
			for _, e := range sound(s.Figures) {
				if key, needs := needsBaseline(e); needs && e.Figure.Baseline == nil {
					report(diag.Finding{Place: e.At.Of(key), Message: "does not say what it is measured against"}.
						WithHelp("add `baseline: {kind: prior-level, note: …}` (or counterfactual, or target)"))
				}
			}
		},
	}
}

// extra are the words that make of a sum of money a difference, in the
// languages that texts are read in.
var extra = regexp.MustCompile(`(?i)\b(?:extra|additional|increase[ds]?|uplift|new money)\b|додатков|збільшен`)

// needsBaseline tells the figures that are differences, and the key that says
// so.
func needsBaseline(e *site.Entry) (key string, needs bool) {
	f := e.Figure
	switch {
	case f.Quantity.Form == record.ChangeForm:
		return "change", true
	case f.Quantity.Unit.Kind != record.Money:
		return "", false
	case extra.MatchString(f.Label):
		return "label", true
	}
	return "as_written", extra.MatchString(f.AsWritten)
}
