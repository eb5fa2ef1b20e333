package check

import "explainer/generator/diag"

func unsafeLink() Rule {
	return Rule{
		ID: "unsafe-link", Severity: diag.Error, Fixed: true,
		Summary: "Links lead to web addresses, mail addresses or pages of this site.",
		Why:     "Other addresses can run code in a reader’s browser.",
		Remedy:  "Link to an address that begins with https://, or to a page of this site that begins with one slash.",
		Bad:     aboutPage + "[Read on](javascript:void).\n",
		Good:    aboutPage + "[Read the report](https://example.org/report).\n",
	}
}
