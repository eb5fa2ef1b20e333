package check

import (
	"cmp"
	"slices"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func comparability() Rule {
	chart := "-- content/levels.md --\n---\ntitle: Levels\nfigures:\n" +
		"  - {id: cash, label: In cash, measure: defence-spending, subject: united-kingdom, value: 66.3, unit: GBP bn, period: 2024, stage: outturn, sources: [report]}\n" +
		"  - {id: real, label: In real terms, measure: defence-spending, subject: united-kingdom, value: 64.1, unit: GBP bn, period: 2023, price_basis: real, price_year: 2024, stage: outturn, sources: [report]}\n" +
		"---\n```chart\ntype: bar\ntitle: It grew\nfigures: [cash, real]\n%```\n"
	return Rule{
		ID: "comparability", Severity: diag.Error,
		Summary: "What stands in one chart, total, ranking or derivation compares, or the block says why it stands together.",
		Why:     "Cash beside real prices, pledges beside outturns, or two definitions in one row of bars show a difference that is not there.",
		Remedy:  "Show only what compares, or say why not with mixes: in the block or the derivation; readers see that reason.",
		Bad:     strings.ReplaceAll(chart, "%", ""),
		Good:    strings.ReplaceAll(chart, "%", "mixes: The older figure exists in real terms only.\n"),
		run: func(s *subject, report report) {
			for _, u := range s.Units() {
				for _, block := range u.Blocks {
					if mixed := s.mixedIn(block); mixed != nil && block.Compares().Mixes == "" {
						report(mixes(shownAt(block), "this "+block.Compares().As, mixed))
					}
				}
			}
			for _, e := range sound(s.Figures) {
				if d := e.Figure.Derivation; d != nil && d.Mixes == "" {
					if mixed := s.mixedInto(e); mixed != nil {
						report(mixes(e.At.Of("derivation"), "this "+string(d.Op), mixed))
					}
				}
			}
		},
	}
}

// mixedIn returns the respects in which what a block sets side by side does not
// compare. What may not be added up at all is left out of a total: it is
// reported as such.
func (s *subject) mixedIn(block *content.Block) []difference {
	if block.Compares().Adds {
		return mixture(slices.DeleteFunc(s.compared(block), isGhost), nil, additive())
	}
	return mixture(s.compared(block), nil, respects())
}

// mixedInto returns the respects in which the inputs of a derived figure do not
// compare, or in which it is said to be another thing than they are: a sum of
// cash is cash. What a product multiplies need not compare; but a part or a
// multiple of a sum of money is in the prices of that sum. A rate, such as tonnes per
// person, is of two unlike things of one time.
func (s *subject) mixedInto(e *site.Entry) []difference {
	inputs := s.entries(e.Figure.Derivation.Inputs)
	switch e.Figure.Derivation.Op {
	case record.Sum:
		if !isGhost(e) {
			inputs = slices.DeleteFunc(inputs, isGhost)
		}
		return mixture(inputs, e, additive())
	case record.Difference:
		return mixture(inputs, e, respects())
	case record.Product, record.Quotient:
		return mixture(inputs, e, []respect{prices()})
	case record.Ratio:
		if e.Figure.Quantity.Unit.Per.Number > 0 {
			return append(mixture(inputs, nil, ofRates()), mixture(inputs, e, []respect{prices()})...)
		}
	}
	return mixture(inputs, nil, respects())
}

// compared returns the figures that a block sets side by side, so that readers
// compare them: those of a chart, and of a table that adds them up.
func (s *subject) compared(block *content.Block) []*site.Entry {
	if !block.Compares().Sets {
		return nil
	}
	return s.shown(block)
}

// shown returns the figures of a block, whether or not they are compared: a table
// may say why it lists what it does not add up.
func (s *subject) shown(block *content.Block) []*site.Entry {
	shown := block.Shows()
	if shown.Dataset == "" {
		return s.entries(shown.Figures)
	}
	d := s.Entry(shown.Dataset)
	if d == nil {
		return nil
	}
	var out []*site.Entry
	for _, e := range d.Rows {
		if len(shown.Subjects) == 0 || slices.Contains(shown.Subjects, e.Figure.Subject) {
			out = append(out, e)
		}
	}
	return out
}

// shownAt returns the place at which a block says what it shows.
func shownAt(block *content.Block) diag.Place {
	if block.Shows().Dataset != "" {
		return block.At.Of("dataset")
	}
	return block.At.Of("figures")
}

// entries returns the sound figures of those ids that are known.
func (s *subject) entries(ids []string) []*site.Entry {
	var out []*site.Entry
	for _, id := range ids {
		if e := s.Entry(id); e != nil && e.Figure != nil && !e.Broken {
			out = append(out, e)
		}
	}
	return out
}

// respect is a way in which figures can fail to compare.
type respect struct {
	name, key string // how it is called, and the key of a figure that decides it
	carried   bool   // a sum or a difference takes it over from its inputs

	// side names, for a figure, the side that it is on, or "" where it is on
	// none and stands beside any: an estimate, an interval, a month. So does
	// a figure without a definition: many sources give none, and it would be
	// invented to keep their numbers apart from those that have one.
	side func(*record.Figure) string
}

func prices() respect {
	return respect{"prices", "price_basis", true, func(f *record.Figure) string {
		basis, year := f.ComparedPrices()
		return string(basis) + year
	}}
}

// respects are those that are asked of all that stands side by side.
func respects() []respect {
	return []respect{
		{"units", "unit", false, func(f *record.Figure) string { return f.Quantity.Unit.Essence() }},
		prices(),
		{"periods", "period", false, periodSide},
		{"recurrences", "recurrence", false, func(f *record.Figure) string { return string(f.Recurrence) }},
		{"stages", "stage", false, (*record.Figure).StageSide},
		{"definitions", "definition", true, func(f *record.Figure) string { return f.Definition }},
	}
}

// additive are the respects that are asked of what is added up. A chart may set
// two measures side by side; their sum is of neither.
func additive() []respect {
	return append(respects(), respect{"measures", "measure", false, func(f *record.Figure) string { return f.Measure }})
}

// ofRates are the respects that are asked of what a rate divides: two unlike things,
// each in a unit and by a definition of its own.
func ofRates() []respect {
	unlike := []string{"unit", "price_basis", "recurrence", "definition"}
	return slices.DeleteFunc(respects(), func(r respect) bool { return slices.Contains(unlike, r.key) })
}

// periodSide sorts periods by how long they are and when they begin: calendar
// years, financial years of a calendar, halves, quarters, weeks, decades. Months,
// seasons and days are often those of a state of things, which stands beside any.
func periodSide(f *record.Figure) string {
	if f.Period.IsInterval() {
		return ""
	}
	switch d := f.Period.Start; d.Precision() {
	case record.OfFinancialYear:
		return "financial years from " + d.First().String()[len("2025-"):]
	case record.OfYear:
		return "calendar years"
	case record.OfQuarter:
		return "quarters"
	case record.OfHalf:
		return "halves"
	case record.OfWeek:
		return "weeks"
	case record.OfDecade:
		return "decades"
	}
	return ""
}

// difference is a respect in which two figures do not compare.
type difference struct {
	respect
	a, b *site.Entry
}

// mixture lists the respects in which some figures do not compare, each with
// the first two that differ in it. What is derived from them, or nil, is held
// to the respects that it takes over.
func mixture(figures []*site.Entry, derived *site.Entry, asked []respect) []difference {
	var out []difference
	for _, r := range asked {
		among := figures
		if derived != nil && r.carried {
			among = append(slices.Clip(figures), derived)
		}
		var first *site.Entry
		for _, e := range among {
			side := r.side(e.Figure)
			if side == "" {
				continue
			}
			if first = cmp.Or(first, e); r.side(first.Figure) != side {
				out = append(out, difference{r, first, e})
				break
			}
		}
	}
	return out
}

func mixes(at diag.Place, what string, mixed []difference) diag.Finding {
	names := make([]string, len(mixed))
	for i, d := range mixed {
		names[i] = d.name
	}
	f := diag.Finding{Place: at, Message: what + " mixes " + strings.Join(names, ", ")}
	for _, d := range mixed {
		f = f.WithRelated(d.a.At.Of(d.key), "%s: %s is one kind", d.name, d.a.ID).
			WithRelated(d.b.At.Of(d.key), "%s is another", d.b.ID)
	}
	return f.WithHelp("show only what compares, or say why they stand together: `mixes: …`")
}
