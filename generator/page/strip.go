package page

import (
	"explainer/generator/record"
	"explainer/generator/site"
)

// StripGroup is the actors whose latest stance on a question is the same, for a strip
// that shows at a glance who agrees.
type StripGroup struct {
	Stance    string       // "Agrees"
	StanceKey string       // for the layout's classes
	Count     string       // how many actors take it: "6 actors"
	Actors    []StripActor // who takes it
}

// StripActor is an actor in a strip.
type StripActor struct {
	Link          // to its stance on the page
	Before string // the stance that the latest replaced, where it is another: "Disagrees"
	Key    string // of that stance, for the layout's classes
}

// strip groups the latest stance of each actor, which are the first of each group of
// positions, from agreement to disagreement.
func (b *builder) strip(held [][]*site.Entry) []StripGroup {
	l := b.site.Language
	var out []StripGroup
	for _, stance := range record.Stances() {
		g := StripGroup{Stance: l.Words.Stances[string(stance)], StanceKey: string(stance)}
		for _, group := range held {
			if group[0].Position.Stance == stance {
				g.Actors = append(g.Actors, b.stripActor(group))
			}
		}
		if n := len(g.Actors); n > 0 {
			g.Count = l.Plural(n, l.Words.ActorCount)
			out = append(out, g)
		}
	}
	return out
}

func (b *builder) stripActor(group []*site.Entry) StripActor {
	latest := group[0].Position
	out := StripActor{Link: Link{URL: "#" + latest.ID, Text: b.site.Name(latest.Actor)}}
	for _, e := range group[1:] {
		if e.Position.Stance != latest.Stance {
			out.Before, out.Key = b.site.Language.Words.Stances[string(e.Position.Stance)], string(e.Position.Stance)
			break
		}
	}
	return out
}
