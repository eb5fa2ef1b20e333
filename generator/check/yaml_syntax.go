package check

import "explainer/generator/diag"

func yamlSyntax() Rule {
	return Rule{
		ID: "yaml-syntax", Severity: diag.Error, Fixed: true,
		Summary: "Front matter, bibliographies and blocks are well-formed YAML.",
		Why:     "What cannot be parsed cannot be checked.",
		Remedy:  "Look at the indentation and the quotation marks of the line named; put quotes around a text that holds “: ”.",
		Bad:     "-- content/about.md --\n---\ntitle: About: who we are\n---\nText.\n",
		Good:    "-- content/about.md --\n---\ntitle: \"About: who we are\"\n---\nText.\n",
	}
}
