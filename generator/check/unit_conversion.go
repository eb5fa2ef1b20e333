package check

import (
	"fmt"
	"slices"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func unitConversion() Rule {
	const tonne = "  - {id: tonne, names: {one: tonne, other: tonnes}, dimension: mass}\n"
	return Rule{
		ID: "unit-conversion", Severity: diag.Error,
		Summary: "A unit is converted into another of its dimension, by a number above zero, and not into itself.",
		Why:     "Figures in both units are compared by it, and drawn on one scale.",
		Remedy:  "Correct `equals`, or the dimension of one of the two units.",
		Bad: unitSite + tonne + "  - {id: kilometre, names: {other: kilometres}, dimension: length, " +
			"equals: {value: 1000, unit: tonne}}\n",
		Good: unitSite + tonne + "  - {id: megatonne, names: {one: megatonne, other: megatonnes}, dimension: mass, " +
			"equals: {value: 1000000, unit: tonne}}\n",
		run: func(s *subject, report report) {
			for _, e := range s.UnitsOfMeasure {
				if f, wrong := s.misconverted(e); wrong {
					report(f)
				}
			}
		},
	}
}

// misconverted returns what is wrong with the conversion of a unit.
func (s *subject) misconverted(e *site.Entry) (f diag.Finding, wrong bool) {
	u := e.Measured
	if u.Equals == nil || e.Broken {
		return f, false
	}
	other := s.Entry(u.Equals.Unit)
	if other == nil || other.Measured == nil {
		return f, false // reported as a reference
	}
	f.Place = e.At.Of("equals.unit")
	switch v := other.Measured; {
	case !u.Equals.Value.IsPositive():
		f.Place, f.Message = e.At.Of("equals.value"), "a unit is a number above zero of another"
		return f.WithHelp("give how many of %s one of %s is", v.ID, u.ID), true
	case u.Dimension != v.Dimension:
		f.Message = u.ID + " is a unit of " + named(u.Dimension) + ", " + v.ID + " one of " + named(v.Dimension)
		return f.WithHelp("give both the same dimension, or take `equals` out").
			WithRelated(other.At.Whole, "%s is declared here", v.ID), true
	case s.circular(e):
		f.Message = "the conversions lead from " + u.ID + " back to itself"
		return f.WithHelp("take `equals` out of the unit that the others are converted into"), true
	case s.far(e):
		f.Message = fmt.Sprintf("%s is converted over more than %d units", u.ID, record.MaxConversions)
		return f.WithHelp("say how many of the last of them it is"), true
	}
	return f, false
}

// named returns a dimension, or says that there is none.
func named(dimension string) string {
	if dimension == "" {
		return "no dimension"
	}
	return dimension
}

// circular reports whether the conversions of a unit lead back to it.
func (s *subject) circular(e *site.Entry) bool {
	return slices.Contains(s.conversions(e.Measured), e.Measured)
}

// far reports whether the conversions of a unit go on and on, without a circle.
func (s *subject) far(e *site.Entry) bool {
	units := s.conversions(e.Measured)
	last := len(units) - 1
	return last == record.MaxConversions && slices.Index(units, units[last]) == last
}

// conversions returns the units that a unit is converted into, one after the other, as
// far as conversions are followed, or until they lead nowhere.
func (s *subject) conversions(u *record.DeclaredUnit) (out []*record.DeclaredUnit) {
	for at := u; at.Equals != nil && len(out) <= record.MaxConversions; {
		next := s.Entry(at.Equals.Unit)
		if next == nil || next.Measured == nil {
			break
		}
		at = next.Measured
		out = append(out, at)
	}
	return out
}
