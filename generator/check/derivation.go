package check

import (
	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func derivation() Rule {
	return Rule{
		ID: "derivation", Severity: diag.Error,
		Summary: "A derived figure is what its inputs give, within the rounding of what is written.",
		Why:     "A number that is said to follow from others must follow from them.",
		Bad:     twoLevels + declaredFigure + "    value: 13.9\n    derivation: {op: difference, inputs: [later, earlier]}\n---\nIt rises by [[first]].\n",
		Good:    twoLevels + declaredFigure + "    value: 13.4\n    derivation: {op: difference, inputs: [later, earlier]}\n---\nIt rises by [[first]].\n",
		run: func(s *site.Site, report report) {
			for _, e := range sound(s.Figures) {
				if f, bad := recompute(s, e); bad {
					report(f)
				}
			}
		},
	}
}

// twoLevels declares the inputs of the examples on a page of their own.
const twoLevels = "-- content/levels.md --\n---\ntitle: Levels\nfigures:\n" +
	"  - {id: earlier, label: Earlier, measure: defence-spending, subject: united-kingdom, value: 66.3, unit: GBP bn, period: FY2024-25, stage: outturn, sources: [report]}\n" +
	"  - {id: later, label: Later, measure: defence-spending, subject: united-kingdom, value: 79.7, unit: GBP bn, period: FY2027-28, stage: estimate, sources: [report]}\n" +
	"---\nFrom [[earlier]] to [[later]].\n"

func recompute(s *site.Site, e *site.Entry) (diag.Finding, bool) {
	d := e.Figure.Derivation
	if d == nil || d.Op == "" {
		return diag.Finding{}, false
	}
	var inputs []record.Quantity
	for _, id := range d.Inputs {
		input := s.Entry(id)
		if input == nil || input.Figure == nil || input.Broken {
			return diag.Finding{}, false // reported as dangling or broken
		}
		inputs = append(inputs, input.Figure.Quantity)
	}
	f := diag.Finding{Place: e.At.Of("derivation")}
	ok, result, err := d.Recomputes(e.Figure.Quantity, inputs)
	switch {
	case err != nil:
		f.Message = err.Error()
		return f.WithHelp("derive it from figures that go together"), true
	case ok:
		return f, false
	}
	f.Message = "the " + string(d.Op) + " of its inputs is " + result.String() + ", not " + e.Figure.Quantity.Text(s.Language)
	for _, id := range d.Inputs {
		input := s.Entry(id)
		f = f.WithRelated(input.At.Of("value"), "%s is %s", id, input.Figure.Text(s.Language))
	}
	return f.WithHelp("put the value or its inputs right"), true
}
