package check

import "explainer/generator/diag"

func unreadableFile() Rule {
	return Rule{
		ID: "unreadable-file", Severity: diag.Error, Fixed: true,
		Summary: "Every file of the publication can be read.",
		Why:     "What cannot be read cannot be published, and leaving it out silently would publish a site that lacks it.",
		Remedy:  "Put a readable file in its place, or remove it.",
		Bad:     "ln -s nowhere.md content/about.md\n",
		Good:    aboutPage + "Text.\n",
	}
}
