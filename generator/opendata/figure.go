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
	columns := append(declaredColumns(&record.Figure{}, p.computed()), p.own(record.KindFigure)...)
	columns = withoutIdleComputed(columns, entries, "unit_id", "per", "per_unit")
	for i := range columns {
		switch columns[i].Name {
		case "stage": // which rows of a dataset may lack
			columns[i].Field = stageField(p.site.Ladders())
		case "state": // superseded, too, where only the other figure says so
			columns[i].cell = func(r entryRow) string { return string(r.State()) }
		}
	}
	figures := newTable("figures", 1, entries, entryRows, columns...).has(inputs, sources)
	return []*Table{figures, inputs, sources}
}

// datasetOf returns the id of the dataset that a figure is a row of, if it is one.
func datasetOf(e *site.Entry) string {
	if e.IsRow() {
		return e.Unit.Doc.ID
	}
	return ""
}

// computed are the columns of figures that no key declares, by the columns that
// they stand behind.
func (p *Package) computed() map[string][]column[entryRow] {
	return map[string][]column[entryRow]{
		"definition": {
			ref("dataset", "datasets", ofEntry(datasetOf)),
			date("as_of", ofEntry(asOf)),
			text("url", ofEntry(p.address)),
			text(
				"wording", func(r entryRow) string { return r.Figure.Wording(p.site.Language, p.site.Figure) },
			).required(),
			choice(
				"form",
				[]string{formValue, formRange, formChange},
				func(r entryRow) string { return form(r.Figure.Quantity) },
			).required(),
			number("value", func(r entryRow) string { return stated(r.Figure.Quantity) }),
			number("low", func(r entryRow) string { return end(r.Figure.Quantity, r.Figure.Quantity.Low) }),
			number("high", func(r entryRow) string { return end(r.Figure.Quantity, r.Figure.Quantity.High) }),
		},
		"unit": {
			integer("power_of_ten", func(r entryRow) int { return r.Figure.Quantity.Unit.PowerOfTen() }).required(),
			ref("unit_id", "units", func(r entryRow) string { return r.Figure.Quantity.Unit.DeclaredID() }),
			number("per", func(r entryRow) string { return r.Figure.Quantity.Unit.Per.Count() }),
			ref("per_unit", "units", func(r entryRow) string { return r.Figure.Quantity.Unit.Per.DeclaredID() }),
		},
		"period": {
			day("period_start", func(r entryRow) record.Date { return r.Figure.Period.First() }),
			day("period_end", func(r entryRow) record.Date { return r.Figure.Period.Last() }),
		},
	}
}

// stated is the number of a value, or the difference that a change states.
func stated(q record.Quantity) string {
	if q.Form == record.ValueForm || q.Delta {
		return Digits(q.Value)
	}
	return ""
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

// withdrawal returns how a figure was withdrawn; zero where it was not.
func withdrawal(e *site.Entry) record.Withdrawal {
	if e.Figure.Withdrawal == nil {
		return record.Withdrawal{}
	}
	return *e.Figure.Withdrawal
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
	info, _ := record.KindConflict.Info()
	parts := p.lists(info)
	rows := func(e *site.Entry) []entryRow { // under its address where it has no id
		c := *e.Conflict
		c.ID = identity(e)
		return []entryRow{{Entry: e, cells: cellsOf(&c)}}
	}
	conflicts := newTable("conflicts", 1, p.site.Conflicts, rows, p.declared(record.KindConflict)...).has(parts...)
	return append([]*Table{conflicts}, parts...)
}
