package opendata

import (
	"explainer/generator/record"
	"explainer/generator/site"
)

func (p *Package) events() []*Table {
	entries := p.site.Events
	attendees := newTable(
		"event_attendees",
		2,
		entries,
		func(e *site.Entry) []link { return links(e.ID, "", e.Event.Attendees) },
		ref("event", "events", from),
		ref("actor", "actors", to),
	).inside("attendees")
	effects := newTable(
		"event_effects",
		2,
		entries,
		func(e *site.Entry) []link { return links(e.ID, "", e.Event.Effects) },
		ref("event", "events", from),
		integer("number", nth),
		ref("figure", "figures", func(l link) string { return p.ofKind(l.to, record.KindFigure) }),
		ref(
			"position", "positions", func(l link) string { return p.ofKind(l.to, record.KindPosition) },
		),
	).inside("effects")
	sources := sourcesOf("event", "events", entries, func(e *site.Entry) []string { return e.Event.Sources })
	columns := p.declared(record.KindEvent)
	events := newTable("events", 1, entries, entryRows, columns...).has(attendees, effects, sources)
	return []*Table{events, attendees, effects, sources}
}

// ofKind is an id if it is that of a record of a kind.
func (p *Package) ofKind(id string, kind record.Kind) string {
	if e := p.site.Entry(id); e != nil && e.Kind == kind {
		return id
	}
	return ""
}
