package record

import (
	"cmp"
	"slices"
)

// Question is a matter of policy that actors take positions on, put as a
// proposition that one can agree with [Wahl-O-Mat, TheyWorkForYou].
type Question struct {
	ID          string
	Title       string
	Proposition string
	Topic       string
	Opened      Date
	Closed      Date
	Searched    []Search
}

// Search records that a position of an actor was looked for and none found.
type Search struct {
	Actor string // actor id
	Date  Date
	Where string // what was searched: archives, sites
	Query string // the words that were searched for
}

// Keys implements Keyed.
func (q *Question) Keys(v Visitor) {
	v.Value(Key{
		Name: "proposition", Required: true, Prose: true,
		Means: "a sentence that one can agree with; stances are towards it",
		Like:  "The United Kingdom should raise its defence spending.",
	}, (*Text)(&q.Proposition))
	v.Value(Key{Name: "topic", Means: "the subject it belongs to", Like: "defence"}, (*Text)(&q.Topic))
	v.Value(Key{Name: "opened", Means: "since when it is asked (EDTF)", Like: "2025"}, &q.Opened)
	v.Value(Key{Name: "closed", Means: "when it was settled (EDTF)", Like: "2026-01", Rare: true}, &q.Closed)
	v.Groups(Key{
		Name: "searched", By: "actor",
		Means: "the actors whose position was looked for and not found, with what was searched and for which words",
		Like:  `{the-ministry: {date: 2025-03-01, where: "its news pages", query: "target"}}`, Column: NoColumn,
	}, groupsAt(&q.Searched))
}

// Keys implements Keyed.
func (s *Search) Keys(v Visitor) {
	v.Value(
		Key{Name: "actor", Required: true, Refers: true, To: []Kind{KindActor}, Means: "the actor", Like: "nato"},
		(*Text)(&s.Actor),
	)
	v.Value(
		Key{Name: "date", Required: true, Means: "when it was looked for (EDTF)", Like: "2025-03-01"},
		(*Day)(&s.Date),
	)
	v.Value(
		Key{Name: "where", Required: true, Means: "what was searched", Like: `"nato.int, newspapers"`},
		(*Text)(&s.Where),
	)
	v.Value(Key{
		Name: "query", Required: true, Means: "the words that were searched for",
		Like: `"NATO defence spending Britain"`,
	}, (*Text)(&s.Query))
}

// SearchedFor returns the search for a position of an actor that found none; ok
// is false where nobody looked.
func (q *Question) SearchedFor(actor string) (search Search, ok bool) {
	i := slices.IndexFunc(q.Searched, func(s Search) bool { return s.Actor == actor })
	if i < 0 {
		return Search{}, false
	}
	return q.Searched[i], true
}

// CompareQuestions orders questions by topic, then by id.
func CompareQuestions(p, q *Question) int {
	return cmp.Or(cmp.Compare(p.Topic, q.Topic), cmp.Compare(p.ID, q.ID))
}

// Share implements Fronted.
func (q *Question) Share(id string, front *Front) { q.ID, q.Title = id, front.Title }

func questionKind() KindInfo {
	return KindInfo{
		Kind: KindQuestion, Article: "a", Called: "question", New: func() Keyed { return new(Question) },
		Folder: "questions", Section: "/questions/", Found: 2, Order: orderedBy(CompareQuestions), Mentioned: true,
		Title: titleKey(
			"the question, with its question mark", "Should the United Kingdom raise its defence spending?",
		),
		Summary: summaryKey(), Factual: true,
	}
}
