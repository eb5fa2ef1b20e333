package check

import "explainer/generator/diag"

func headingOne() Rule {
	return Rule{
		ID: "heading-one", Severity: diag.Error, Fixed: true,
		Summary: "Texts have no heading of the first level.",
		Why:     "The title is the page’s one main heading; screen readers find their way by it.",
		Remedy:  "Begin sections with ##.",
		Bad:     aboutPage + "# Why\n\nText.\n",
		Good:    aboutPage + "## Why\n\nText.\n",
	}
}
