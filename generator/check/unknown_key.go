package check

import "explainer/generator/diag"

func unknownKey() Rule {
	return Rule{
		ID: "unknown-key", Severity: diag.Error, Fixed: true,
		Summary: "Every key is one that the record model knows.",
		Why:     "A misspelt key would be dropped without a word, and the fact behind it with it.",
		Remedy:  "Put the spelling right; the finding lists the keys, or names the nearest.",
		Bad:     "-- content/about.md --\n---\ntitle: About\nsumary: Who we are.\n---\nText.\n",
		Good:    "-- content/about.md --\n---\ntitle: About\nsummary: Who we are.\n---\nText.\n",
	}
}
