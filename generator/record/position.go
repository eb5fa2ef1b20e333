package record

import "cmp"

// Position is where an actor stood on a question from a date on, and on what
// evidence.
type Position struct {
	ID         string
	Actor      string // actor id
	Question   string // question id
	Stance     Stance // towards the question's proposition
	Date       Date   // from when
	Summary    string // in the publication's words
	Conditions string
	Quote      string // a few words, exact
	Basis      Basis
	InCapacity string // a role from the actor's memberships at that date
	Sources    []string
}

// Keys implements Keyed.
func (p *Position) Keys(v Visitor) {
	v.Value(Key{
		Name: "id", Required: true, Means: "the record’s identifier, which no other record of any kind has",
		Like: "starmer-defence-rise",
	}, (*ID)(&p.ID))
	v.Value(Key{
		Name: "actor", Required: true, Refers: true, To: []Kind{KindActor}, Claim: true, Means: "the actor",
		Like: "keir-starmer",
	}, (*Text)(&p.Actor))
	v.Value(Key{
		Name: "question", Required: true, Refers: true, To: []Kind{KindQuestion}, Claim: true,
		Means: "the question", Like: "uk-defence-rise",
	}, (*Text)(&p.Question))
	v.Value(
		Key{Name: "stance", Required: true, Claim: true, Means: "towards the question’s proposition", Like: "support"},
		WordAt(&p.Stance, Stances),
	)
	v.Value(
		Key{Name: "date", Past: true, Required: true, Claim: true, Means: "from when (EDTF)", Like: "2025-02-26"},
		&p.Date,
	)
	v.Value(Key{
		Name: "summary", Prose: true, Fill: FillName, Required: true,
		Means: "in a sentence, in the words of the publication", Like: `"One sentence, in your own words."`,
	}, (*Text)(&p.Summary))
	v.Value(
		Key{Name: "conditions", Prose: true, Means: "on what conditions", Like: `"If America backs it."`},
		(*Text)(&p.Conditions),
	)
	v.Value(
		Key{Name: "quote", Means: "a few of the actor’s words, exactly", Like: `"strongly welcome"`},
		(*Text)(&p.Quote),
	)
	v.Value(
		Key{Name: "basis", Required: true, Means: "the kind of evidence", Like: "statement"},
		WordAt(&p.Basis, Bases),
	)
	v.Value(Key{
		Name: "in_capacity", Means: "the office that the actor spoke in, a role from the actor’s memberships",
		Like: "Prime Minister of the United Kingdom",
	}, (*Text)(&p.InCapacity))
	v.List(Key{
		Name: "sources", Required: true, Refers: true, To: []Kind{KindSource}, Means: "who says so",
		Like: "[ifs-2025-02-25]", Column: NoColumn,
	}, TextsAt(&p.Sources))
}

// ComparePositions orders positions of one actor on one question from the
// oldest to the newest, then by id.
func ComparePositions(p, q *Position) int {
	return cmp.Or(p.Date.Compare(q.Date), cmp.Compare(p.ID, q.ID))
}

// Identity implements Record.
func (p *Position) Identity() (id, name string) { return p.ID, p.Summary }

func positionKind() KindInfo {
	return KindInfo{
		Kind: KindPosition, Article: "a", Called: "position", New: func() Keyed { return new(Position) },
		Key: "positions", In: InDocument, Section: "/positions/", Found: 11, Order: orderedBy(ComparePositions),
	}
}
