package content

import (
	"explainer/generator/diag"
	"explainer/generator/record"
)

func (o *object) position() record.Position {
	p := record.Position{
		ID:         o.id(),
		Actor:      o.ref("actor", record.KindActor),
		Question:   o.ref("question", record.KindQuestion),
		Stance:     oneOf(o, "stance", record.Stances()),
		Date:       o.date("date"),
		Summary:    o.text("summary"),
		Conditions: o.text("conditions"),
		Quote:      o.text("quote"),
		Basis:      oneOf(o, "basis", record.Bases()),
		InCapacity: o.text("in_capacity"),
		Sources:    o.refs("sources", record.KindSource),
	}
	o.require("id", "actor", "question", "stance", "date", "summary", "basis", "sources")
	if conditional := p.Stance == record.SupportWithConditions || p.Stance == record.OpposeWithConditions; conditional && p.Conditions == "" {
		o.report(diag.Errorf(o.at.Of("stance"), RuleMissingKey, "a stance with conditions does not say on what it depends").
			WithHelp("add `conditions: …`, or record the stance as support or oppose"))
	}
	return p
}
