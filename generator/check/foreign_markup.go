package check

import "explainer/generator/diag"

func foreignMarkup() Rule {
	return Rule{
		ID: "foreign-markup", Severity: diag.Error, Fixed: true,
		Summary: "Texts are free of the syntax of other tools.",
		Why:     "Attributes, shortcodes, template tags and frames of other generators mean nothing here, and readers would see them.",
		Remedy:  "Delete it, or write what it stands for in Markdown; between backticks it is shown as code.",
		Bad:     aboutPage + "The [whole sum]{.underline} was paid.\n",
		Good:    aboutPage + "The *whole sum* was paid.\n",
	}
}
