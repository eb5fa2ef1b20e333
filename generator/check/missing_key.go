package check

import "explainer/generator/diag"

func missingKey() Rule {
	return Rule{
		ID: "missing-key", Severity: diag.Error, Fixed: true,
		Summary: "Records have the keys that they need.",
		Why:     "A number without a source, a unit or a period says less than it seems to.",
		Remedy:  "Add the key that the finding names; it shows how one is written.",
		Bad:     "-- content/about.md --\n---\nsummary: Who we are.\n---\nText.\n",
		Good:    "-- content/about.md --\n---\ntitle: About\nsummary: Who we are.\n---\nText.\n",
	}
}
