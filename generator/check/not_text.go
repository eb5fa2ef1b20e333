package check

import "explainer/generator/diag"

func notText() Rule {
	return Rule{
		ID: "not-text", Severity: diag.Error, Fixed: true,
		Summary: "Documents are text in UTF-8.",
		Why:     "Anything else would show readers broken characters.",
		Remedy:  "Save the file as UTF-8.",
		Bad:     aboutPage + "Caf\xe9.\n",
		Good:    aboutPage + "Café.\n",
	}
}
