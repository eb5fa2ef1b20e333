package check

import (
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func derivationPeriod() Rule {
	levels := strings.ReplaceAll(strings.ReplaceAll(twoLevels, "2024", "2026-H1"), "period: 2027", "period: 2026-H2")
	sum := levels + strings.Replace(declaredFigure, "period: 2027", "period: %", 1) +
		"    value: 146.0\n    derivation: {op: sum, inputs: [later, earlier]}\n---\nIt is [[first]].\n"
	return Rule{
		ID: "derivation-period", Severity: diag.Error,
		Summary: "A sum is of the time that its parts are of, and what is divided by the length of a period of a time within it.",
		Why:     "Four quarters add up to their own year and to no other. A sum is of all the time of its parts, and of no more where these follow each other. Other derivations may join times: a difference is against an earlier one, and a price of one year may be paid for the amount of another.",
		Remedy:  "Write the period of the inputs, name the inputs of that time, or say under mixes why another time is meant.",
		Bad:     strings.Replace(sum, "%", "2025", 1),
		Good:    strings.Replace(sum, "%", "2026", 1),
		run: func(s *subject, report report) {
			for _, e := range sound(s.Figures) {
				if f, bad := s.otherTime(e); bad && e.Figure.Derivation.Mixes == "" {
					report(f)
				}
			}
		},
	}
}

// otherTime reports a sum, or a figure by the length of a period, of another time than its inputs. Of periods
// without a known beginning or end, nothing is asked.
func (s *subject) otherTime(e *site.Entry) (diag.Finding, bool) {
	d := e.Figure.Derivation
	if d == nil || d.Op != record.Sum && d.Each == "" {
		return diag.Finding{}, false
	}
	periods := s.periodsOf(d)
	if periods == nil || !e.Figure.Period.HasEnds() {
		return diag.Finding{}, false
	}
	whole := periods[0]
	for _, p := range periods[1:] {
		whole = whole.With(p)
	}
	if ofTime(d.Op, e.Figure.Period, whole, areApart(periods)) {
		return diag.Finding{}, false
	}
	f := diag.Finding{
		Place: e.At.Of("period"),
		Message: "this " + string(d.Op) + " is of " + e.Figure.Period.Phrase(s.Language) + ", and its inputs are of " +
			whole.Phrase(s.Language),
	}
	return f.WithRelated(s.Entry(d.Inputs[0]).At.Of("period"), "the first of them").
		WithHelp("write `period: %s`, or name the figures of that time", whole), true
}

// periodsOf returns the periods of the inputs of a derivation, in order; nil where one
// of them has no known beginning or end.
func (s *subject) periodsOf(d *record.Derivation) []record.Period {
	var out []record.Period
	for _, input := range s.inputs(d) {
		if !input.Period.HasEnds() {
			return nil
		}
		out = append(out, input.Period)
	}
	slices.SortFunc(out, record.Period.Compare)
	return slices.Compact(out)
}

// areApart reports whether some periods, which are sorted, are the times of events and
// states, which a longer one can be of, and no parts of a whole: there is time between
// them, or they are one day, month or season.
func areApart(periods []record.Period) bool {
	if len(periods) == 1 {
		precision := periods[0].Start.Precision()
		return !periods[0].IsInterval() &&
			(precision == record.OfDay || precision == record.OfMonth || precision == record.OfSeason)
	}
	whole := periods[0]
	for _, p := range periods[1:] {
		if !p.Overlaps(whole) && !p.Follows(whole) {
			return true
		}
		whole = whole.With(p)
	}
	return false
}

// ofTime reports whether a result can be of a period where its inputs are of another,
// or of times apart from each other within it.
func ofTime(op record.Op, result, inputs record.Period, apart bool) bool {
	switch {
	case apart && inputs.Within(result):
		return true
	case op == record.Sum:
		return result.SameDays(inputs)
	}
	return result.Within(inputs)
}
