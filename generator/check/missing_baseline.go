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
		Summary: "A change, a number of percentage points and “extra” money say what they are measured against.",
		Why:     "“Extra” money is a different sum against last year, against inflation and against what was planned.",
		Remedy:  "Add baseline: with its kind, and the figure that it is measured against or a note.",
		Bad:     declaredFigure + "    change: {from: 66.3, to: 79.7}\n---\nIt rises [[first]].\n",
		Good:    declaredFigure + "    change: {from: 66.3, to: 79.7}\n    baseline: {kind: prior-level, note: Against 2024-25.}\n---\nIt rises [[first]].\n",
		run: func(s *subject, report report) {
			for _, e := range sound(s.Figures) {
				baseline := e.Figure.Baseline
				key, needs := needsBaseline(e)
				switch {
				case baseline != nil && baseline.Figure == "" && baseline.Note == "":
					report(diag.Finding{
						Place:   e.At.Of("baseline"),
						Message: "the baseline of “" + e.Name + "” names its kind alone",
					}.WithHelp("add the figure that it is compared with, `figure: …`, or say it in words, `note: …`"))
				case baseline == nil && needs:
					report(diag.Finding{
						Place:   e.At.Of(key),
						Message: "“" + e.Name + "” has no baseline to be compared with",
					}.WithHelp("add `baseline: {kind: prior-level, note: …}` (or counterfactual, or target)"))
				}
			}
		},
	}
}

// extra are the words that make of a sum of money a difference, in the
// languages that texts are read in; moreThan are those that only bound one.
var (
	extra = regexp.MustCompile(
		`(?i)\b(?:extra|additional|increase[ds]?|uplift|new money|more)\b|додатков|збільшен|більше (?:грошей|коштів)`,
	)
	moreThan = regexp.MustCompile(`(?i)\bmore (?:than|or less)\b|\b(?:no|once|or) more\b`)
)

func saysExtra(text string) bool { return extra.MatchString(moreThan.ReplaceAllString(text, "")) }

// needsBaseline reports whether a figure is a difference, and returns the key by
// which it is one. Percentage points always are. No baseline is needed where a
// derivation names the two levels, or for a table, whose notes state it.
func needsBaseline(e *site.Entry) (key string, needs bool) {
	f := e.Figure
	switch kind := f.Quantity.Unit.Kind; {
	case f.Quantity.Form == record.ChangeForm:
		return "change", true
	case kind == record.PercentagePoints:
		return "unit", !e.IsRow() && (f.Derivation == nil || f.Derivation.Op != record.Difference)
	case kind != record.Money:
		return "", false
	case saysExtra(f.Label):
		return "label", true
	}
	return "as_written", saysExtra(f.AsWritten)
}
