package site

import (
	"cmp"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"
)

// The rules that linking can find broken; package check documents them.
const (
	RuleDuplicateID = "duplicate-id"
	RuleDangling    = "dangling-reference"
	RuleWrongKind   = "wrong-kind"
	RuleSameURL     = "duplicate-url"
	RuleRow         = "dataset-row"
	RuleUnnamed     = "unnamed-column"
	RuleNoSite      = "no-site"
)

// declare enters every document and record under its id.
func (l *linker) declare() {
	l.reserve()
	for i := range l.site.units {
		if u := &l.site.units[i]; u.Doc.Lost == nil {
			l.document(u)
			l.records(u)
		}
	}
}

// reserve makes room for all documents and records at once: lists and tables
// that grow as they are filled cost more than what is put into them.
func (l *linker) reserve() {
	s := l.site
	var figures, positions, others int
	for i := range s.units {
		doc := s.units[i].Doc
		figures += len(doc.Figures)
		positions += len(doc.Positions)
		others += 1 + len(doc.Measures) + len(doc.Sources) + len(doc.Events) + len(doc.Conflicts)
	}
	l.room = make([]Entry, 0, figures+positions+others)
	s.Figures, s.Positions = make([]*Entry, 0, figures), make([]*Entry, 0, positions)
	s.byID = make(map[string]*Entry, cap(l.room))
}

// place gives an entry its place.
func (l *linker) place(e Entry) *Entry {
	l.room = append(l.room, e)
	return &l.room[len(l.room)-1]
}

// document enters a file under its own id.
func (l *linker) document(u *Unit) {
	doc := u.Doc
	e := l.place(Entry{ID: doc.ID, Kind: doc.Kind, Name: doc.Front.Title, At: doc.At, Unit: u, Broken: len(doc.Findings) > 0,
		Actor: doc.Actor, Question: doc.Question, Term: doc.Term, Dataset: doc.Dataset})
	s := l.site
	switch doc.Kind {
	case record.KindBriefing:
		s.Briefings = append(s.Briefings, e)
	case record.KindActor:
		s.Actors = append(s.Actors, e)
	case record.KindQuestion:
		s.Questions = append(s.Questions, e)
	case record.KindTerm:
		s.Terms = append(s.Terms, e)
	case record.KindDataset:
		s.Datasets = append(s.Datasets, e)
	case record.KindPage:
		s.Pages = append(s.Pages, e)
		if doc.ID == "index" {
			s.Home = e
		}
	default:
		return // site.yaml and bibliographies have no id
	}
	l.enter(e, "id")
}

// records enters what a file declares.
func (l *linker) records(u *Unit) {
	doc, s := u.Doc, l.site
	for i := range doc.Measures {
		d := &doc.Measures[i]
		s.Measures = append(s.Measures, l.entry(u, d.At, d.Broken, Entry{ID: d.Record.ID, Kind: record.KindMeasure, Name: d.Record.Label, Measure: &d.Record}))
	}
	for i := range doc.Sources {
		d := &doc.Sources[i]
		s.Sources = append(s.Sources, l.entry(u, d.At, d.Broken, Entry{ID: d.Record.ID, Kind: record.KindSource, Name: d.Record.Title, Source: &d.Record}))
	}
	for i := range doc.Figures {
		d := &doc.Figures[i]
		s.Figures = append(s.Figures, l.entry(u, d.At, d.Broken, Entry{ID: d.Record.ID, Kind: record.KindFigure, Name: d.Record.Label, Figure: &d.Record}))
	}
	for i := range doc.Positions {
		d := &doc.Positions[i]
		s.Positions = append(s.Positions, l.entry(u, d.At, d.Broken, Entry{ID: d.Record.ID, Kind: record.KindPosition, Name: d.Record.Summary, Position: &d.Record}))
	}
	for i := range doc.Events {
		d := &doc.Events[i]
		s.Events = append(s.Events, l.entry(u, d.At, d.Broken, Entry{ID: d.Record.ID, Kind: record.KindEvent, Name: d.Record.Name, Event: &d.Record}))
	}
	for i := range doc.Conflicts {
		d := &doc.Conflicts[i]
		s.Conflicts = append(s.Conflicts, l.entry(u, d.At, d.Broken, Entry{ID: d.Record.ID, Kind: record.KindConflict, Name: cmp.Or(d.Record.Title, d.Record.Note), Conflict: &d.Record}))
	}
}

// entry completes a declared record's entry and enters it under its id, if it
// has one.
func (l *linker) entry(u *Unit, at content.Keys, broken bool, declared Entry) *Entry {
	e := l.place(declared)
	e.Unit, e.At, e.Broken = u, at, broken
	l.enter(e, "id")
	return e
}

// enter puts an entry under its id; of two with one id the first stays.
func (l *linker) enter(e *Entry, key string) {
	if e.ID == "" {
		return
	}
	first, taken := l.site.byID[e.ID]
	if !taken {
		l.site.byID[e.ID] = e
		return
	}
	e.Broken = true
	l.report(diag.Errorf(e.At.Of(key), RuleDuplicateID, "the id %q is given twice", e.ID).
		WithRelated(first.At.Of(key), "first given here, to %s", first.Kind.Article()).
		WithHelp("give one of the two another id; ids are unique over all kinds"))
}

// Entries are all entries, by kind.
func (s *Site) Entries() [][]*Entry {
	return [][]*Entry{s.Briefings, s.Actors, s.Questions, s.Datasets, s.Pages, s.Terms, s.Measures, s.Sources, s.Figures, s.Positions, s.Events, s.Conflicts}
}

// urls gives every entry its address.
func (l *linker) urls() {
	for _, group := range l.site.Entries() {
		for _, e := range group {
			if e.URL == "" {
				e.URL = address(e)
			}
		}
	}
}

func address(e *Entry) string {
	switch e.Kind {
	case record.KindPage:
		return strings.TrimSuffix("/"+e.ID+"/", "index/")
	case record.KindTerm:
		return "/glossary/#" + e.ID
	case record.KindSource:
		return "/sources/#" + e.ID
	case record.KindMeasure:
		return "/figures/#" + e.ID
	case record.KindEvent:
		return "/timeline/#" + e.ID
	case record.KindConflict:
		return "/disagreements/#" + ConflictAnchor(e)
	}
	return "/" + string(e.Kind) + "s/" + e.ID + "/"
}

// ConflictAnchor is the fragment that a conflict has on its page: its id, or
// its figures where it has none.
func ConflictAnchor(e *Entry) string {
	if e.ID != "" {
		return e.ID
	}
	return strings.Join(e.Conflict.Figures, "+")
}
