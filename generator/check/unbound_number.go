package check

import (
	"regexp"
	"strings"

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
	key := digits(text)
	for _, e := range s.Figures {
		if digits(e.Figure.Text(s.Language)) == key {
			return f.WithRelated(e.At.Of("value"), "“%s” has that value", e.Name).WithHelp("mention the record: [[%s]]", e.ID)
		}
	}
	return f.WithHelp("declare a figure and mention it as [[id]], or excuse it: `waivers: [{text: %q, why: …}]`", text)
}

var numberInText = regexp.MustCompile(`\d+(?:,\d{3})*(?:\.\d+)?`)

// digits is the first number of a text, without separators and needless zeros.
func digits(text string) string {
	n := strings.ReplaceAll(numberInText.FindString(text), ",", "")
	if strings.Contains(n, ".") {
		n = strings.TrimRight(strings.TrimRight(n, "0"), ".")
	}
	return n
}
