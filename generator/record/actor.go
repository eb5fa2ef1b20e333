package record

import (
	"cmp"
	"regexp"
)

// Actor is a person, state, party or other body that acts or takes positions
// [Popolo].
type Actor struct {
	ID          string
	Type        ActorType
	Called      string // what kind it is, in the words of the publication, where Type does not say
	PartOf      string // actor id
	Name        string
	OtherNames  []string
	SortName    string // "Starmer, Keir"; Name where it is empty
	Wikidata    string // Q…
	ISO3166     string // alpha-3, or the code of a region
	Memberships []Membership
}

// Membership is an office or a seat that an actor held in another.
type Membership struct {
	Organization string // actor id
	Role         string
	Start, End   Date // a zero End means still so at the as-of date
	Shared       bool // several hold the role at once, as a seat in a parliament
	Sources      []string
}

// Keys implements Keyed.
func (a *Actor) Keys(v Visitor) {
	v.Value(
		Key{Name: "type", Required: true, Means: "the kind of actor (after Popolo)", Like: "person"},
		WordAt(&a.Type, ActorTypes),
	)
	v.Value(
		Key{Name: "name", Fill: FillName, Required: true, Means: "what it is called", Like: "Keir Starmer"},
		(*Text)(&a.Name),
	)
	a.kind(v)
	v.List(Key{Name: "other_names", Means: "other names", Like: `["Sir Keir Starmer"]`}, TextsAt(&a.OtherNames))
	v.Value(
		Key{Name: "sort_name", Means: "the name that lists are sorted by, if it is another", Like: `"Starmer, Keir"`},
		(*Text)(&a.SortName),
	)
	v.Group(
		Key{Name: "identifiers", Means: "what it is called elsewhere", Like: "{wikidata: Q145}"},
		embedded(func(v Visitor) { a.identifiers(v, "the state’s code of three letters (ISO 3166-1)") }),
	)
	v.Groups(Key{
		Name: "memberships", Means: "offices and seats that it holds or held in others",
		Like:   "[{organization: the-parliament, role: Member, start: 2024-07-04, sources: [its-register]}]",
		Column: NoColumn,
	}, groupsAt(&a.Memberships))
}

// kind visits the keys that say more than the type does.
func (a *Actor) kind(v Visitor) {
	v.Value(Key{
		Name: "called", Means: "what kind of body it is, in words that readers see instead of its type",
		Like: "Central bank", Rare: true,
	}, (*Text)(&a.Called))
	v.Value(Key{
		Name: "part_of", Refers: true, To: []Kind{KindActor},
		Means: "the state, region or body that it is a part of", Like: "united-kingdom", Rare: true,
	}, (*Text)(&a.PartOf))
}

// identifiers visits the keys of what the actor is called elsewhere; code says what its
// code of ISO 3166 is.
func (a *Actor) identifiers(v Visitor, code string) {
	v.Value(
		Key{Name: "wikidata", Means: "the actor’s item in Wikidata", Like: "Q145", Column: "wikidata"},
		matching(
			&a.Wikidata,
			wikidataPattern,
			"an item of Wikidata, such as Q145",
			"an item of Wikidata, which is a Q and a number, such as Q145",
		),
	)
	v.Value(
		Key{Name: "iso_3166", Means: code, Like: "GBR", Column: "iso_3166"},
		matching(
			&a.ISO3166,
			isoPattern,
			"a country's three letters, such as GBR, or a region's code, such as DE-BY",
			"a country as the three capital letters of ISO 3166-1, such as GBR, or a region as its code of ISO 3166-2, such as DE-BY",
		),
	)
}

var (
	wikidataPattern = regexp.MustCompile(`^Q[1-9][0-9]*$`)
	isoPattern      = regexp.MustCompile(`^([A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3})$`)
)

// Keys implements Keyed.
func (m *Membership) Keys(v Visitor) {
	v.Value(Key{
		Name: "organization", Required: true, Refers: true, To: []Kind{KindActor},
		Means: "the body that the office or seat is in", Like: "house-of-commons",
	}, (*Text)(&m.Organization))
	v.Value(
		Key{Name: "role", Required: true, Means: "the office", Like: "Prime Minister of the United Kingdom"},
		(*Text)(&m.Role),
	)
	v.Value(Key{Name: "start", Means: "from when (EDTF)", Like: "2024-07-05"}, &m.Start)
	v.Value(Key{Name: "end", Means: "until when (EDTF); empty if still so", Like: "2026-07-20"}, &m.End)
	v.Value(
		Key{Name: "shared", Means: "several hold the role at once, as a seat in a parliament", Like: "true"},
		(*Flag)(&m.Shared),
	)
	v.List(Key{
		Name: "sources", Required: true, Refers: true, To: []Kind{KindSource}, Means: "who says so",
		Like: "[ifs-2025-02-25]", Column: NoColumn,
	}, TextsAt(&m.Sources))
}

// Order returns the name that lists of actors are sorted by.
func (a *Actor) Order() string {
	if a.SortName != "" {
		return a.SortName
	}
	return a.Name
}

// Held reports whether the actor held a role on a date. A membership without a
// start or an end is open on that side.
func (a *Actor) Held(role string, on Date) bool {
	for _, m := range a.Memberships {
		if m.Role == role && m.Covers(on) {
			return true
		}
	}
	return false
}

// Covers reports whether a date may lie within a membership.
func (m Membership) Covers(on Date) bool {
	started := m.Start.IsZero() || !m.Start.After(on)
	ended := !m.End.IsZero() && on.After(m.End)
	return started && !ended
}

// Share implements Fronted.
func (a *Actor) Share(id string, front *Front) {
	a.ID, front.Title = id, cmp.Or(front.Title, a.Name)
}

func actorKind() KindInfo {
	return KindInfo{
		Kind: KindActor, Article: "an", Called: "actor", New: func() Keyed { return new(Actor) },
		Folder: "actors", Section: "/actors/", Found: 1, Order: namedBy((*Actor).Order), Mentioned: true,
		Title:   ownTitleKey("what its page is called, where that is not its name", "The kingdom"),
		Summary: summaryKey(), Factual: true,
	}
}
