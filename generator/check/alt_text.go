package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func altText() Rule {
	return Rule{
		ID: "alt-text", Severity: diag.Error,
		Summary: "Every image has a text that says what it shows.",
		Why:     "Readers who do not see the image read that text instead (WCAG 2.2, 1.1.1).",
		Bad:     "-- content/about.md --\n---\ntitle: About\n---\n![](/map.png)\n",
		Good:    "-- content/about.md --\n---\ntitle: About\n---\n![The front line in February 2025](/map.png)\n",
		run: func(s *site.Site, report report) {
			for _, u := range s.Units() {
				if u.Body == nil {
					continue
				}
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
