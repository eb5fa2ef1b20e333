package check

import "explainer/generator/diag"

func linkInLink() Rule {
	return Rule{
		ID: "link-in-link", Severity: diag.Error, Fixed: true,
		Summary: "No link stands within another one, and nothing but words and mentions in the text of an image.",
		Why:     "Browsers tear a link within a link apart, and drop what an image cannot say.",
		Remedy:  "End the link before the mention or the citation, or write its words without brackets.",
		Bad:     aboutPage + "[The aid of [[united-kingdom]] is listed](https://example.org/aid).\n",
		Good:    aboutPage + "[The aid is listed](https://example.org/aid), with that of [[united-kingdom]].\n",
	}
}
