package check

import "explainer/generator/diag"

func duplicateID() Rule {
	return Rule{
		ID: "duplicate-id", Severity: diag.Error, Fixed: true,
		Summary: "Ids are unique over all kinds.",
		Why:     "[[id]] must mean one thing.",
		Remedy:  "Give one of the two another id.",
		Bad:     "-- content/glossary/rise.md --\n---\ntitle: Rise\nsummary: Going up.\n---\n",
		Good:    "-- content/glossary/real-rise.md --\n---\ntitle: Rise in real terms\nsummary: Going up faster than prices.\n---\n-- content/about.md --\n---\ntitle: About\n---\nThe [[real-rise]].\n",
	}
}
