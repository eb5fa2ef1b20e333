package check

import "explainer/generator/diag"

func duplicateKey() Rule {
	return Rule{
		ID: "duplicate-key", Severity: diag.Error, Fixed: true,
		Summary: "No key is given twice.",
		Why:     "One of the two would be dropped without a word.",
		Remedy:  "Keep one of the two.",
		Bad:     "-- content/about.md --\n---\ntitle: About\nsummary: Who we are.\nsummary: What we do.\n---\nText.\n",
		Good:    "-- content/about.md --\n---\ntitle: About\nsummary: Who we are.\n---\nText.\n",
	}
}
