package check

import (
	"slices"
	"strings"

	"explainer/generator/diag"
)

func labelNumber() Rule {
	return Rule{
		ID: "label-number", Severity: diag.Error,
		Summary: "A mention's label that holds a number holds the record's.",
		Why:     "Otherwise the text says one thing and the page it leads to another.",
		Remedy:  "Mention the figure without a label, or write the record’s number into it.",
		Bad:     declaredFigure + "    value: 13.4\n---\nIt costs [[first|£13.9 billion]].\n",
		Good:    declaredFigure + "    value: 13.4\n---\nIt costs [[first|some £13.4 billion]].\n",
		run: func(s *subject, report report) {
			for u := range s.texts() {
				for _, m := range u.Body.Mentions {
					e := s.Entry(m.ID)
					if e == nil || e.Figure == nil || e.Broken || labelAgrees(m.Label, e.Figure.Text(s.Language)) {
						continue
					}
					report(diag.Finding{Place: m.Place, Message: "the label says “" + m.Label + "”, the record " + e.Figure.Text(s.Language)}.
						WithRelated(e.At.Of("value"), "the record").WithHelp("mention it without a label: [[%s]]", e.ID))
				}
			}
		},
	}
}

// labelAgrees reports whether every number of a label stands in the record's
// text.
func labelAgrees(label, text string) bool {
	held := numberInText.FindAllString(text, -1)
	for i := range held {
		held[i] = digits(held[i])
	}
	for _, n := range numberInText.FindAllString(label, -1) {
		if !slices.Contains(held, digits(n)) {
			return false
		}
	}
	return true
}

// digits is the first number of a text, without separators and needless zeros.
func digits(text string) string {
	n := strings.ReplaceAll(numberInText.FindString(text), ",", "")
	if strings.Contains(n, ".") {
		n = strings.TrimRight(strings.TrimRight(n, "0"), ".")
	}
	return n
}
