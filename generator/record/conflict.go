package record

// Conflict says that figures disagree and why, so that both can stand.
type Conflict struct {
	ID      string // may be empty
	Title   string // what is in dispute, as a heading; may be empty
	Figures []string
	Reason  ConflictReason
	Note    string
	Sources []string
}
