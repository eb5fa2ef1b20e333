package check

import "explainer/generator/diag"

func relativeLink() Rule {
	return Rule{
		ID: "relative-link", Severity: diag.Error, Fixed: true,
		Summary: "Links within the site begin with a slash.",
		Why:     "A text is shown on more than one page, and a relative address would lead astray on the others.",
		Remedy:  "Begin the address with a slash, or mention the record as [[id]].",
		Bad:     aboutPage + "See [all briefings](briefings/).\n",
		Good:    aboutPage + "See [all briefings](/briefings/).\n",
	}
}
