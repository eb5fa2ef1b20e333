package check

import (
	"explainer/generator/block"
	"explainer/generator/diag"
	"strings"
)

func unknownBlock() Rule {
	return Rule{
		ID: "unknown-block", Severity: diag.Error, Fixed: true,
		Summary: "Fenced blocks are of a known kind.",
		Why:     "A misspelt chart would be shown to readers as code.",
		Remedy:  "Name one of " + strings.Join(block.Names(), ", ") + ", or text for code.",
		Bad:     aboutPage + "```matrx\nquestions: [rise]\n```\n",
		Good:    aboutPage + "```matrix\nquestions: [rise]\n```\n",
	}
}
