package block

import "explainer/generator/record"

// Timeline shows events in the order of time.
type Timeline struct {
	Title  string
	Events []string
	Note   string
}

// Keys implements record.Keyed.
func (t *Timeline) Keys(v record.Visitor) {
	v.Value(title(false), record.TextAt(&t.Title))
	v.List(
		record.Key{
			Name: "events", Required: true, Refers: true, To: []record.Kind{record.KindEvent},
			Means: "the events", Like: "[hague-summit]",
		},
		record.TextsAt(&t.Events),
	)
	v.Value(note(), record.TextAt(&t.Note))
}

// Name implements Block.
func (*Timeline) Name() string { return "timeline" }

// Heading implements Block.
func (t *Timeline) Heading() string { return t.Title }

// Shows implements Block.
func (t *Timeline) Shows() Shown { return Shown{Events: t.Events} }

// Compares implements Block: a timeline has no figures.
func (*Timeline) Compares() Comparison { return Comparison{As: "timeline"} }

// Draw implements Block.
func (t *Timeline) Draw(d Drawer) { d.Timeline(t) }
