package opendata

import (
	"explainer/generator/record"
	"explainer/generator/site"

	"github.com/shopspring/decimal"
)

// The forms of a figure: a value, a range from low to high, a change from low
// to high.
const (
	formValue  = "value"
	formRange  = "range"
	formChange = "change"
)

// What a source of a figure supports.
const (
	roleNumber     = "number"
	roleWithdrawal = "withdrawal"
)

func (p *Package) figures() []*Table {
	entries := p.site.Figures
	sources := newTable("figure_sources", 3, entries, figureSources,
		ref("figure", "figures", from),
		choice("supports", []string{roleNumber, roleWithdrawal}, func(l link) string { return l.role }),
		ref("source", "sources", to)).inside("sources")
	inputs := newTable("derivation_inputs", 2, entries, inputs,
		ref("figure", "figures", from), integer("number", nth), ref("input", "figures", to).required()).inside("inputs")
	figures := newTable("figures", 1, entries, itself, append(p.identityColumns(), append(quantityColumns(), historyColumns()...)...)...).has(inputs, sources)
	return []*Table{figures, inputs, sources}
}

// figureText is a text that a figure has.
func figureText(name string, cell func(*record.Figure) string) column[*site.Entry] {
	return text(name, func(e *site.Entry) string { return cell(e.Figure) })
}

// figureRef names what a figure refers to.
func figureRef(name, table string, cell func(*record.Figure) string) column[*site.Entry] {
	return ref(name, table, func(e *site.Entry) string { return cell(e.Figure) })
}

// identityColumns say what a figure is the number of.
func (p *Package) identityColumns() []column[*site.Entry] {
	return []column[*site.Entry]{
		text("id", identity),
		figureText("label", func(f *record.Figure) string { return f.Label }).required(),
		figureRef("measure", "measures", func(f *record.Figure) string { return f.Measure }).required(),
		figureRef("subject", "actors", func(f *record.Figure) string { return f.Subject }).required(),
		figureRef("counterparty", "actors", func(f *record.Figure) string { return f.Counterparty }),
		figureRef("definition", "terms", func(f *record.Figure) string { return f.Definition }),
		ref("dataset", "datasets", datasetOf),
		date("as_of", asOf),
		text("url", p.address),
		text("wording", func(e *site.Entry) string { return e.Figure.Wording(p.site.Language, p.site.Figure) }).required(),
	}
}

// datasetOf is the dataset that a figure is a row of.
func datasetOf(e *site.Entry) string {
	if doc := e.Unit.Doc; doc.Dataset != nil && e.Anchor() != "" {
		return doc.ID
	}
	return ""
}

// quantityColumns say the number, its unit and its time.
func quantityColumns() []column[*site.Entry] {
	quantity := func(e *site.Entry) record.Quantity { return e.Figure.Quantity }
	return []column[*site.Entry]{
		choice("form", []string{formValue, formRange, formChange}, func(e *site.Entry) string { return form(quantity(e)) }).required(),
		number("value", func(e *site.Entry) string {
			if q := quantity(e); q.Form == record.ValueForm || q.Delta {
				return Digits(q.Value)
			}
			return ""
		}),
		number("low", func(e *site.Entry) string { return end(quantity(e), quantity(e).Low) }),
		number("high", func(e *site.Entry) string { return end(quantity(e), quantity(e).High) }),
		choice("bound", record.Bounds(), func(e *site.Entry) record.Bound { return quantity(e).Bound }).required(),
		text("unit", func(e *site.Entry) string { return quantity(e).Unit.String() }).required(),
		integer("power_of_ten", func(e *site.Entry) int { return quantity(e).Unit.PowerOfTen() }).required(),
		period("period", func(e *site.Entry) record.Period { return e.Figure.Period }).required(),
		day("period_start", func(e *site.Entry) record.Date { return e.Figure.Period.First() }),
		day("period_end", func(e *site.Entry) record.Date { return e.Figure.Period.Last() }),
		choice("recurrence", record.Recurrences(), func(e *site.Entry) record.Recurrence { return e.Figure.Recurrence }),
		choice("price_basis", record.PriceBases(), func(e *site.Entry) record.PriceBasis { return e.Figure.PriceBasis }),
		figureText("price_year", func(f *record.Figure) string { return f.PriceYear }),
	}
}

