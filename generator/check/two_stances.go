package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func twoStances() Rule {
	positions := "-- content/about.md --\n---\ntitle: About\npositions:\n" +
		"  - {id: one, actor: united-kingdom, question: rise, stance: support, date: 2025-02-24, summary: Wants it., basis: statement, sources: [report]}\n" +
		"  - {id: two, actor: united-kingdom, question: rise, stance: oppose, date: %, summary: Does not want it., basis: vote, sources: [report]}\n---\nFirst [[one|yes]], then [[two|no]].\n"
	return Rule{
		ID: "two-stances", Severity: diag.Error,
		Summary: "An actor has one stance on a question at one date.",
		Why:     "A later position takes over from an earlier one; of two on one day nobody can tell which holds.",
		Remedy:  "Put one of the dates right, or record the stance as mixed and say why in its summary.",
		Bad:     strings.ReplaceAll(positions, "%", "2025-02-24"),
		Good:    strings.ReplaceAll(positions, "%", "2025-02-25"),
		run: func(s *subject, report report) {
			type moment struct {
				actor, question string
				date            record.Date
			}
			first := map[moment]*site.Entry{}
			for _, e := range sound(s.Positions) {
				m := moment{e.Position.Actor, e.Position.Question, e.Position.Date}
				m.date.Mark = 0 // an uncertain day is no other day
				other, taken := first[m]
				if !taken {
					first[m] = e
				} else if other.Position.Stance != e.Position.Stance {
					report(diag.Finding{Place: e.At.Of("stance"), Message: "the same actor holds another stance on the same question on the same day"}.
						WithRelated(other.At.Of("stance"), "the other stance").WithHelp("put a date right, or record one stance as mixed"))
				}
			}
		},
	}
}
