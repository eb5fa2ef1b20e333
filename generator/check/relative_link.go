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
		run: func(s *subject, report report) {
			for u := range s.texts() {
				for _, link := range u.Body.Links {
					if link.Relative() {
						f := diag.Finding{
							Place:   link.Place,
							Message: "“" + link.Destination + "” is not an address that holds on every page",
						}
						report(f.WithHelp("%s", s.addressMeant(u, link.Destination)))
					}
				}
			}
		},
	}
}
