package page

import (
	"cmp"
	"slices"
	"strings"

	"explainer/generator/record"
	"explainer/generator/site"
)

// ActorPage is the page of one actor.
type ActorPage struct {
	Base
	Type       string
	PartOf     Link
	Parts      []*Link
	OtherNames string
	Body       []Part
	Offices    []Office
	Members    []Office
	Positions  []PositionView
	Figures    FigureList
	Events     []EventView
	Briefings  []*Item
	Wikidata   string
	ISO3166    string
}

// Layout implements View.
func (*ActorPage) Layout() string { return "actor" }

// Office is a membership as the member's page or the organization's shows it;
// Who is the other side.
type Office struct {
	Who        Link
	Role       string
	Start, End Date
	Cites      []Cite
}

func (b *builder) actor(e *site.Entry) View {
	a, c := e.Actor, b.citer()
	v := &ActorPage{
		Base: b.entryBase(e),
		Type: b.called(a), PartOf: b.optional(a.PartOf), Parts: b.links(e.From(record.KindActor, "part_of")),
		OtherNames: strings.Join(a.OtherNames, ", "),
		Wikidata:   a.Wikidata, ISO3166: a.ISO3166,
		Body: b.body(e.Unit, c),
	}
	for _, m := range a.Memberships {
		v.Offices = append(v.Offices, b.office(b.link(m.Organization), m, c))
	}
	v.Members = b.members(e, c)
	v.Positions = b.positionsOf(e.From(record.KindPosition, "actor"), func(p *record.Position) Link {
		return Link{URL: b.link(p.Question).URL, Text: b.site.Proposition(p.Question)}
	}, c)
	v.Figures = b.figureViews(declaredFigures(e), c)
	events := e.From(record.KindEvent, "attendees")
	slices.SortFunc(events, func(x, y *site.Entry) int { return record.CompareEvents(x.Event, y.Event) })
	v.Events = b.eventViews(events, c)
	v.Briefings = b.items(byDate(e.From(record.KindBriefing, "actors", site.RoleMention)))
	b.dropListed(&v.Base, addresses(v.Briefings)...)
	c.finish(&v.Base)
	return v
}

// called returns what kind of actor one is, in the words that readers see.
func (b *builder) called(a *record.Actor) string {
	return cmp.Or(a.Called, b.site.Language.Words.ActorTypes[string(a.Type)])
}

func (b *builder) office(who Link, m record.Membership, c *citer) Office {
	return Office{Who: who, Role: m.Role, Start: b.date(m.Start), End: b.date(m.End), Cites: c.citeAll(m.Sources)}
}

// members returns the offices that actors hold or held in an organization.
func (b *builder) members(e *site.Entry, c *citer) []Office {
	var out []Office
	for _, member := range e.From(record.KindActor, "memberships.organization") {
		for _, m := range member.Actor.Memberships {
			if m.Organization == e.ID {
				out = append(out, b.office(b.to(member), m, c))
			}
		}
	}
	return out
}

// declaredFigures returns an actor's figures, in the order of figures, without the
// rows of datasets, which their tables show.
func declaredFigures(e *site.Entry) []*site.Entry {
	list := e.From(record.KindFigure, "subject", "counterparty", "announced_by")
	list = slices.DeleteFunc(slices.Clone(list), (*site.Entry).IsRow)
	slices.SortFunc(list, func(x, y *site.Entry) int { return record.CompareFigures(x.Figure, y.Figure) })
	return slices.Compact(list)
}

// byDate returns documents from the newest to the oldest, each once.
func byDate(list []*site.Entry) []*site.Entry {
	sorted := slices.Clone(list)
	slices.SortFunc(sorted, func(x, y *site.Entry) int {
		return cmp.Or(y.Front().Date.Compare(x.Front().Date), cmp.Compare(x.ID, y.ID))
	})
	return slices.Compact(sorted)
}
