package check

import "explainer/generator/diag"

func noSite() Rule {
	return Rule{
		ID: "no-site", Severity: diag.Error, Fixed: true,
		Summary: "content/site.yaml exists.",
		Why:     "It gives the site its title, its address and its language.",
		Remedy:  "Write it, with title, base_url and language.",
		Bad:     "rm content/site.yaml\n",
		Good:    aboutPage + "Text.\n",
	}
}
