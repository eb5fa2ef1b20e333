package record

import (
	"cmp"
	"strings"
)

// Conflict says that figures disagree and why, so that both can stand.
type Conflict struct {
	ID      string // may be empty
	Title   string // what is in dispute, as a heading; may be empty
	Figures []string
	Reason  ConflictReason
	Note    string
	Sources []string
}

// Keys implements Keyed.
func (c *Conflict) Keys(v Visitor) {
	v.Value(Key{
		Name: "id", Means: "the record’s identifier, which no other record of any kind has",
		Like: "extra-defence-money",
	}, (*ID)(&c.ID))
	v.Value(Key{
		Name: "title", Fill: FillName, Means: "what is in dispute, as a heading in plain words",
		Like: "How much more Britain will spend on defence",
	}, (*Text)(&c.Title))
	v.List(Key{
		Name: "figures", Required: true, Refers: true, To: []Kind{KindFigure},
		Means: "the two figures or more that disagree", Like: "[uk-defence-extra-cash, uk-defence-extra-ifs]",
		Column: NoColumn,
	}, TextsAt(&c.Figures))
	v.Value(
		Key{Name: "reason", Required: true, Means: "why they disagree", Like: "baseline"},
		WordAt(&c.Reason, ConflictReasons),
	)
	v.Value(
		Key{Name: "note", Required: true, Means: "the reason in words", Like: `"Why, in a sentence."`},
		(*Text)(&c.Note),
	)
	v.List(Key{
		Name: "sources", Required: true, Refers: true, To: []Kind{KindSource}, Means: "who says so",
		Like: "[ifs-2025-02-25]", Column: NoColumn,
	}, TextsAt(&c.Sources))
}

// Handle returns what tells the conflict from others: its id or, without one, the
// ids of its figures, joined by plus signs, which no id holds.
func (c *Conflict) Handle() string { return cmp.Or(c.ID, strings.Join(c.Figures, "+")) }

// Identity implements Record.
func (c *Conflict) Identity() (id, name string) { return c.ID, cmp.Or(c.Title, c.Note) }

// CompareConflicts orders conflicts by what tells them apart.
func CompareConflicts(c, d *Conflict) int { return cmp.Compare(c.Handle(), d.Handle()) }

func conflictKind() KindInfo {
	return KindInfo{
		Kind: KindConflict, Article: "a", Called: "conflict", New: func() Keyed { return new(Conflict) },
		Key: "conflicts", In: InDocument, Section: "/disagreements/", Anchored: true, Found: 12,
		Order: orderedBy(CompareConflicts),
	}
}
