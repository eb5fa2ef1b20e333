package page

// UnitOfMeasure is a unit that the publication declares.
type UnitOfMeasure struct {
	ID         string // of its element
	Name       string // beside many: "tonnes"
	Symbol     string // "t"; may be empty
	Dimension  string // what it is of; may be empty
	Equals     string // "1 megatonne = 1,000,000 tonnes"; may be empty
	Definition string // may be empty
}

func (b *builder) unitsOfMeasure() []UnitOfMeasure {
	var out []UnitOfMeasure
	for _, e := range b.site.UnitsOfMeasure {
		u := e.Measured
		out = append(out, UnitOfMeasure{
			ID: u.ID, Name: u.Names.Other, Symbol: u.Symbol, Dimension: u.Dimension, Definition: u.Definition,
			Equals: b.site.Vocabulary.Units.Equation(u.ID, b.site.Language),
		})
	}
	return out
}
