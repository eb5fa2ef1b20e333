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

// ComparePositions orders positions of one actor on one question from the
// oldest to the newest, then by id.
func ComparePositions(p, q *Position) int {
	return cmp.Or(p.Date.Compare(q.Date), cmp.Compare(p.ID, q.ID))
}
