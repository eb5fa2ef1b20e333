package check

import (
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func derivationUnit() Rule {
	shares := "-- content/levels.md --\n---\ntitle: Levels\nfigures:\n" +
		"  - {id: earlier, label: Earlier, measure: defence-spending, subject: united-kingdom, value: 2.3, unit: \"% of GDP\", period: 2024, stage: outturn, sources: [report]}\n" +
		"  - {id: later, label: Later, measure: defence-spending, subject: united-kingdom, value: 2.5, unit: \"% of GDP\", period: 2027, stage: estimate, sources: [report]}\n" +
		"---\nFrom [[earlier]] to [[later]].\n"
	derived := strings.ReplaceAll(
		declaredFigure, "GBP bn", "\"%\"",
	) + "    value: 0.2\n    derivation: {op: difference, inputs: [later, earlier]}\n---\nIt rises by [[first]].\n"
	return Rule{
		ID: "derivation-unit", Severity: diag.Error,
		Summary: "A derived figure is in the unit that its operation gives.",
		Why:     "A share that rises from 2.3% to 2.5% rises by 0.2 percentage points, which is nearly 9 per cent; the wrong word is wrong by a factor of forty.",
		Remedy:  "A difference of percentages is in percentage points, a ratio a percentage or a count, a sum in the unit of its parts, a quotient in that of what it divides, or by days in so many per day.",
		Bad:     shares + derived,
		Good:    shares + strings.ReplaceAll(derived, "\"%\"", "percentage points"),
		run: func(s *subject, report report) {
			for _, e := range sound(s.Figures) {
				d := e.Figure.Derivation
				if d == nil || d.Op == "" {
					continue
				}
				inputs := s.inputs(d)
				if inputs == nil {
					continue
				}
				if d.Gives(units(inputs), e.Figure.Quantity.Unit) {
					if f, bad := otherBase(e, inputs); bad {
						report(f)
					}
					continue
				}
				report(diag.Finding{
					Place: e.At.Of("unit"),
					Message: "the " + string(d.Op) + " of " + unitNames(inputs) + " is not in " +
						e.Figure.Quantity.Unit.String(),
				}.WithHelp("a difference of percentages is in percentage points, a ratio a percentage or a ratio, or so many " +
					"per one of the other, a sum in the unit of its parts, a quotient in that of what it divides, " +
					"or by days in so many per day"))
			}
		},
	}
}

// otherBase reports a ratio that is said to be an index of another time than that of
// the figure which it divides by.
func otherBase(e *site.Entry, inputs []*record.Figure) (diag.Finding, bool) {
	u, d := e.Figure.Quantity.Unit, e.Figure.Derivation
	if u.Kind != record.Index || d.Op != record.Ratio {
		return diag.Finding{}, false
	}
	base := inputs[len(inputs)-1].Period.String()
	f := diag.Finding{
		Place:   e.At.Of("unit"),
		Message: "an index of " + u.Base + " is divided by a figure of " + base,
	}
	return f.WithHelp("write `unit: index %s = 100`, or divide by the figure of %s", base, u.Base), base != u.Base
}

// inputs returns the figures that a derivation starts from, or nil where one is
// unknown or broken, which is reported already.
func (s *subject) inputs(d *record.Derivation) []*record.Figure {
	var out []*record.Figure
	for _, id := range d.Inputs {
		e := s.Entry(id)
		if e == nil || e.Figure == nil || e.Broken {
			return nil
		}
		out = append(out, e.Figure)
	}
	return out
}

func units(figures []*record.Figure) []record.Unit {
	out := make([]record.Unit, len(figures))
	for i, f := range figures {
		out[i] = f.Quantity.Unit
	}
	return out
}

// unitNames lists the units of figures, each once.
func unitNames(figures []*record.Figure) string {
	var names []string
	for _, u := range units(figures) {
		if !slices.Contains(names, u.String()) {
			names = append(names, u.String())
		}
	}
	return strings.Join(names, " and ")
}
