package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func capacity() Rule {
	position := "-- content/actors/minister.md --\n---\nname: A Minister\ntype: person\nas_of: 2025-03-01\nmemberships: [{organization: united-kingdom, role: Minister, start: 2025-01-01, end: 2025-02-20, sources: [report]}]\n---\nWho?\n" +
		"-- content/about.md --\n---\ntitle: About\npositions:\n  - {id: it, actor: minister, question: rise, stance: support, date: %, summary: Wants it., basis: statement, in_capacity: Minister, sources: [report]}\n---\nIt [[it|wants it]].\n"
	return Rule{
		ID: "capacity", Severity: diag.Error,
		Summary: "A position taken in a capacity was taken while the actor held it.",
		Why:     "Who said it as what decides what it commits.",
		Remedy:  "Put the role or the date right, or add the membership to the actor.",
		Bad:     strings.ReplaceAll(position, "%", "2025-02-24"),
		Good:    strings.ReplaceAll(position, "%", "2025-02-18"),
		run: func(s *subject, report report) {
			for _, e := range sound(s.Positions) {
				p, actor := e.Position, s.Entry(e.Position.Actor)
				if p.InCapacity == "" || actor == nil || actor.Actor == nil || actor.Broken ||
					actor.Actor.Held(p.InCapacity, p.Date) {
					continue
				}
				report(unheld(e, actor))
			}
		},
	}
}

func unheld(e, actor *site.Entry) diag.Finding {
	f := diag.Finding{
		Place:   e.At.Of("in_capacity"),
		Message: actor.Name + " is not recorded as “" + e.Position.InCapacity + "” " + on(e.Position.Date),
	}
	var roles []string
	for _, m := range actor.Actor.Memberships {
		roles = append(roles, m.Role)
	}
	if near := diag.Nearest(e.Position.InCapacity, roles); near != "" {
		f = f.WithHelp("did you mean “%s”?", near)
	} else {
		f = f.WithHelp("add the membership to the actor, or put the role or the date right")
	}
	return f.WithRelated(actor.At.Of("memberships"), "the actor's memberships")
}

// on says when something was, as precisely as it is known.
func on(d record.Date) string {
	if d.IsDay() {
		return "on " + d.String()
	}
	return "in " + d.String()
}
