package check

import "explainer/generator/diag"

func missingLayout() Rule {
	return Rule{
		ID: "missing-layout", Severity: diag.Error, Fixed: true,
		Summary: "Every kind of page has its layout.",
		Why:     "Without it the page cannot be made.",
		Remedy:  "Put the layout into templates/, or delete templates/ to use those that come with explainer; `explainer templates` writes them out.",
	}
}
