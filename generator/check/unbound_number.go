package check

import (
	"explainer/generator/diag"
)

func unboundNumber() Rule {
	return Rule{
		ID: "unbound-number", Severity: diag.Error,
		Summary: "Money and percentages in a text are mentions of figures, or are excused by a waiver.",
		Why:     "A typed number has no source and no date, and goes on standing there when the record changes.",
		Remedy:  "Declare a figure and mention it as [[id]]; or excuse what is no figure, such as an idiom, by a waiver with its reason.",
		Bad:     "-- content/about.md --\n---\ntitle: About\n---\nIt costs £13.4 billion.\n",
		Good:    declaredFigure + "    value: 13.4\n---\nIt costs [[first]].\n",
		run: func(s *subject, report report) {
			for u := range s.texts() {
				for _, n := range u.Body.Numbers {
					if !s.waived(u, n.Text) {
						report(s.unbound(n.Text, n.Place))
					}
				}
			}
		},
	}
}

func (s *subject) unbound(text string, at diag.Place) diag.Finding {
	f := diag.Finding{Place: at, Message: "“" + text + "” is bound to no figure"}
	if a, ok := readAmount(text); ok {
		for _, e := range s.Figures {
			if a.is(e.Figure.Quantity) {
				return f.WithRelated(e.At.Of("value"), "“%s” has that value", e.Name).WithHelp("mention the record: [[%s]]; or, if it is another number, declare it", e.ID)
			}
		}
	}
	return f.WithHelp("declare a figure and mention it as [[id]], or excuse it: `waivers: [{text: %q, why: …}]`", text)
}
