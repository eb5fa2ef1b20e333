package check

import "explainer/generator/diag"

func lostText() Rule {
	return Rule{
		ID: "lost-text", Severity: diag.Error, Fixed: true,
		Summary: "All that an author wrote is on the page.",
		Why:     "Markdown drops a footnote that nothing refers to, a cell for which the header has no column, and an address that no link uses: a caveat disappears, and nobody is told.",
		Remedy:  "Refer to it where it belongs, give it a column, or delete it.",
		Bad:     aboutPage + "The plan was agreed.\n\n[^1]: But not paid for.\n",
		Good:    aboutPage + "The plan was agreed.[^1]\n\n[^1]: But not paid for.\n",
	}
}
