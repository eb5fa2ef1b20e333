package opendata

import (
	"slices"

	"explainer/generator/record"
	"explainer/generator/site"
)

// office is a membership of an actor, the n-th.
type office struct {
	actor  string
	number int
	record.Membership
	cells []string
}

func (o office) declared(i int) string { return o.cells[i] }

func (p *Package) actors() []*Table {
	entries := slices.Concat(p.site.Actors, p.site.Places)
	sources := newTable("membership_sources", 3, entries, officeSources,
		ref("actor", "actors", func(l officeSource) string { return l.actor }),
		integer("number", func(l officeSource) int { return l.office }),
		ref("source", "sources", func(l officeSource) string { return l.source })).inside("sources")
	sources.Foreign = append(
		sources.Foreign,
		ForeignKey{Fields: []string{"actor", "number"}, Table: "memberships", To: []string{"actor", "number"}},
	)
	columns := []column[office]{
		ref("actor", "actors", func(o office) string { return o.actor }),
		integer("number", func(o office) int { return o.number }),
	}
	columns = append(columns, declaredColumns[office](&record.Membership{}, nil)...)
	memberships := newTable("memberships", 2, entries, offices, columns...).inside("memberships").has(sources)
	described := append([]column[entryRow]{text("id", ofEntry(identity))}, p.declared(record.KindActor)...)
	described = withoutIdle(described, entries, "called", "part_of")
	for i := range described {
		if described[i].Name == "type" {
			described[i].Allowed = typesOf(entries)
		}
	}
	actors := newTable("actors", 1, entries, entryRows, described...).has(memberships)
	return []*Table{actors, memberships, sources}
}

// typesOf lists the types of actor that Popolo has a like of, and those of the others
// that an actor is of.
func typesOf(actors []*site.Entry) []string {
	var out []string
	for _, t := range record.ActorTypes() {
		is := func(e *site.Entry) bool { return e.Actor.Type == t }
		if !slices.Contains(record.SubjectTypes(), t) || slices.ContainsFunc(actors, is) {
			out = append(out, string(t))
		}
	}
	return out
}

func offices(e *site.Entry) []office {
	out := make([]office, len(e.Actor.Memberships))
	for i, m := range e.Actor.Memberships {
		out[i] = office{e.ID, i + 1, m, cellsOf(&m)}
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
