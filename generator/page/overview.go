package page

import (
	"slices"
	"sync"

	"explainer/generator/record"
	"explainer/generator/site"
)

// overview is what pages look up of the whole site, each part made once and only
// if a page asks for it: a preview makes one page of many.
type overview struct {
	stances   func() map[pair][]*site.Entry   // each pair's positions, newest first
	conflicts func() map[string][]*site.Entry // those that a figure is part of, by its id
	events    func() map[string][]*site.Entry // those that touch an actor or a question, by its id
	horizon   func() site.Horizon             // of all briefings
	concerned func() int                      // how many actors the matrix of all questions has
}

// pair is what positions replace each other within.
type pair struct{ actor, question string }

func (b *builder) survey() overview {
	return overview{
		stances:   sync.OnceValue(func() map[pair][]*site.Entry { return stancesByPair(b.site) }),
		conflicts: sync.OnceValue(func() map[string][]*site.Entry { return conflictsByFigure(b.site) }),
		events:    sync.OnceValue(func() map[string][]*site.Entry { return eventsByTouched(b.site) }),
		horizon:   sync.OnceValue(func() site.Horizon { return b.site.HorizonOver(b.site.Briefings) }),
		concerned: sync.OnceValue(func() int { return len(b.concerned(b.site.Questions)) }),
	}
}

func stancesByPair(s *site.Site) map[pair][]*site.Entry {
	out := map[pair][]*site.Entry{}
	for _, e := range slices.Backward(s.Positions) { // which go from the oldest to the newest
		k := pair{e.Position.Actor, e.Position.Question}
		out[k] = append(out[k], e)
	}
	return out
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
