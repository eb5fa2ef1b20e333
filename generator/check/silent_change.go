package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func silentChange() Rule {
	figure := declaredFigure + "    value: %\n---\nIt costs [[first]].\n"
	noted := strings.Replace(strings.ReplaceAll(figure, "%", "13.9"), "title: About\n", "title: About\nchanges: [{date: 2025-03-01, kind: correction, note: The sum was given too low.}]\n", 1)
	return Rule{
		ID: "silent-change", Severity: diag.Error,
		Summary: "A figure or a stance that was published does not change without a note. (Asked with check --against.)",
		Why:     "Whoever cited the old value must be able to see that it changed, when and why.",
		Remedy:  "Add an entry to changes: of the document that declares it; or keep the old figure and let the new one supersede it.",
		Before:  strings.ReplaceAll(figure, "%", "13.4"),
		Bad:     strings.ReplaceAll(figure, "%", "13.9"),
		Good:    noted,
		run: func(s *subject, report report) {
			if s.before == nil {
				return
			}
			now := Claims(s.Site)
			for _, group := range [][]*site.Entry{s.Figures, s.Positions} {
				for _, e := range sound(group) {
					was, published := s.before.Claims[e.ID]
					if is := now[e.ID]; published && is.Value != was.Value && is.Notes <= was.Notes {
						report(diag.Finding{Place: valueAt(e), Message: e.ID + " was published as " + was.Value + " and is " + is.Value + " now, which no note tells"}.
							WithHelp("add to the document: `changes: [{date: %s, kind: correction, note: …}]`", s.AsOf))
					}
				}
			}
		},
	}
}
