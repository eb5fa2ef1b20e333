package page

import (
	"slices"

	"explainer/generator/site"
)

// overview is what pages look up of the whole site, made once and only if a page
// is asked for.
type overview struct {
	stances    map[pair][]*site.Entry   // each pair's positions, newest first
	successors map[string][]*site.Entry // the figures that supersede a figure, by its id
	concerned  int                      // how many actors the matrix of all questions has
}

// pair is what positions replace each other within.
type pair struct{ actor, question string }

func (b *builder) survey() *overview {
	o := &overview{stances: map[pair][]*site.Entry{}, successors: map[string][]*site.Entry{}, concerned: len(b.concerned(b.site.Questions))}
	for _, e := range slices.Backward(b.site.Positions) { // which go from the oldest to the newest
		k := pair{e.Position.Actor, e.Position.Question}
		o.stances[k] = append(o.stances[k], e)
	}
	for _, e := range b.site.Figures {
		if old := e.Figure.Supersedes; old != "" {
			o.successors[old] = append(o.successors[old], e)
		}
	}
	return o
}
