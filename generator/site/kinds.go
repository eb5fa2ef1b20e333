package site

import (
	"slices"

	"explainer/generator/record"
)

// slot is where a Site and an Entry hold the records of a kind.
type slot struct {
	kind record.Kind
	list func(*Site) *[]*Entry
	set  func(*Entry, record.Keyed)

	order func(*Site, []*Entry) // sorts the list; by id where it is nil
}

// slots lists the slots of all kinds, in the order of record.Kinds.
var slots = []slot{
	{
		record.KindBriefing,
		func(s *Site) *[]*Entry { return &s.Briefings },
		func(e *Entry, r record.Keyed) { e.Briefing, _ = r.(*record.Briefing) },
		newest,
	},
	{
		record.KindActor,
		func(s *Site) *[]*Entry { return &s.Actors },
		func(e *Entry, r record.Keyed) { e.Actor, _ = r.(*record.Actor) },
		named(actorOf),
	},
	{
		record.KindQuestion,
		func(s *Site) *[]*Entry { return &s.Questions },
		func(e *Entry, r record.Keyed) { e.Question, _ = r.(*record.Question) },
		ordered(byTopic),
	},
	{
		record.KindTopic,
		func(s *Site) *[]*Entry { return &s.Topics },
		func(e *Entry, r record.Keyed) { e.Topic, _ = r.(*record.Topic) },
		named(nameOf),
	},
	{
		record.KindAuthor,
		func(s *Site) *[]*Entry { return &s.Authors },
		func(e *Entry, r record.Keyed) { e.Author, _ = r.(*record.Author) },
		named(nameOf),
	},
	{
		record.KindDataset,
		func(s *Site) *[]*Entry { return &s.Datasets },
		func(e *Entry, r record.Keyed) { e.Dataset, _ = r.(*record.Dataset) },
		named(nameOf),
	},
	{record.KindPage, func(s *Site) *[]*Entry { return &s.Pages }, func(*Entry, record.Keyed) {}, nil},
	{
		record.KindTerm,
		func(s *Site) *[]*Entry { return &s.Terms },
		func(e *Entry, r record.Keyed) { e.Term, _ = r.(*record.Term) },
		named(nameOf),
	},
	{
		record.KindMeasure,
		func(s *Site) *[]*Entry { return &s.Measures },
		func(e *Entry, r record.Keyed) { e.Measure, _ = r.(*record.Measure) },
		declared,
	},
	{
		record.KindUnit,
		func(s *Site) *[]*Entry { return &s.UnitsOfMeasure },
		func(e *Entry, r record.Keyed) { e.Measured, _ = r.(*record.DeclaredUnit) },
		declared,
	},
	{
		record.KindSource,
		func(s *Site) *[]*Entry { return &s.Sources },
		func(e *Entry, r record.Keyed) { e.Source, _ = r.(*record.Source) },
		named(workOf),
	},
	{
		record.KindFigure,
		func(s *Site) *[]*Entry { return &s.Figures },
		func(e *Entry, r record.Keyed) { e.Figure, _ = r.(*record.Figure) },
		ordered(byFigure),
	},
	{
		record.KindPosition,
		func(s *Site) *[]*Entry { return &s.Positions },
		func(e *Entry, r record.Keyed) { e.Position, _ = r.(*record.Position) },
		ordered(byPosition),
	},
	{
		record.KindEvent,
		func(s *Site) *[]*Entry { return &s.Events },
		func(e *Entry, r record.Keyed) { e.Event, _ = r.(*record.Event) },
		ordered(byEvent),
	},
	{
		record.KindConflict,
		func(s *Site) *[]*Entry { return &s.Conflicts },
		func(e *Entry, r record.Keyed) { e.Conflict, _ = r.(*record.Conflict) },
		ordered(byAnchor),
	},
}

// slotOf returns the slot of a kind, which must be one of record.Kinds.
func slotOf(k record.Kind) slot {
	for _, s := range slots {
		if s.kind == k {
			return s
		}
	}
	panic("site: no slot for " + string(k) + "; add one to slots")
}

// Of returns the entries of a kind, in the order in which lists show them.
func (s *Site) Of(k record.Kind) []*Entry { return *slotOf(k).list(s) }

// Lacks reports whether a kind is optional and the site has nothing of it.
func (s *Site) Lacks(k record.Kind) bool {
	info, _ := k.Info()
	return info.Optional && len(s.Of(k)) == 0
}

// Entries returns all entries, by kind, in the order of record.Kinds.
func (s *Site) Entries() [][]*Entry {
	var out [][]*Entry
	for _, slot := range slots {
		out = append(out, *slot.list(s))
	}
	return out
}

// Documents returns the entries that files of their own declare, kind after kind.
func (s *Site) Documents() []*Entry {
	var out []*Entry
	for info := range record.Kinds() {
		if info.IsDocument() {
			out = append(out, slices.DeleteFunc(slices.Clone(s.Of(info.Kind)), (*Entry).IsPlace)...)
		}
	}
	return out
}

// Factual returns the entries of the kinds whose documents state as of when their
// facts hold, by kind.
func (s *Site) Factual() [][]*Entry {
	var out [][]*Entry
	for info := range record.Kinds() {
		if info.Factual {
			out = append(out, s.Of(info.Kind))
		}
	}
	return out
}
