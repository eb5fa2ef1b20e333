package check

import (
	"strings"

	"explainer/generator/diag"
)

func altText() Rule {
	return Rule{
		ID: "alt-text", Severity: diag.Error,
		Summary: "Every image has a text that says what it shows.",
		Why:     "Readers who do not see the image read that text instead (WCAG 2.2, 1.1.1).",
		Remedy:  "Say between the brackets what the image shows, not that it is one.",
		Bad:     mapFile + aboutPage + "![](/map.svg)\n",
		Good:    mapFile + aboutPage + "![The front line in February 2025](/map.svg)\n",
		run: func(s *subject, report report) {
			for u := range s.texts() {
				for _, link := range u.Body.Links {
					if link.Image && strings.TrimSpace(link.Text) == "" {
						report(diag.Finding{Place: link.Place, Message: "the image has no text for those who cannot see it"}.
							WithHelp("say what it shows: ![The front line in February 2025](%s)", link.Destination))
					}
				}
			}
		},
	}
}
