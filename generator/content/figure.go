package content

import (
	"explainer/generator/diag"
	"explainer/generator/record"

	"go.yaml.in/yaml/v4"
)

func (o *object) figure() record.Figure {
	f := record.Figure{ID: o.id("id")}
	f.Label = o.text("label")
	f.Measure = o.ref("measure", record.KindMeasure)
	f.Subject = o.ref("subject", record.KindActor)
	f.Counterparty = o.ref("counterparty", record.KindActor)
	f.Quantity = o.quantity()
	f.Period = o.period("period")
	f.Recurrence = oneOf(o, "recurrence", record.Recurrences())
	o.prices(&f)
	f.Definition = o.ref("definition", record.KindTerm)
	f.Baseline = o.baseline()
	f.Stage = oneOf(o, "stage", record.Stages())
	f.State = orDefault(oneOf(o, "state", record.States()), record.Active)
	f.Withdrawal = o.withdrawal()
	f.Rank = orDefault(oneOf(o, "rank", record.Ranks()), record.Normal)
	f.RankReason = o.text("deprecated_reason")
	f.AnnouncedBy = o.ref("announced_by", record.KindActor)
	f.Date = o.date("date")
	f.AsWritten = o.text("as_written")
	f.Supersedes = o.ref("supersedes", record.KindFigure)
	f.Derivation = o.derivation()
	f.Sources = o.refs("sources", record.KindSource)
	f.Note = o.text("note")
	o.require("id", "label", "measure", "subject", "unit", "period", "stage", "sources")
	o.figureAgrees(&f)
	o.wholeCount(&f)
	return f
}

// figureAgrees reports keys that need each other.
func (o *object) figureAgrees(f *record.Figure) {
	if f.State == record.Withdrawn && f.Withdrawal == nil {
		o.report(diag.Errorf(o.at.Of("state"), RuleMissingKey, "a withdrawn figure does not say when and how it was withdrawn").
			WithHelp("add `withdrawn: {date: 2025-02-23, note: …, sources: […]}`"))
	}
	if f.Rank == record.Deprecated && f.RankReason == "" {
		o.report(diag.Errorf(o.at.Of("rank"), RuleMissingKey, "a deprecated figure does not say why it is deprecated").
			WithHelp("add `deprecated_reason: …`"))
	}
	if f.PriceBasis == record.Real && f.PriceYear == "" {
		o.report(diag.Errorf(o.at.Of("price_basis"), RuleMissingKey, "a figure in real terms does not say in the prices of which year").
			WithHelp("add `price_year: 2024-25`, or `price_year: " + record.UnstatedYear + "` where the source does not say"))
	}
}

func orDefault[T comparable](value, otherwise T) T {
	var none T
	if value == none {
		return otherwise
	}
	return value
}

// prices reads in whose prices money is counted. A price year that the source
// does not state is written "unstated", so that its absence is never an
// oversight.
func (o *object) prices(f *record.Figure) {
	basis := oneOf(o, "price_basis", record.PriceBases())
	f.PriceYear = o.text("price_year")
	if f.Quantity.Unit.Kind == record.Money {
		f.PriceBasis = basis
	}
}

// quantity reads value, range or change with bound and unit.
func (o *object) quantity() record.Quantity {
	q := record.Quantity{Bound: orDefault(oneOf(o, "bound", record.Bounds()), record.Exact), Unit: o.unit("unit")}
	value, limits, change := o.value("value"), o.value("range"), o.value("change")
	given := 0
	for _, n := range []*yaml.Node{value, limits, change} {
		if n != nil {
			given++
		}
	}
	if i := o.find("value"); given == 0 && i < len(o.used) {
		o.empty(i)
		return q
	}
	if given != 1 {
		o.report(diag.Errorf(o.place(o.node), RuleMissingKey, "%s has %s of value, range and change", o.name(), [...]string{"none", "", "two", "all three"}[given]).
			WithHelp("give exactly one: `value: 13.4`, `range: [6, 7]` or `change: {from: 0.5, to: 0.3}`"))
		return q
	}
	switch {
	case value != nil:
		q.Value = o.decimal("value")
	case limits != nil:
		o.limits(&q, limits)
	default:
		o.change(&q)
	}
	return q
}

func (o *object) limits(q *record.Quantity, n *yaml.Node) {
	q.Form = record.RangeForm
	if n.Kind != yaml.SequenceNode || len(n.Content) != 2 {
		o.wrong(n, "the lowest and the highest, such as [6, 7]")
		return
	}
	q.Low = parsedNode(o.decoder, n.Content[0], "a number", ParseDecimal)
	q.High = parsedNode(o.decoder, n.Content[1], "a number", ParseDecimal)
	if q.Low.GreaterThan(q.High) {
		o.report(diag.Errorf(o.place(n), RuleInverted, "the range begins above its end").WithHelp("write the lower number first"))
	}
}

func (o *object) change(q *record.Quantity) {
	q.Form = record.ChangeForm
	c, ok := o.sub("change", "change")
	if !ok {
		return
	}
	q.Low, q.High = c.decimal("from"), c.decimal("to")
	q.Delta = c.value("delta") != nil
	q.Value = c.decimal("delta")
	c.require("from", "to")
	c.done()
}

func (o *object) baseline() *record.Baseline {
	b, ok := o.sub("baseline", "baseline")
	if !ok {
		return nil
	}
	defer b.done()
	b.require("kind")
	return &record.Baseline{Kind: oneOf(b, "kind", record.BaselineKinds()), Figure: b.ref("figure", record.KindFigure), Note: b.text("note")}
}

func (o *object) withdrawal() *record.Withdrawal {
	w, ok := o.sub("withdrawn", "withdrawal")
	if !ok {
		return nil
	}
	defer w.done()
	w.require("date", "note", "sources")
	return &record.Withdrawal{Date: w.date("date"), Note: w.text("note"), Sources: w.refs("sources", record.KindSource)}
}

func (o *object) derivation() *record.Derivation {
	d, ok := o.sub("derivation", "derivation")
	if !ok {
		return nil
	}
	defer d.done()
	d.require("op", "inputs")
	if n := d.value("inputs"); n != nil && n.Kind == yaml.SequenceNode && len(n.Content) < 2 {
		d.report(diag.Errorf(d.place(n), RuleBadValue, "a figure cannot be derived from fewer than two").WithHelp("name the figures that it follows from, in the order of the operation: `inputs: [later, earlier]`"))
	}
	return &record.Derivation{Op: oneOf(d, "op", record.Ops()), Inputs: d.refs("inputs", record.KindFigure), Mixes: d.text("mixes")}
}
