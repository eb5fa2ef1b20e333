package check

import "explainer/generator/diag"

func unknownCallout() Rule {
	return Rule{
		ID: "unknown-callout", Severity: diag.Error, Fixed: true,
		Summary: "Callouts are of a known kind.",
		Why:     "A misspelt one would be shown as a quotation.",
		Remedy:  "Name note, tip, important, warning or caution.",
		Bad:     aboutPage + "> [!NOTICE]\n> Read this.\n",
		Good:    aboutPage + "> [!NOTE]\n> Read this.\n",
	}
}
