package check

import (
	"fmt"
	"slices"
	"strings"

	"explainer/generator/amount"
	"explainer/generator/diag"
	"explainer/generator/record"
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
					if e == nil || e.Figure == nil || e.Broken || s.labelAgrees(m.Label, e.Figure) {
						continue
					}
					report(diag.Finding{Place: m.Place, Message: "the label says “" + m.Label + "”, the record " + e.Figure.Text(s.Language)}.
						WithRelated(e.At.Of("value"), "the record").WithHelp("mention it without a label: [[%s]]", e.ID))
				}
			}
		},
	}
}

// labelAgrees reports whether every number of a label is one that the figure
// says, in its unit where the label names one, or tells its period.
func (s *subject) labelAgrees(label string, f *record.Figure) bool {
	for _, span := range slices.Backward(amount.Find(label)) {
		if a, ok := amount.Read(label[span.Start:span.End]); !ok || !says(f.Quantity, a) {
			return false
		}
		label = label[:span.Start] + label[span.End:]
	}
	for _, period := range s.periodTexts(f.Period) {
		label = strings.ReplaceAll(label, period, "")
	}
	for _, number := range amount.Numbers(label) {
		if !says(f.Quantity, number) {
			return false
		}
	}
	return true
}

// periodTexts are the ways in which a label may tell a period, longer ones
// first.
func (s *subject) periodTexts(p record.Period) []string {
	if p.IsZero() {
		return nil
	}
	out := []string{p.Text(s.Language), p.String()}
	if p.IsFinancialYear() {
		out = append(out, strings.Replace(p.Text(s.Language), "-", "–", 1), strings.Replace(p.Text(s.Language), "-", "/", 1))
	}
	for _, d := range []record.Date{p.Start, p.End, p.Last()} {
		if !d.IsZero() {
			out = append(out, d.Text(s.Language), fmt.Sprintf("%04d", d.Year))
		}
	}
	return out
}
