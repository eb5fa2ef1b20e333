package site

import (
	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/sheet"
)

// The rules that linking can find broken; package check documents them.
const (
	RuleDuplicateID = "duplicate-id"
	RuleDangling    = "dangling-reference"
	RuleWrongKind   = "wrong-kind"
	RuleSameURL     = "duplicate-url"
	RuleRow         = sheet.RuleRow
	RuleNoSite      = "no-site"

	RuleTwoCalendars = "two-calendars"
)

// homeID is the id of the page whose text stands on the front page.
const homeID = "index"

// declare enters every document and record under its id. Libraries come last: an id
// that anything else has is not theirs.
func (l *linker) declare() {
	l.reserve()
	for _, libraries := range []bool{false, true} {
		for i := range l.site.units {
			if u := &l.site.units[i]; u.Doc.Lost == nil && l.isLibrary(u.Doc) == libraries {
				l.document(u)
				l.records(u)
			}
		}
	}
}

// reserve makes room for all documents and records at once: lists and tables
// that grow as they are filled cost more than what is put into them.
func (l *linker) reserve() {
	s := l.site
	n := 0
	counts := map[record.Kind]int{}
	for i := range s.units {
		doc := s.units[i].Doc
		counts[doc.Kind]++
		for _, r := range doc.Records {
			counts[r.Kind]++
		}
		n += 1 + len(doc.Records)
	}
	l.room = make([]Entry, 0, n)
	s.byID = make(map[string]*Entry, n)
	for kind, list := range s.lists {
		*list = make([]*Entry, 0, counts[kind])
	}
}

// allocate copies an entry into the reserved room, where it stays.
func (l *linker) allocate(e Entry) *Entry {
	l.room = append(l.room, e)
	return &l.room[len(l.room)-1]
}

// document enters a file under its own id. Bibliographies and site.yaml have
// none.
func (l *linker) document(u *Unit) {
	doc := u.Doc
	info, known := doc.Kind.Info()
	if !known || !info.IsDocument() {
		return
	}
	e := l.entry(
		Entry{ID: doc.ID, Name: doc.Front.Title, At: doc.At, Unit: u, Own: doc.Own, Broken: len(doc.Findings) > 0},
		info.Kind,
		doc.Record,
	)
	if doc.Kind == record.KindPage && doc.ID == homeID {
		l.site.Home = e
	}
}

// records enters what a file declares.
func (l *linker) records(u *Unit) {
	for _, r := range u.Doc.Records {
		id, name := r.Record.Identity()
		declared := record.Keyed(r.Record)
		place, isPlace := r.Record.(*record.Place)
		if isPlace {
			declared = (*record.Actor)(place)
		}
		if s, isSource := declared.(*record.Source); isSource {
			declared = l.source(u.Doc, s)
		}
		e := l.entry(
			Entry{ID: id, Name: name, At: r.At, Unit: u, Own: r.Own, Broken: r.Broken, place: isPlace},
			r.Kind,
			declared,
		)
		if id == "" && e.Conflict != nil {
			l.unnamed[e.Conflict.Handle()] = e
		}
	}
}

// entry puts an entry of a kind in its list and under its id, if it has one.
func (l *linker) entry(e Entry, kind record.Kind, r record.Keyed) *Entry {
	e.Kind = kind
	e.set(r)
	entry := l.allocate(e)
	list := l.site.lists[kind]
	*list = append(*list, entry)
	l.enter(entry, "id")
	return entry
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
	l.again[e.ID] = append(l.again[e.ID], e.Kind)
	if e.Source != nil {
		l.library.clashes = append(l.library.clashes, clash{e, first})
		return
	}
	l.report(diag.Errorf(e.At.Of(key), RuleDuplicateID, "the id %q is given twice", e.ID).
		WithRelated(first.At.Of(key), "first given here, to %s", first.Kind.Article()).
		WithHelp("give one of the two another id; ids are unique over all kinds"))
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

// address returns the path of an entry's page, with a fragment where it has no
// page to itself.
func address(e *Entry) string {
	info, _ := e.Kind.Info()
	switch {
	case e.Kind == record.KindConflict:
		return info.Section + "#" + ConflictAnchor(e)
	case info.Anchored:
		return info.Section + "#" + e.ID
	case e.Kind == record.KindPage && e.ID == homeID:
		return "/"
	}
	return info.Section + e.ID + "/"
}

// ConflictAnchor returns the fragment of a conflict on its page.
func ConflictAnchor(e *Entry) string { return e.Conflict.Handle() }
