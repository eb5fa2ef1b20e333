package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

// evidence is a record that must rest on sources.
type evidence struct {
	entry   *site.Entry
	sources []string
}

func evidences(s *site.Site) []evidence {
	var out []evidence
	for _, e := range sound(s.Figures) {
		if e.Anchor() == "" { // rows rest on their dataset's sources
			out = append(out, evidence{e, e.Figure.Sources})
		}
	}
	for _, e := range sound(s.Positions) {
		out = append(out, evidence{e, e.Position.Sources})
	}
	for _, e := range sound(s.Events) {
		out = append(out, evidence{e, e.Event.Sources})
	}
	for _, e := range sound(s.Datasets) {
		out = append(out, evidence{e, e.Dataset.Sources})
	}
	return out
}

func weakSources() Rule {
	weak := "-- content/sources/weak.yaml --\n- {id: blog, type: post-weblog, title: A blog, custom: {tier: weak}}\n"
	event := "-- content/about.md --\n---\ntitle: About\nevents: [{id: it, name: It, date: 2025-02-26, sources: [%]}]\n---\nThen [[it]].\n"
	return Rule{
		ID: "weak-sources", Severity: diag.Error,
		Summary: "No figure, position, event or dataset rests on weak sources alone.",
		Why:     "A mirror or an aggregator can support a claim, never carry it.",
		Bad:     weak + strings.ReplaceAll(event, "%", "blog"),
		Good:    weak + strings.ReplaceAll(event, "%", "report, blog"),
		run: func(s *site.Site, report report) {
			for _, ev := range evidences(s) {
				if onlyWeak(s, ev.sources) {
					report(diag.Finding{Place: ev.entry.At.Of("sources"), Message: "rests on weak sources alone"}.
						WithHelp("add a primary or an established source, or leave the record out"))
				}
			}
		},
	}
}

func onlyWeak(s *site.Site, ids []string) bool {
	for _, id := range ids {
		if e := s.Entry(id); e == nil || e.Source == nil || e.Source.Tier != record.Weak {
			return false
		}
	}
	return len(ids) > 0
}

// maxQuote is how many words a quotation may have.
const maxQuote = 8

func longQuote() Rule {
	position := "-- content/about.md --\n---\ntitle: About\npositions:\n  - {id: it, actor: united-kingdom, question: rise, stance: support, date: 2025-02-26, summary: Wants it., basis: statement, quote: \"%\", sources: [report]}\n---\nIt [[it|wants it]].\n"
	return Rule{
		ID: "long-quote", Severity: diag.Error,
		Summary: "A quotation has at most 8 words.",
		Why:     "A few words show the tone; more would replace the publication's own account, and its rights.",
		Bad:     strings.ReplaceAll(position, "%", "one two three four five six seven eight nine"),
		Good:    strings.ReplaceAll(position, "%", "one two three"),
		run: func(s *site.Site, report report) {
			for _, e := range sound(s.Positions) {
				if n := len(strings.Fields(e.Position.Quote)); n > maxQuote {
					report(diag.Finding{Place: e.At.Of("quote"), Message: "the quotation has more than 8 words"}.WithHelp("keep the telling few, and say the rest in your own words"))
				}
			}
		},
	}
}

func capacity() Rule {
	position := "-- content/actors/minister.md --\n---\nname: A Minister\ntype: person\nas_of: 2025-03-01\nmemberships: [{organization: united-kingdom, role: Minister, start: 2025-01-01, end: 2025-02-28, sources: [report]}]\n---\nWho?\n" +
		"-- content/about.md --\n---\ntitle: About\npositions:\n  - {id: it, actor: minister, question: rise, stance: support, date: %, summary: Wants it., basis: statement, in_capacity: Minister, sources: [report]}\n---\nIt [[it|wants it]].\n"
	return Rule{
		ID: "capacity", Severity: diag.Error,
		Summary: "A position taken in a capacity was taken while the actor held it.",
		Why:     "Who said it as what decides what it commits.",
		Bad:     strings.ReplaceAll(position, "%", "2025-03-01"),
		Good:    strings.ReplaceAll(position, "%", "2025-02-26"),
		run: func(s *site.Site, report report) {
			for _, e := range sound(s.Positions) {
				p, actor := e.Position, s.Entry(e.Position.Actor)
				if p.InCapacity == "" || actor == nil || actor.Actor == nil || actor.Broken || actor.Actor.Held(p.InCapacity, p.Date) {
					continue
				}
				report(unheld(e, actor))
			}
		},
	}
}

func unheld(e, actor *site.Entry) diag.Finding {
	f := diag.Finding{Place: e.At.Of("in_capacity"), Message: actor.Name + " is not recorded as “" + e.Position.InCapacity + "” on " + e.Position.Date.String()}
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
