package check

import "explainer/generator/diag"

func undefinedReference() Rule {
	return Rule{
		ID: "undefined-reference", Severity: diag.Error, Fixed: true,
		Summary: "Footnotes and addresses that a text refers to are defined.",
		Why:     "Readers would see the brackets, and be led nowhere.",
		Remedy:  "Define the footnote or the address in a line of its own, or write the address behind the words of the link.",
		Bad:     aboutPage + "Read [the annual report][report] first.\n",
		Good:    aboutPage + "Read [the annual report][report] first.\n\n[report]: https://example.org/report\n",
	}
}
