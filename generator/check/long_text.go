package check

import (
	"strings"

	"explainer/generator/diag"
)

func longText() Rule {
	return Rule{
		ID: "long-text", Severity: diag.Error, Fixed: true,
		Summary: "Texts are at most 1 MB long, and lines 32 KB.",
		Why:     "That is a book, and a paragraph of 5,000 words; what is longer is likely another kind of file.",
		Remedy:  "Divide it into several briefings or paragraphs, or put its numbers into a dataset.",
		Bad:     aboutPage + strings.Repeat("and so on ", 4000) + "\n",
		Good:    aboutPage + strings.Repeat("And so on.\n\n", 4000),
	}
}
