package block

import "explainer/generator/record"

// Figures lists figures in a table, and may add them up.
type Figures struct {
	Title   string
	Figures []string
	Total   bool
	Mixes   string
	Note    string
}

// Keys implements record.Keyed.
func (f *Figures) Keys(v record.Visitor) {
	v.Value(title(false), record.TextAt(&f.Title))
	v.List(
		record.Key{
			Name: "figures", Required: true, Refers: true, To: []record.Kind{record.KindFigure},
			Means: "the figures that it lists", Like: "[uk-defence-extra-cash, uk-defence-extra-ifs]",
		},
		record.TextsAt(&f.Figures),
	)
	v.Value(record.Key{Name: "total", Means: "adds the figures up", Like: "true"}, record.FlagAt(&f.Total))
	v.Value(mixes(), record.TextAt(&f.Mixes))
	v.Value(note(), record.TextAt(&f.Note))
}

// Name implements Block.
func (*Figures) Name() string { return "figures" }

// Heading implements Block.
func (f *Figures) Heading() string { return f.Title }

// Shows implements Block.
func (f *Figures) Shows() Shown { return Shown{Figures: f.Figures} }

// Compares implements Block: a table only lists its figures unless it adds
// them up.
func (f *Figures) Compares() Comparison {
	if f.Total {
		return Comparison{As: "total", Sets: true, Adds: true, Mixes: f.Mixes}
	}
	return Comparison{As: "table", Mixes: f.Mixes}
}

// Draw implements Block.
func (f *Figures) Draw(d Drawer) { d.Figures(f) }