// end is an end of a range or of a change.
func end(q record.Quantity, d decimal.Decimal) string {
	if q.Form == record.ValueForm {
		return ""
	}
	return Digits(d)
}

func form(q record.Quantity) string {
	switch q.Form {
	case record.RangeForm:
		return formRange
	case record.ChangeForm:
		return formChange
	}
	return formValue
}

// historyColumns say where a number comes from and what has become of it.
func historyColumns() []column[*site.Entry] {
	return []column[*site.Entry]{
		choice("baseline", record.BaselineKinds(), func(e *site.Entry) record.BaselineKind { return baseline(e).Kind }),
		ref("baseline_figure", "figures", func(e *site.Entry) string { return baseline(e).Figure }),
		text("baseline_note", func(e *site.Entry) string { return baseline(e).Note }),
		choice("derivation", record.Ops(), derivation),
		choice("stage", record.Stages(), func(e *site.Entry) record.Stage { return e.Figure.Stage }),
		choice("state", record.States(), (*site.Entry).State).required(),
		date("withdrawn", func(e *site.Entry) record.Date { return withdrawal(e).Date }),
		text("withdrawn_note", func(e *site.Entry) string { return withdrawal(e).Note }),
		choice("rank", record.Ranks(), func(e *site.Entry) record.Rank { return e.Figure.Rank }).required(),
		figureText("deprecated_reason", func(f *record.Figure) string { return f.RankReason }),
		figureRef("announced_by", "actors", func(f *record.Figure) string { return f.AnnouncedBy }),
		date("date", func(e *site.Entry) record.Date { return e.Figure.Date }),
		figureText("as_written", func(f *record.Figure) string { return f.AsWritten }),
		figureRef("supersedes", "figures", func(f *record.Figure) string { return f.Supersedes }),
		figureText("note", func(f *record.Figure) string { return f.Note }),
	}
}

func baseline(e *site.Entry) record.Baseline {
	if e.Figure.Baseline == nil {
		return record.Baseline{}
	}
	return *e.Figure.Baseline
}

func withdrawal(e *site.Entry) record.Withdrawal {
	if e.Figure.Withdrawal == nil {
		return record.Withdrawal{}
	}
	return *e.Figure.Withdrawal
}

func derivation(e *site.Entry) record.Op {
	if e.Figure.Derivation == nil {
		return ""
	}
	return e.Figure.Derivation.Op
}

// inputs are what a figure was worked out from, in the order of the operation;
// one may be there twice.
func inputs(e *site.Entry) []link {
	if e.Figure.Derivation == nil {
		return nil
	}
	out := make([]link, len(e.Figure.Derivation.Inputs))
	for i, id := range e.Figure.Derivation.Inputs {
		out[i] = link{from: e.ID, number: i + 1, to: id}
	}
	return out
}

func figureSources(e *site.Entry) []link {
	return append(links(e.ID, roleNumber, e.Figure.Sources), links(e.ID, roleWithdrawal, withdrawal(e).Sources)...)
}

func (p *Package) conflicts() []*Table {
	entries := p.site.Conflicts
	figures := newTable("conflict_figures", 2, entries, func(e *site.Entry) []link { return links(identity(e), "", e.Conflict.Figures) },
		ref("conflict", "conflicts", from), ref("figure", "figures", to)).inside("figures")
	sources := sourcesOf("conflict", "conflicts", entries, func(e *site.Entry) []string { return e.Conflict.Sources })
	conflicts := newTable("conflicts", 1, entries, itself,
		text("id", identity),
		text("title", func(e *site.Entry) string { return e.Conflict.Title }),
		choice("reason", record.ConflictReasons(), func(e *site.Entry) record.ConflictReason { return e.Conflict.Reason }).required(),
		text("note", func(e *site.Entry) string { return e.Conflict.Note }).required(),
		date("as_of", asOf), text("url", p.address)).has(figures, sources)
	return []*Table{conflicts, figures, sources}
}
