package check

import (
	"explainer/generator/diag"
	"explainer/generator/site"
)

func headingID() Rule {
	return Rule{
		ID: "heading-id", Severity: diag.Error, Fixed: true,
		Summary: "No heading has the address of a record on the same page.",
		Why:     "An address leads to one place: a link to the record would lead to the heading, or the other way round.",
		Remedy:  "Put the heading into other words.",
		Bad:     glossaryTerm + "## Deterrence\n\nA second sense.\n",
		Good:    glossaryTerm + "## A second sense\n\nIt is used elsewhere, too.\n",
		run: func(s *subject, report report) {
			pages := map[string]map[string]bool{} // the ids of headings on pages that show several texts
			for u := range s.texts() {
				e := s.Entry(u.Doc.ID)
				if e == nil || e.Unit.Body != u.Body {
					continue
				}
				page := pageOf(e)
				for _, h := range u.Body.Headings {
					clash := s.standsOn(page, h.ID)
					if e.Anchor() != "" {
						clash = clash || pages[page][h.ID]
						if pages[page] == nil {
							pages[page] = map[string]bool{}
						}
						pages[page][h.ID] = true
					}
					if clash {
						report(diag.Finding{
							Place:   h.Place,
							Message: "the address " + page + "#" + h.ID + " of the heading “" + h.Text + "” is taken",
						}.WithHelp("put the heading into other words"))
					}
				}
			}
		},
	}
}

// standsOn reports whether a page has the anchor of the record with an id.
func (s *subject) standsOn(page, id string) bool {
	e := s.Entry(id)
	switch {
	case e == nil:
		return false
	case e.Position != nil && (page == "/questions/"+e.Position.Question+"/" || page == "/actors/"+e.Position.Actor+"/"):
		return true
	}
	return e.URL == page+"#"+id
}

// pageOf returns the path of the page that an entry stands on.
func pageOf(e *site.Entry) string {
	if anchor := e.Anchor(); anchor != "" {
		return e.URL[:len(e.URL)-len(anchor)-1]
	}
	return e.URL
}
