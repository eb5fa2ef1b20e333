package check

import "explainer/generator/diag"

func uncitedSource() Rule {
	return Rule{
		ID: "uncited-source", Severity: diag.Warning,
		Summary: "Every source is cited by a record or a text, or repeated by another source.",
		Why:     "A bibliography that lists what nothing rests on looks stronger than it is.",
		Remedy:  "Cite it as [@id] or under sources:, or take it out.",
		Bad:     "-- content/sources/more.yaml --\n- {id: spare, type: report, title: A spare report, custom: {tier: primary}}\n",
		Good:    "-- content/sources/more.yaml --\n- {id: spare, type: report, title: A spare report, custom: {tier: primary}}\n" + aboutPage + "It rises [@spare].\n",
		run: func(s *subject, report report) {
			for _, e := range sound(s.Sources) {
				if !s.named(e) {
					report(diag.Finding{
						Place:   e.At.Of("id"),
						Message: "nothing cites the source " + e.ID,
					}.WithHelp("cite it as [@%s], or take it out", e.ID))
				}
			}
		},
	}
}
