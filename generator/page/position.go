package page

import (
	"slices"

	"explainer/generator/record"
	"explainer/generator/site"
)

// PositionView is a stance with its evidence.
type PositionView struct {
	Anchor     string
	About      Link // the question on an actor's page, the actor on a question's
	Stance     string
	StanceKey  string // for the layout's classes
	Date       Date
	Summary    string
	Conditions string
	Quote      string
	Basis      string
	InCapacity string
	Cites      []Cite
	Earlier    []PositionView // those that it replaced, newest first
	Declared   Link           // the document that reports it
}

func (b *builder) positionView(e *site.Entry, about Link, c *citer) PositionView {
	p, w := e.Position, b.site.Language.Words
	v := PositionView{
		Anchor: p.ID, About: about, Stance: w.Stances[string(p.Stance)], StanceKey: string(p.Stance), Date: b.date(p.Date),
		Summary: p.Summary, Conditions: p.Conditions, Quote: p.Quote, Basis: w.Bases[string(p.Basis)], InCapacity: p.InCapacity,
		Cites: c.all(p.Sources),
	}
	if doc := b.site.Entry(e.Unit.Doc.ID); doc != nil {
		v.Declared = b.to(doc)
	}
	return v
}

// pair is what positions replace each other within.
type pair struct{ actor, question string }

// latest groups positions by actor and question, in the order in which the
// pairs first occur, each from the newest to the oldest.
func latest(entries []*site.Entry) [][]*site.Entry {
	groups := map[pair][]*site.Entry{}
	var order []pair
	for _, e := range entries {
		k := pair{e.Position.Actor, e.Position.Question}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], e)
	}
	out := make([][]*site.Entry, len(order))
	for i, k := range order {
		slices.SortFunc(groups[k], func(x, y *site.Entry) int { return record.ComparePositions(y.Position, x.Position) })
		out[i] = groups[k]
	}
	return out
}

// positionsOf shows the latest position of each pair with those before it.
func (b *builder) positionsOf(entries []*site.Entry, about func(*record.Position) Link, c *citer) []PositionView {
	var out []PositionView
	for _, group := range latest(entries) {
		v := b.positionView(group[0], about(group[0].Position), c)
		for _, earlier := range group[1:] {
			v.Earlier = append(v.Earlier, b.positionView(earlier, about(earlier.Position), c))
		}
		out = append(out, v)
	}
	return out
}
