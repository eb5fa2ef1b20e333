package site

import (
	"cmp"
	"explainer/generator/record"
	"slices"
	"strings"
)

// sort brings every kind into the order in which lists show it: that of the table
// of kinds, else by id. Each order is total, since ids are unique.
func (s *Site) sort() {
	for _, k := range slots {
		list := *k.list(s)
		if k.order != nil {
			k.order(s, list)
		} else {
			slices.SortStableFunc(list, byID)
		}
	}
}

func byID(a, b *Entry) int { return cmp.Compare(a.ID, b.ID) }

// byTopic orders questions by their topic, then by id.
func byTopic(a, b *Entry) int {
	return cmp.Or(strings.Compare(a.Question.Topic, b.Question.Topic), byID(a, b))
}

func byFigure(a, b *Entry) int   { return record.CompareFigures(a.Figure, b.Figure) }
func byPosition(a, b *Entry) int { return record.ComparePositions(a.Position, b.Position) }
func byEvent(a, b *Entry) int    { return record.CompareEvents(a.Event, b.Event) }
func byAnchor(a, b *Entry) int   { return strings.Compare(ConflictAnchor(a), ConflictAnchor(b)) }

func nameOf(e *Entry) string  { return e.Name }
func actorOf(e *Entry) string { return e.Actor.Order() }
func workOf(e *Entry) string {
	return e.Source.By() + " " + e.Source.Issued.String() + " " + e.Source.Title
}

// newest orders documents from the newest to the oldest.
func newest(_ *Site, list []*Entry) {
	slices.SortFunc(list, func(a, b *Entry) int { return cmp.Or(b.Front().Date.Compare(a.Front().Date), byID(a, b)) })
}

// declared leaves records in the order in which they were declared.
func declared(*Site, []*Entry) {}

// ordered makes an order of a comparison.
func ordered(compare func(a, b *Entry) int) func(*Site, []*Entry) {
	return func(_ *Site, list []*Entry) { slices.SortStableFunc(list, compare) }
}

// named makes an order of names, as the site's language has it.
func named(name func(*Entry) string) func(*Site, []*Entry) {
	return func(s *Site, list []*Entry) { s.byName(list, name) }
}

// byName sorts by a name as the site's language does, then by id. The keys are
// made once, since making one costs far more than comparing two.
func (s *Site) byName(entries []*Entry, name func(*Entry) string) {
	type keyed struct {
		key   string
		entry *Entry
	}
	keys := s.Language.SortKeys()
	list := make([]keyed, len(entries))
	for i, e := range entries {
		list[i] = keyed{key: keys(name(e)), entry: e}
	}
	slices.SortFunc(list, func(a, b keyed) int {
		return cmp.Or(strings.Compare(a.key, b.key), strings.Compare(a.entry.ID, b.entry.ID))
	})
	for i, k := range list {
		entries[i] = k.entry
	}
}
