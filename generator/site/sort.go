package site

import (
	"cmp"
	"slices"
	"strings"

	"explainer/generator/record"
)

// sort brings every kind into the order in which lists show it. Each order is
// total, since ids are unique.
func (s *Site) sort() {
	byID := func(a, b *Entry) int { return cmp.Compare(a.ID, b.ID) }
	newest := func(a, b *Entry) int { return cmp.Or(b.Front().Date.Compare(a.Front().Date), byID(a, b)) }
	slices.SortFunc(s.Briefings, newest)
	s.byName(s.Actors, func(e *Entry) string { return e.Actor.Order() })
	s.byName(s.Terms, func(e *Entry) string { return e.Name })
	s.byName(s.Datasets, func(e *Entry) string { return e.Name })
	slices.SortFunc(s.Pages, byID)
	slices.SortFunc(s.Questions, func(a, b *Entry) int {
		return cmp.Or(strings.Compare(a.Question.Topic, b.Question.Topic), byID(a, b))
	})
	slices.SortFunc(s.Figures, func(a, b *Entry) int { return record.CompareFigures(a.Figure, b.Figure) })
	slices.SortFunc(s.Positions, func(a, b *Entry) int { return record.ComparePositions(a.Position, b.Position) })
	slices.SortFunc(s.Events, func(a, b *Entry) int { return record.CompareEvents(a.Event, b.Event) })
	slices.SortStableFunc(s.Conflicts, func(a, b *Entry) int { return strings.Compare(ConflictAnchor(a), ConflictAnchor(b)) })
	s.byName(s.Sources, func(e *Entry) string { return e.Source.By() + " " + e.Source.Issued.String() + " " + e.Source.Title })
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
