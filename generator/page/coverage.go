package page

import (
	"fmt"
	"strings"

	"explainer/generator/language"
	"explainer/generator/record"
	"explainer/generator/site"
)

// concerned are the actors that stand in a matrix of some questions: those that
// hold a position on one of them, or were searched for on one, in the order of
// actors. One that is in it for a single question is asked about in all.
func (b *builder) concerned(questions []*site.Entry) []*site.Entry {
	ids := map[string]bool{}
	for _, q := range questions {
		held, searched := looked(q)
		for id := range held {
			ids[id] = true
		}
		for id := range searched {
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

// looked are the actors that hold a position on a question, and those whose
// position was looked for in vain.
func looked(q *site.Entry) (held, searched map[string]bool) {
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
	held, searched := looked(q)
	covered, all := len(held)+len(searched), b.overview.concerned()
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
