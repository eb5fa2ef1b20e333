package check

import (
	"strings"

	"explainer/generator/diag"
)

func manyFindings() Rule {
	return Rule{
		ID: "many-findings", Severity: diag.Error, Fixed: true,
		Summary: "A text is a text.",
		Why:     "Where hundreds of things are wrong in one, the list stops: it is likely another kind of file.",
		Remedy:  "Mend what is listed, then check again.",
		Bad:     aboutPage + strings.Repeat("<br>\n\n", 201),
		Good:    aboutPage + strings.Repeat("Text.\n\n", 201),
	}
}
