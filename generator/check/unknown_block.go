package check

import "explainer/generator/diag"

func unknownBlock() Rule {
	return Rule{
		ID: "unknown-block", Severity: diag.Error, Fixed: true,
		Summary: "Fenced blocks are of a known kind.",
		Why:     "A misspelt chart would be shown to readers as code.",
		Remedy:  "Name chart, figures, matrix or timeline, or text for code.",
		Bad:     aboutPage + "```matrx\nquestions: [rise]\n```\n",
		Good:    aboutPage + "```matrix\nquestions: [rise]\n```\n",
	}
}
