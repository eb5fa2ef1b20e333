package page

import (
	"slices"

	"explainer/generator/record"
	"explainer/generator/site"
)

// overview is what pages look up of the whole site, made once and only if a page
// is asked for.
type overview struct {
	stances   map[pair][]*site.Entry   // each pair's positions, newest first
	conflicts map[string][]*site.Entry // those that a figure is part of, by its id
	events    map[string][]*site.Entry // those that touch an actor or a question, by its id
	horizon   site.Horizon             // of all briefings
	concerned int                      // how many actors the matrix of all questions has
}

// pair is what positions replace each other within.
type pair struct{ actor, question string }

func (b *builder) survey() *overview {
	o := &overview{stances: map[pair][]*site.Entry{}, conflicts: conflictsByFigure(b.site), events: eventsByTouched(b.site), horizon: b.site.HorizonOver(b.site.Briefings), concerned: len(b.concerned(b.site.Questions))}
	for _, e := range slices.Backward(b.site.Positions) { // which go from the oldest to the newest
		k := pair{e.Position.Actor, e.Position.Question}
		o.stances[k] = append(o.stances[k], e)
	}
	return o
}

// conflictsByFigure looks at the referrers of each figure once, however often
// pages mention it.
func conflictsByFigure(s *site.Site) map[string][]*site.Entry {
	out := map[string][]*site.Entry{}
	for _, conflict := range s.Conflicts {
		for _, e := range known(s, record.KindFigure, conflict.Conflict.Figures) {
			if out[e.ID] == nil {
				out[e.ID] = e.From(record.KindConflict, "figures")
			}
		}
	}
	return out
}

// eventsByTouched files events under the actors that were present and under the
// questions on which they changed a stance, in the order of events.
func eventsByTouched(s *site.Site) map[string][]*site.Entry {
	out := map[string][]*site.Entry{}
	for _, e := range s.Events {
		ids := slices.Clone(e.Event.Attendees)
		for _, effect := range e.Event.Effects {
			if other := s.Entry(effect); other != nil && other.Position != nil {
				ids = append(ids, other.Position.Question)
			}
		}
		slices.Sort(ids)
		for _, id := range slices.Compact(ids) {
			out[id] = append(out[id], e)
		}
	}
	return out
}
