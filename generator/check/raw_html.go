package check

import "explainer/generator/diag"

func rawHTML() Rule {
	return Rule{
		ID: "raw-html", Severity: diag.Error, Fixed: true,
		Summary: "Texts are Markdown, without HTML.",
		Why:     "HTML could run scripts in readers’ browsers, and would not follow the design.",
		Remedy:  "Write it in Markdown; to show a < sign, write it between backticks or as \\<.",
		Bad:     aboutPage + "It is <b>urgent</b>.\n",
		Good:    aboutPage + "It is **urgent**.\n",
	}
}
