package opendata

import (
	"explainer/generator/record"
	"explainer/generator/site"
)

// office is a membership of an actor, the n-th.
type office struct {
	actor  string
	number int
	record.Membership
}

func (p *Package) actors() []*Table {
	entries := p.site.Actors
	sources := newTable("membership_sources", 3, entries, officeSources,
		ref("actor", "actors", func(l officeSource) string { return l.actor }),
		integer("number", func(l officeSource) int { return l.office }),
		ref("source", "sources", func(l officeSource) string { return l.source })).inside("sources")
	sources.Foreign = append(sources.Foreign, ForeignKey{Fields: []string{"actor", "number"}, Table: "memberships", To: []string{"actor", "number"}})
	memberships := newTable("memberships", 2, entries, offices,
		ref("actor", "actors", func(o office) string { return o.actor }),
		integer("number", func(o office) int { return o.number }),
		ref("organization", "actors", func(o office) string { return o.Organization }).required(),
		text("role", func(o office) string { return o.Role }),
		date("start", func(o office) record.Date { return o.Start }),
		date("end", func(o office) record.Date { return o.End })).inside("memberships").has(sources)
	actors := newTable("actors", 1, entries, itself,
		text("id", identity),
		choice("type", record.ActorTypes(), func(e *site.Entry) record.ActorType { return e.Actor.Type }).required(),
		text("name", func(e *site.Entry) string { return e.Actor.Name }).required(),
		list("other_names", func(e *site.Entry) []string { return e.Actor.OtherNames }),
		text("sort_name", func(e *site.Entry) string { return e.Actor.SortName }),
		text("wikidata", func(e *site.Entry) string { return e.Actor.Wikidata }),
		text("iso_3166", func(e *site.Entry) string { return e.Actor.ISO3166 }),
		date("as_of", asOf), text("url", p.address)).has(memberships)
	return []*Table{actors, memberships, sources}
}

func offices(e *site.Entry) []office {
	out := make([]office, len(e.Actor.Memberships))
	for i, m := range e.Actor.Memberships {
		out[i] = office{e.ID, i + 1, m}
	}
	return out
}

// officeSource is a source of a membership.
type officeSource struct {
	actor  string
	office int
	source string
}

func officeSources(e *site.Entry) []officeSource {
	var out []officeSource
	for _, o := range offices(e) {
		for _, l := range links("", "", o.Sources) {
			out = append(out, officeSource{e.ID, o.number, l.to})
		}
	}
	return out
}

// asOf is the date at which the facts of an entry's document held.
func asOf(e *site.Entry) record.Date { return e.Front().AsOf }
