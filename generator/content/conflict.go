package content

import (
	"explainer/generator/diag"
	"explainer/generator/record"
)

func (o *object) conflict() record.Conflict {
	c := record.Conflict{
		ID:      o.id("id"),
		Figures: o.refs("figures", record.KindFigure),
		Reason:  oneOf(o, "reason", record.ConflictReasons()),
		Note:    o.text("note"),
		Sources: o.refs("sources", record.KindSource),
	}
	o.require("figures", "reason", "note", "sources")
	if len(c.Figures) == 1 {
		o.report(diag.Errorf(o.at.Of("figures"), RuleBadValue, "a figure cannot disagree with itself").WithHelp("name two figures or more"))
	}
	return c
}
