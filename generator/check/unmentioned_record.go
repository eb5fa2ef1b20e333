package check

import (
	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func unmentionedRecord() Rule {
	return Rule{
		ID: "unmentioned-record", Severity: diag.Warning,
		Summary: "Figures, events, terms, actors and questions are named by something.",
		Why:     "What no text, block or record names was forgotten, or is kept for nobody. Positions are shown by their question and need no mention.",
		Remedy:  "Mention it as [[id]] where it matters, show it in a block, or take it out.",
		Bad:     declaredFigure + "    value: 13.4\n---\nThe sum is not told.\n",
		Good:    declaredFigure + "    value: 13.4\n---\nThe sum is [[first]].\n",
		run: func(s *subject, report report) {
			for info := range record.Kinds() {
				for _, e := range sound(s.Of(info.Kind)) {
					if info.Mentioned && !e.IsRow() && !s.named(e) {
						report(diag.Finding{
							Place:   e.At.Of("id"),
							Message: "nothing mentions the " + string(e.Kind) + " " + e.ID,
						}.WithHelp("mention it as [[%s]], show it in a block, or take it out", e.ID))
					}
				}
			}
		},
	}
}

// named reports whether anything but a record that replaces it, or an excuse,
// refers to an entry, or seems to.
func (s *subject) named(e *site.Entry) bool {
	for _, b := range e.Referrers {
		if b.From != e && b.Role != "supersedes" && b.Role != "record" {
			return true
		}
	}
	return s.Meant(e.ID)
}
