package check

import (
	"slices"
	"strings"
	"unicode"

	"explainer/generator/diag"
)

func vagueLink() Rule {
	return Rule{
		ID: "vague-link", Severity: diag.Warning,
		Summary: "The text of a link says where it leads.",
		Why:     "Readers who go from link to link hear the links alone (WCAG 2.2, 2.4.4); “here” tells them nothing.",
		Remedy:  "Put the name of what it leads to into the link.",
		Bad:     aboutPage + "The report is [here](https://example.org/report).\n",
		Good:    aboutPage + "It is in [the report](https://example.org/report).\n",
		run: func(s *subject, report report) {
			vague := s.Language.Words.VagueLinks
			for u := range s.texts() {
				for _, link := range u.Body.Links {
					if !link.Image && slices.Contains(vague, bare(link.Text)) {
						report(diag.Finding{
							Place:   link.Place,
							Message: "the link “" + link.Text + "” does not say where it leads",
						}.WithHelp("put the name of what it leads to into the link"))
					}
				}
				for _, m := range u.Body.Mentions {
					if slices.Contains(vague, bare(m.Label)) {
						report(diag.Finding{
							Place:   m.Place,
							Message: "the link “" + m.Label + "” does not say where it leads",
						}.WithHelp("write what it leads to, or leave the label out: [[%s]]", m.ID))
					}
				}
			}
		},
	}
}

// bare is a link's text in lower case, without the signs around it.
func bare(text string) string {
	return strings.TrimFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
}
