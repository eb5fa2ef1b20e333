package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/markdown"
	"explainer/generator/site"
)

func vagueNumber() Rule {
	return Rule{
		ID: "vague-number", Severity: diag.Warning,
		Summary: "A text that says how much money there is, or how many of a declared unit, says it with a number.",
		Why:     "“Billions of dollars” says how large a sum is, and nobody can check it: it is true of two billion and of nine hundred. It is a warning, since a text may have to repeat what somebody said in these words. What names no unit, “thousands of Americans”, is left alone, and so is what heads a table, “in billions of dollars”.",
		Remedy:  "Mention the figure that says how much or how many, as [[id]]; name what is meant without its size; or excuse the words by a waiver with its reason.",
		Bad:     aboutPage + "It cost billions of dollars.\n",
		Good:    declaredFigure + "    value: 13.4\n---\nIt cost [[first]].\n",
		run: func(s *subject, report report) {
			for _, u := range s.Units() {
				for n := range s.vagueSummaries(u) {
					s.reportVague(u, n, report)
				}
				if u.Body != nil {
					for _, n := range u.Body.Numbers {
						s.reportVague(u, n, report)
					}
				}
			}
		},
	}
}

func (s *subject) reportVague(u site.Unit, n markdown.Number, report report) {
	if !n.Vague || s.quoted(u, n.Text) || s.waived(u, n) {
		return
	}
	report(diag.Finding{Place: n.Place, Message: "“" + n.Text + "” says how large it is without a number"}.
		WithHelp("mention the figure that says it, [[id]], or excuse it: `waivers: [{text: %q, why: …}]`", n.Text))
}

// quoted reports whether a figure that a unit declares or names is written in some
// words by its source.
func (s *subject) quoted(u site.Unit, words string) bool {
	for f := range s.figuresIn(u) {
		if strings.Contains(f.AsWritten, words) {
			return true
		}
	}
	return false
}
