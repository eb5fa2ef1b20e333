package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func derivation() Rule {
	return Rule{
		ID: "derivation", Severity: diag.Error,
		Summary: "A derived figure is what its inputs give, with what stands under by, within the rounding of what is written.",
		Why:     "A number that is said to follow from others must follow from them.",
		Remedy:  "Put the value or its inputs right.",
		Bad:     twoLevels + declaredFigure + "    value: 13.9\n    baseline: {kind: prior-level, figure: earlier}\n    derivation: {op: difference, inputs: [later, earlier]}\n---\nIt rises by [[first]].\n",
		Good:    twoLevels + declaredFigure + "    value: 13.4\n    baseline: {kind: prior-level, figure: earlier}\n    derivation: {op: difference, inputs: [later, earlier]}\n---\nIt rises by [[first]].\n",
		run: func(s *subject, report report) {
			for _, e := range sound(s.Figures) {
				if f, bad := s.recompute(e); bad {
					report(f)
				}
			}
		},
	}
}

// twoLevels declares the inputs of the examples on a page of their own.
const twoLevels = "-- content/levels.md --\n---\ntitle: Levels\nfigures:\n" +
	"  - {id: earlier, label: Earlier, measure: defence-spending, subject: united-kingdom, value: 66.3, unit: GBP bn, period: 2024, stage: outturn, sources: [report]}\n" +
	"  - {id: later, label: Later, measure: defence-spending, subject: united-kingdom, value: 79.7, unit: GBP bn, period: 2027, stage: estimate, sources: [report]}\n" +
	"---\nFrom [[earlier]] to [[later]].\n"

func (s *subject) recompute(e *site.Entry) (diag.Finding, bool) {
	d := e.Figure.Derivation
	if d == nil || d.Op == "" {
		return diag.Finding{}, false
	}
	inputs := s.inputs(d)
	if inputs == nil || !d.Gives(units(inputs), e.Figure.Quantity.Unit) {
		return diag.Finding{}, false // reported as dangling or broken, or by derivation-unit
	}
	f := diag.Finding{Place: e.At.Of("derivation")}
	d, err := d.Over(inputs[0].Period)
	if err != nil {
		f.Message = "the period of the input, " + err.Error()
		return f.WithRelated(s.Entry(d.Inputs[0]).At.Of("period"), "the period").
			WithHelp("divide by a plain number, such as `by: 92`, or by days, which every period with two ends has"), true
	}
	ok, result, err := d.Recomputes(e.Figure.Quantity, quantities(inputs))
	switch {
	case err != nil:
		f.Message = err.Error()
		return f.WithHelp("derive it from figures that go together"), true
	case ok:
		return f, false
	}
	f.Message = reckoned(d) + " is " + result.Round(6).String() + ", not " +
		e.Figure.Quantity.Text(s.Language)
	for i, id := range d.Inputs {
		f = f.WithRelated(s.Entry(id).At.Of("value"), "%s is %s", id, inputs[i].Text(s.Language))
	}
	return f.WithHelp("put the value or its inputs right"), true
}

// reckoned says what a derivation works out.
func reckoned(d *record.Derivation) string {
	by := strings.TrimSpace(d.Length().String() + " " + string(d.Each))
	switch {
	case d.Op == record.Quotient:
		return "its input divided by " + by
	case d.By.IsZero():
		return "the " + string(d.Op) + " of its inputs"
	case len(d.Inputs) == 1:
		return "its input multiplied by " + by
	}
	return "the product of its inputs, multiplied by " + by + ","
}

func quantities(figures []*record.Figure) []record.Quantity {
	out := make([]record.Quantity, len(figures))
	for i, f := range figures {
		out[i] = f.Quantity
	}
	return out
}
