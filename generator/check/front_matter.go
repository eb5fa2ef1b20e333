package check

import "explainer/generator/diag"

func frontMatter() Rule {
	return Rule{
		ID: "front-matter", Severity: diag.Error, Fixed: true,
		Summary: "Every Markdown document begins with front matter between two lines ---.",
		Why:     "Its title, dates and records stand there.",
		Remedy:  "Begin the file with a line ---, then title: …, then another ---.",
		Bad:     "-- content/about.md --\nWho we are.\n",
		Good:    aboutPage + "Who we are.\n",
	}
}
