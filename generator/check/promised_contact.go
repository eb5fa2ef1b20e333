package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func promisedContact() Rule {
	corrections := "-- content/corrections.md --\n---\ntitle: Corrections\n---\nReport a mistake by the link at the foot of the page.\n"
	return Rule{
		ID: "promised-contact", Severity: diag.Warning,
		Summary: "A publication with a page of corrections, or one that asks readers to report mistakes, says where.",
		Why:     "A promise to correct mistakes is empty where readers cannot report one.",
		Remedy:  "Set contact in site.yaml to an e-mail address or a page; every page then links to it.",
		Bad:     corrections,
		Good:    corrections + "-- content/site.yaml --\ntitle: Example\nbase_url: https://example.org\nlanguage: en\ncontact: editors@example.org\nmeasures:\n  - {id: defence-spending, label: Defence spending, definition: What is spent.}\n",
		run: func(s *subject, report report) {
			if s.Publication.Contact != "" {
				return
			}
			for u := range s.texts() {
				if at, ok := s.promisesContact(u); ok {
					report(diag.Finding{
						Place:   at,
						Message: "readers are asked to report mistakes, and site.yaml has no contact",
					}.WithHelp("add to site.yaml: `contact: editors@example.org`, with an address that the editors read"))
				}
			}
		},
	}
}

// promisesContact returns where a unit promises that mistakes can be reported: it
// is the page of corrections, or a heading or a link says so in the words that the
// foot of every page has.
func (s *subject) promisesContact(u site.Unit) (diag.Place, bool) {
	if u.Doc.Kind == record.KindPage && u.Doc.ID == "corrections" {
		return u.Doc.At.Of("title"), true
	}
	words := strings.ToLower(s.Language.Words.ReportMistake)
	promises := func(text string) bool { return strings.Contains(strings.ToLower(text), words) }
	for _, h := range u.Body.Headings {
		if promises(h.Text) {
			return h.Place, true
		}
	}
	for _, l := range u.Body.Links {
		if promises(l.Text) {
			return l.Place, true
		}
	}
	return diag.Place{}, false
}
