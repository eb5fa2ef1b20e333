package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

// waived reports whether a waiver of a unit excuses a number in its text.
func (s *subject) waived(u site.Unit, text string) bool {
	for i := range u.Doc.Waivers {
		if w := &u.Doc.Waivers[i].Record; covers(w.Text, text) {
			s.excused[w] = true
			return true
		}
	}
	return false
}

// covers reports whether a waiver's text is, or holds, the text found.
func covers(waiver, text string) bool { return waiver != "" && strings.Contains(waiver, text) }

// excuses reports whether a waiver excuses a record from a rule that it breaks
// at a place. It stands in the document that declares the record.
func (s *subject) excuses(rule string, at diag.Place) bool {
	for _, w := range s.waivers[at.File] {
		if e := s.Entry(w.Record); w.Rule == rule && e != nil && e.At.Holds(at) {
			s.excused[w] = true
			return true
		}
	}
	return false
}

// recordWaivers are the waivers that name a rule, by the file they stand in.
func recordWaivers(s *site.Site) map[string][]*record.Waiver {
	byFile := map[string][]*record.Waiver{}
	for _, u := range s.Units() {
		for i := range u.Doc.Waivers {
			if w := &u.Doc.Waivers[i].Record; w.Rule != "" {
				byFile[u.Doc.Path] = append(byFile[u.Doc.Path], w)
			}
		}
	}
	return byFile
}
