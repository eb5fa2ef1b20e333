package check

import "explainer/generator/diag"

func notText() Rule {
	return Rule{
		ID: "not-text", Severity: diag.Error, Fixed: true,
		Summary: "Documents are text in UTF-8, of characters that can be seen.",
		Why:     "Anything else would show readers broken characters, or make one text read as another.",
		Remedy:  "Save the file as UTF-8, and remove what cannot be seen.",
		Bad:     aboutPage + "Caf\xe9.\n",
		Good:    aboutPage + "Café.\n",
	}
}
