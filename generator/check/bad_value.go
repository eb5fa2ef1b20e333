package check

import "explainer/generator/diag"

func badValue() Rule {
	return Rule{
		ID: "bad-value", Severity: diag.Error, Fixed: true,
		Summary: "Values are of those that their key allows.",
		Why:     "A stage or a stance that is none of the known ones could not be compared with others.",
		Remedy:  "Choose one of the values that the finding lists.",
		Bad:     "-- content/about.md --\n---\ntitle: About\nchanges: [{date: 2025-02-26, kind: fix, note: A date was wrong.}]\n---\nText.\n",
		Good:    "-- content/about.md --\n---\ntitle: About\nchanges: [{date: 2025-02-26, kind: correction, note: A date was wrong.}]\n---\nText.\n",
	}
}
