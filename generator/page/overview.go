package page

import (
	"slices"

	"explainer/generator/site"
)

// overview is what pages look up of the whole site, made once and only if a page
// is asked for.
type overview struct {
	stances   map[pair][]*site.Entry // each pair's positions, newest first
	concerned int                    // how many actors the matrix of all questions has
}

// pair is what positions replace each other within.
type pair struct{ actor, question string }

func (b *builder) survey() *overview {
	o := &overview{stances: map[pair][]*site.Entry{}, concerned: len(b.concerned(b.site.Questions))}
	for _, e := range slices.Backward(b.site.Positions) { // which go from the oldest to the newest
		k := pair{e.Position.Actor, e.Position.Question}
		o.stances[k] = append(o.stances[k], e)
	}
	return o
}
