package check

import (
	"strings"

	"explainer/generator/diag"
)

func longText() Rule {
	return Rule{
		ID: "long-text", Severity: diag.Error, Fixed: true,
		Summary: "Texts are at most 1 MB long, their lines 32 KB, their paragraphs 10,000 lines, their tables 200,000 cells; quotations and lists lie at most 100 deep in each other, and what links say comes to 1 MB at most.",
		Why:     "That is a book, and a paragraph of 5,000 words; what is longer is likely another kind of file, or meant to be slow to read.",
		Remedy:  "Divide it into several briefings or paragraphs, or put its numbers into a dataset.",
		Bad:     aboutPage + strings.Repeat("and so on ", 4000) + "\n",
		Good:    aboutPage + strings.Repeat("And so on.\n\n", 4000),
	}
}
