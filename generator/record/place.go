package record

// Place is an actor that is a line of content/places.csv: a subject of numbers, which
// has a page only where something mentions it.
type Place Actor

// Keys implements Keyed: the columns of the table.
func (p *Place) Keys(v Visitor) {
	a := (*Actor)(p)
	v.Value(Key{
		Name: "id", Means: "what texts and tables name it by, where that is not made of its name",
		Like: "north-ward",
	}, (*ID)(&p.ID))
	v.Value(
		Key{Name: "name", Means: "what it is called; of a country with a code it may be left out", Like: "North ward"},
		(*Text)(&p.Name),
	)
	v.List(
		Key{Name: "other_names", Means: "other names, set apart by semicolons", Like: "[The North]"},
		TextsAt(&p.OtherNames),
	)
	v.Value(
		Key{Name: "type", Means: "the kind of actor; country where it has the code of one", Like: "region"},
		WordAt(&p.Type, ActorTypes),
	)
	a.kind(v)
	a.identifiers(v, "the code of a country (ISO 3166-1) or of a region (ISO 3166-2)")
}

// Identity implements Record.
func (p *Place) Identity() (id, name string) { return p.ID, p.Name }
