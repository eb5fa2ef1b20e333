package page

import (
	"fmt"
	"maps"
	"strings"

	"explainer/generator/language"
	"explainer/generator/record"
	"explainer/generator/site"
)

// matrixActors returns the actors of a matrix of some questions, in the order of
// actors: all that hold a position on one of them. Who was only searched for in
// vain is told on the page of the question.
func (b *builder) matrixActors(questions []*site.Entry) []*site.Entry {
	ids := map[string]bool{}
	for _, q := range questions {
		held, _ := actorsAsked(q)
		for id := range held {
			ids[id] = true
		}
	}
	var out []*site.Entry
	for _, a := range b.site.Actors {
		if ids[a.ID] {
			out = append(out, a)
		}
	}
	return out
}

// askedActors counts the actors that hold a position on any question, or were
// searched for on one.
func (b *builder) askedActors() int {
	ids := map[string]bool{}
	for _, q := range b.site.Questions {
		held, searched := actorsAsked(q)
		maps.Copy(ids, held)
		maps.Copy(ids, searched)
	}
	return len(ids)
}

// actorsAsked returns the ids of the actors that hold a position on a question,
// and of those whose position was searched for in vain.
func actorsAsked(q *site.Entry) (held, searched map[string]bool) {
	held, searched = map[string]bool{}, map[string]bool{}
	for _, p := range q.From(record.KindPosition, "question") {
		held[p.Position.Actor] = true
	}
	for _, s := range q.Question.Searched {
		if !held[s.Actor] {
			searched[s.Actor] = true
		}
	}
	return held, searched
}

// Coverage says how much of a question's column of the matrix is filled in.
type Coverage struct {
	Text    string // "3 of 24 actors covered"
	Details string // how the number comes about
}

func (b *builder) coverage(q *site.Entry) Coverage {
	l := b.site.Language
	held, searched := actorsAsked(q)
	covered, all := len(held)+len(searched), b.lookup.asked()
	var parts []string
	for _, part := range []struct {
		n     int
		words language.Forms
	}{{len(held), l.Words.WithPosition}, {len(searched), l.Words.SearchedInVain}, {all - covered, l.Words.Unsearched}} {
		if part.n > 0 {
			parts = append(parts, l.Plural(part.n, part.words))
		}
	}
	return Coverage{
		Text:    fmt.Sprintf(l.Plural(covered, l.Words.Covered), l.Plural(all, l.Words.ActorCount)),
		Details: strings.Join(parts, ", "),
	}
}
