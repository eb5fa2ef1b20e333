package check

import "explainer/generator/diag"

func unclosedBlock() Rule {
	return Rule{
		ID: "unclosed-block", Severity: diag.Error, Fixed: true,
		Summary: "Every block that a fence opens is closed by one.",
		Why:     "An open block takes the rest of the text with it: what is below becomes code, or rows that nobody declared.",
		Remedy:  "Write a line with the same fence alone where the block ends.",
		Bad:     aboutPage + "```text\nThe first line.\n\nThe text goes on.\n",
		Good:    aboutPage + "```text\nThe first line.\n```\n\nThe text goes on.\n",
	}
}
