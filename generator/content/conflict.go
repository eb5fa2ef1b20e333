package content

import (
	"slices"

	"explainer/generator/diag"
	"explainer/generator/record"
)

func (o *object) conflict() record.Conflict {
	c := record.Conflict{
		ID:      o.id(),
		Title:   o.text("title"),
		Figures: o.refs("figures", record.KindFigure),
		Reason:  oneOf(o, "reason", record.ConflictReasons()),
		Note:    o.text("note"),
		Sources: o.refs("sources", record.KindSource),
	}
	o.require("figures", "reason", "note", "sources")
	for i, id := range c.Figures {
		if len(c.Figures) == 1 || slices.Contains(c.Figures[:i], id) {
			o.report(diag.Errorf(o.at.Of("figures"), RuleBadValue, "a figure cannot disagree with itself").WithHelp("name two figures or more, each once"))
			break
		}
	}
	return c
}
