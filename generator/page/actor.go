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
	Type       string         // "State", "Party" …
	OtherNames string         // that it is known by, joined by commas
	Body       []Part         // its text
	Offices    []Office       // its memberships and offices
	Members    []Office       // who belongs to it, or holds an office of it
	Positions  []PositionView // its newest stance on each question
	Figures    FigureList     // of which it is the subject, the counterparty or the announcer
	Events     []EventView    // that it took part in
	Briefings  []*Item        // that name it
	Wikidata   string         // its identifier there, such as Q145
	ISO3166    string         // its code as a country
	PartOf     Link           // the place that it lies in
	Parts      []*Link        // the places that lie in it
}

// Layout implements View.
func (*ActorPage) Layout() string { return "actor" }

// Office is a membership as the member's page or the organization's shows it;
// Who is the other side.
type Office struct {
	Who        Link   // the other side
	Role       string // "Prime Minister"; empty for a mere member
	Start, End Date   // since when, until when
	Cites      []Cite // the sources for it
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
	b.offerFeeds(&v.Base, e)
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
	return standingFirst(slices.Compact(list))
}

// byDate returns documents from the newest to the oldest, each once.
func byDate(list []*site.Entry) []*site.Entry { return site.ByDate(list) }
