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
					if mixed := mixture(s.compared(block)); mixed != nil && block.Mixes == "" {
						report(mixes(block.At.Whole, "this "+blockName(block), mixed))
					}
				}
			}
			for _, e := range sound(s.Figures) {
				if d := e.Figure.Derivation; d != nil && d.Mixes == "" && d.Op != record.Product {
					if mixed := mixture(s.entries(d.Inputs)); mixed != nil {
						report(mixes(e.At.Of("derivation"), "this "+string(d.Op), mixed))
					}
				}
			}
		},
	}
}

// compared are the figures that a block sets side by side, so that readers
// compare them: those of a chart, and of a table that adds them up.
func (s *subject) compared(block *content.Block) []*site.Entry {
	switch {
	case block.Kind == "chart" && block.Dataset != "":
		return s.rows(block)
	case block.Kind == "chart", block.Total:
		return s.entries(block.Figures)
	}
	return nil
}

// rows are the figures of a block's dataset, of the subjects that it names.
func (s *subject) rows(block *content.Block) []*site.Entry {
	d := s.Entry(block.Dataset)
	if d == nil {
		return nil
	}
	var out []*site.Entry
	for _, e := range d.Rows {
		if len(block.Subjects) == 0 || slices.Contains(block.Subjects, e.Figure.Subject) {
			out = append(out, e)
		}
	}
	return out
}

func blockName(block *content.Block) string {
	if block.Kind == "figures" {
		return "total"
	}
	return block.Kind
}

// entries are the sound figures of those ids that are known.
func (s *subject) entries(ids []string) []*site.Entry {
	var out []*site.Entry
	for _, id := range ids {
		if e := s.Entry(id); e != nil && e.Figure != nil && !e.Broken {
			out = append(out, e)
		}
	}
	return out
}

// difference is a respect in which two figures do not compare.
type difference struct {
	respect string
	a, b    *site.Entry
}

// respects are the ways in which figures can fail to compare. Each names, for
// a figure, the side that it is on, or "" where it is on none.
func respects() []struct {
	name string
	side func(*record.Figure) string
} {
	return []struct {
		name string
		side func(*record.Figure) string
	}{
		{"units", func(f *record.Figure) string { return unitSide(f.Quantity.Unit) }},
		{"prices", func(f *record.Figure) string { return string(f.PriceBasis) + f.PriceYear }},
		{"years", yearSide},
		{"stages", func(f *record.Figure) string { return stageSide(f.Stage) }},
		{"definitions", func(f *record.Figure) string { return f.Definition }},
	}
}

func unitSide(u record.Unit) string {
	if u.Kind == record.Money {
		return u.Currency
	}
	return u.String()
}

func yearSide(f *record.Figure) string {
	switch {
	case f.Period.IsFinancialYear():
		return "financial"
	case !f.Period.IsInterval() && f.Period.Start.Month == 0:
		return "calendar"
	}
	return ""
}

// stageSide sorts the stages into promises, money set aside and money spent.
// An estimate stands in for either of the last two.
func stageSide(stage record.Stage) string {
	switch stage {
	case record.Demanded, record.Proposed, record.Pledged, record.Committed:
		return "promised"
	case record.Allocated, record.Budgeted:
		return "set aside"
	case record.Disbursed, record.Outturn:
		return "spent"
	}
	return ""
}

// mixture lists the respects in which some figures do not compare, each with
// the first two that differ in it.
func mixture(figures []*site.Entry) []difference {
	var out []difference
	for _, r := range respects() {
		var first *site.Entry
		for _, e := range figures {
			side := r.side(e.Figure)
			if side == "" {
				continue
			}
			if first = cmp.Or(first, e); r.side(first.Figure) != side {
				out = append(out, difference{r.name, first, e})
				break
			}
		}
	}
	return out
}

func mixes(at diag.Place, what string, mixed []difference) diag.Finding {
	names := make([]string, len(mixed))
	for i, d := range mixed {
		names[i] = d.respect
	}
	f := diag.Finding{Place: at, Message: what + " mixes " + strings.Join(names, ", ")}
	for _, d := range mixed {
		f = f.WithRelated(d.a.At.Of(respectKey(d.respect)), "%s: %s is one kind", d.respect, d.a.ID).WithRelated(d.b.At.Of(respectKey(d.respect)), "%s is another", d.b.ID)
	}
	return f.WithHelp("show only what compares, or say why they stand together: `mixes: …`")
}

// respectKey is the key of a figure that decides a respect.
func respectKey(respect string) string {
	switch respect {
	case "units":
		return "unit"
	case "prices":
		return "price_basis"
	case "years":
		return "period"
	case "stages":
		return "stage"
	}
	return "definition"
}
