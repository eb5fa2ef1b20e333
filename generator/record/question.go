package record

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
}

// SearchedFor returns the date on which a position of an actor was looked for
// in vain, zero where nobody looked.
func (q *Question) SearchedFor(actor string) Date {
	for _, s := range q.Searched {
		if s.Actor == actor {
			return s.Date
		}
	}
	return Date{}
}
