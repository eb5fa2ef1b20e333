package page

import (
	"slices"
	"sync"

	"explainer/generator/record"
	"explainer/generator/site"
)

// lookup indexes the whole site for single pages, so that the cost of a page does
// not depend on the number of pages. Each index is built when it is first used:
// a preview makes one page of many.
type lookup struct {
	stances   func() map[pair][]*site.Entry   // positions of a pair, newest first
	conflicts func() map[string][]*site.Entry // by the id of each figure
	events    func() map[string][]*site.Entry // by the id of each actor or question that they touch
	horizon   func() site.Horizon             // of all briefings
	asked     func() int                      // how many actors were asked on any question
}

// pair is an actor and a question. A position replaces earlier ones of its pair.
type pair struct{ actor, question string }

func (b *builder) newLookup() lookup {
	return lookup{
		stances:   sync.OnceValue(func() map[pair][]*site.Entry { return stancesByPair(b.site) }),
		conflicts: sync.OnceValue(func() map[string][]*site.Entry { return conflictsByFigure(b.site) }),
		events:    sync.OnceValue(func() map[string][]*site.Entry { return eventsByTouched(b.site) }),
		horizon:   sync.OnceValue(func() site.Horizon { return b.site.HorizonOver(b.site.Briefings) }),
		asked:     sync.OnceValue(b.askedActors),
	}
}

func stancesByPair(s *site.Site) map[pair][]*site.Entry {
	out := map[pair][]*site.Entry{}
	for _, e := range slices.Backward(s.Positions) { // which are sorted from the oldest to the newest
		k := pair{e.Position.Actor, e.Position.Question}
		out[k] = append(out[k], e)
	}
	return out
}

// conflictsByFigure returns the conflicts that each figure is part of.
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

// eventsByTouched returns the events that each actor attended and those that
// changed a stance on each question, in the order of events.
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
