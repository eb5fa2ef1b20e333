package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/markdown"
	"explainer/generator/record"
	"explainer/generator/site"
)

// waived reports whether a waiver of a unit excuses a number in its text.
func (s *subject) waived(u site.Unit, n markdown.Number) bool {
	for i := range u.Doc.Waivers {
		if w := &u.Doc.Waivers[i].Record; covers(w.Text, n) {
			s.excused[w] = true
			return true
		}
	}
	return false
}

// covers reports whether a waiver's text is the number found, or holds it as
// part of the words that stand around it: "every £1 counts".
func covers(waiver string, n markdown.Number) bool {
	before, after := straight(n.Before), straight(n.After)
	text, number := straight(waiver), straight(n.Text)
	for at := 0; ; {
		i := strings.Index(text[at:], number)
		if i < 0 {
			return false
		}
		at += i
		if strings.HasSuffix(before, text[:at]) && strings.HasPrefix(after, text[at+len(number):]) {
			return true
		}
		at += len(number)
	}
}

// straight writes a text as a keyboard does, since a body's quotes are
// typographic by the time they are compared.
func straight(text string) string { return straightener.Replace(text) }

var straightener = strings.NewReplacer(
	"“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "\u00a0", " ",
)

// excuses reports whether a waiver excuses a record from a rule that it breaks
// at a place. It stands in the document that declares the record; a row of a
// dataset is declared by the dataset's document, beside the table.
func (s *subject) excuses(rule string, at diag.Place) bool {
	for _, w := range s.waivers[at.File] {
		if e := s.Entry(w.Record); w.Rule == rule && e != nil && e.At.Holds(at) {
			s.excused[w] = true
			return true
		}
	}
	return false
}

// recordWaivers are the waivers that name a rule, by the file that they stand in and,
// of a row, by its table.
func recordWaivers(s *site.Site) map[string][]*record.Waiver {
	byFile := map[string][]*record.Waiver{}
	for _, u := range s.Units() {
		for i := range u.Doc.Waivers {
			if w := &u.Doc.Waivers[i].Record; w.Rule != "" {
				byFile[u.Doc.Path] = append(byFile[u.Doc.Path], w)
				if e := s.Entry(w.Record); e != nil && e.IsRow() && e.Unit.Doc == u.Doc {
					byFile[e.At.Whole.File] = append(byFile[e.At.Whole.File], w)
				}
			}
		}
	}
	return byFile
}
