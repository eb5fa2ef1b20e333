package block

import "explainer/generator/record"

// Matrix shows who stands where on some questions.
type Matrix struct {
	Title     string
	Questions []string
	Actors    []string // none means every actor
	Note      string
}

// Keys implements record.Keyed.
func (m *Matrix) Keys(v record.Visitor) {
	v.Value(title(false), record.TextAt(&m.Title))
	v.List(
		record.Key{
			Name: "questions", Required: true, Refers: true, To: []record.Kind{record.KindQuestion},
			Means: "the questions, one a column", Like: "[uk-defence-rise]",
		},
		record.TextsAt(&m.Questions),
	)
	v.List(
		record.Key{
			Name: "actors", Refers: true, To: []record.Kind{record.KindActor},
			Means: "the actors, one a row, where not all", Like: "[keir-starmer]",
		},
		record.TextsAt(&m.Actors),
	)
	v.Value(note(), record.TextAt(&m.Note))
}

// Name implements Block.
func (*Matrix) Name() string { return "matrix" }

// Heading implements Block.
func (m *Matrix) Heading() string { return m.Title }

// Shows implements Block.
func (m *Matrix) Shows() Shown { return Shown{Questions: m.Questions, Actors: m.Actors} }

// Compares implements Block: a matrix has no figures.
func (*Matrix) Compares() Comparison { return Comparison{As: "matrix"} }

// Draw implements Block.
func (m *Matrix) Draw(d Drawer) { d.Matrix(m) }
