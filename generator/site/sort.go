package site

import (
	"cmp"
	"slices"
	"strings"

	"explainer/generator/record"
)

// sort brings the entries of each kind into its order.
func (s *Site) sort() {
	for info := range record.Kinds() {
		s.order(s.Of(info.Kind), info.Order)
	}
}

func (s *Site) order(list []*Entry, o record.Order) {
	switch {
	case o.Declared:
	case o.Newest:
		slices.SortFunc(list, newest)
	case o.Named:
		s.byName(list, func(e *Entry) string { return e.Name })
	case o.Name != nil:
		s.byName(list, func(e *Entry) string { return o.Name(e.Record) })
	case o.Compare != nil:
		slices.SortStableFunc(list, func(a, b *Entry) int { return o.Compare(a.Record, b.Record) })
	default:
		slices.SortStableFunc(list, byID)
	}
}

func byID(a, b *Entry) int { return cmp.Compare(a.ID, b.ID) }

// newest orders documents from the newest to the oldest.
func newest(a, b *Entry) int { return cmp.Or(b.Front().Date.Compare(a.Front().Date), byID(a, b)) }

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
