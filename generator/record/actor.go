package record

// Actor is a person, state, party or other body that acts or takes positions
// [Popolo].
type Actor struct {
	ID          string
	Type        ActorType
	Name        string
	OtherNames  []string
	SortName    string // "Starmer, Keir"; Name where it is empty
	Wikidata    string // Q…
	ISO3166     string // alpha-3
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

// Order is the name that lists of actors are sorted by.
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

// Covers reports whether a membership may have held on a date.
func (m Membership) Covers(on Date) bool {
	started := m.Start.IsZero() || !m.Start.After(on)
	ended := !m.End.IsZero() && on.After(m.End)
	return started && !ended
}
