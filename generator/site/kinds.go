package site

import (
	"slices"

	"explainer/generator/record"
)

// listsOf returns where a site holds the entries of each kind: in the field of those
// that rules and pages ask for by name.
func listsOf(s *Site) map[record.Kind]*[]*Entry {
	lists := map[record.Kind]*[]*Entry{
		record.KindBriefing: &s.Briefings, record.KindActor: &s.Actors, record.KindQuestion: &s.Questions,
		record.KindTopic: &s.Topics, record.KindAuthor: &s.Authors, record.KindTerm: &s.Terms,
		record.KindDataset: &s.Datasets, record.KindPage: &s.Pages, record.KindFigure: &s.Figures,
		record.KindPosition: &s.Positions, record.KindEvent: &s.Events, record.KindConflict: &s.Conflicts,
		record.KindSource: &s.Sources, record.KindMeasure: &s.Measures, record.KindUnit: &s.UnitsOfMeasure,
	}
	for info := range record.Kinds() {
		if lists[info.Kind] == nil {
			lists[info.Kind] = new([]*Entry)
		}
	}
	return lists
}

// set makes a record that of the entry, in the field of its kind, too, where there is one.
func (e *Entry) set(r record.Keyed) {
	e.Record = r
	switch r := r.(type) {
	case *record.Briefing:
		e.Briefing = r
	case *record.Actor:
		e.Actor = r
	case *record.Question:
		e.Question = r
	case *record.Topic:
		e.Topic = r
	case *record.Author:
		e.Author = r
	case *record.Term:
		e.Term = r
	case *record.Dataset:
		e.Dataset = r
	case *record.Figure:
		e.Figure = r
	case *record.Position:
		e.Position = r
	case *record.Event:
		e.Event = r
	case *record.Conflict:
		e.Conflict = r
	case *record.Source:
		e.Source = r
	case *record.Measure:
		e.Measure = r
	case *record.DeclaredUnit:
		e.Measured = r
	}
}

// Of returns the entries of a kind, in the order in which lists show them.
func (s *Site) Of(k record.Kind) []*Entry { return *s.lists[k] }

// Lacks reports whether a kind is optional and the site has nothing of it.
func (s *Site) Lacks(k record.Kind) bool {
	info, _ := k.Info()
	return info.Optional && len(s.Of(k)) == 0
}

// Entries returns all entries, by kind, in the order of record.Kinds.
func (s *Site) Entries() [][]*Entry {
	var out [][]*Entry
	for info := range record.Kinds() {
		out = append(out, s.Of(info.Kind))
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
