package check

import (
	"sync"

	"explainer/generator/diag"
	"explainer/generator/markdown"
	"explainer/generator/site"
)

func unboundNumber() Rule {
	return Rule{
		ID: "unbound-number", Severity: diag.Error,
		Summary: "Money, percentages and numbers of declared units in a text are mentions of figures, or are excused by a waiver.",
		Why:     "A typed number has no source and no date, and goes on standing there when the record changes.",
		Remedy:  "Declare a figure and mention it as [[id]]; or excuse what is no figure, such as an idiom, by a waiver with its reason.",
		Bad:     "-- content/about.md --\n---\ntitle: About\n---\nIt costs £13.4 billion.\n",
		Good:    declaredFigure + "    value: 13.4\n---\nIt costs [[first]].\n",
		run: func(s *subject, report report) {
			figures := sync.OnceValue(s.figuresByAmount)
			for u := range s.texts() {
				for _, n := range u.Body.Numbers {
					if !n.Vague && !s.waived(u, n) {
						report(s.unbound(n, figures()))
					}
				}
			}
		},
	}
}

// signedKey is an amount with its sign, in a form that can key a map.
type signedKey struct {
	amountKey
	minus bool
}

// figuresByAmount returns the first figure that states each amount.
func (s *subject) figuresByAmount() map[signedKey]*site.Entry {
	figures := make(map[signedKey]*site.Entry, len(s.Figures))
	for _, e := range s.Figures {
		whole := said(e.Figure.Quantity)[0]
		key := signedKey{keyOf(whole), whole.Minus}
		if figures[key] == nil {
			figures[key] = e
		}
	}
	return figures
}

// unbound reports a number, with the record that has its value. A number without a
// sign may be that of a fall; one with a minus is never that of a rise.
func (s *subject) unbound(n markdown.Number, figures map[signedKey]*site.Entry) diag.Finding {
	f := diag.Finding{Place: n.Place, Message: "“" + n.Text + "” has no figure behind it"}
	if a, ok := s.read(n.Text); ok {
		e := figures[signedKey{keyOf(a), a.Minus}]
		if e == nil {
			e = figures[signedKey{keyOf(a), true}]
		}
		if e != nil {
			return f.WithRelated(valueAt(e), "“%s” has that value", e.Name).
				WithHelp("mention the record: [[%s]]; or, if it is another number, declare it", e.ID)
		}
	}
	return f.WithHelp(
		"declare a figure and mention it as [[id]], or excuse it: `waivers: [{text: %q, why: …}]`", n.Text,
	)
}
