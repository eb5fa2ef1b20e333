package opendata

import (
	"explainer/generator/record"
	"explainer/generator/site"
)

// search is a position that was looked for in vain.
type search struct {
	question string
	record.Search
}

func (p *Package) questions() []*Table {
	entries := p.site.Questions
	searches := newTable("question_searches", 2, entries, searches,
		ref("question", "questions", func(s search) string { return s.question }),
		ref("actor", "actors", func(s search) string { return s.Actor }),
		date("date", func(s search) record.Date { return s.Date }),
		text("where", func(s search) string { return s.Where }),
		text("query", func(s search) string { return s.Query })).inside("searches")
	columns := append(
		[]column[entryRow]{
			text("id", ofEntry(identity)),
			text("title", func(r entryRow) string { return r.Question.Title }).required(),
		},
		p.declared(record.KindQuestion)...)
	questions := newTable("questions", 1, entries, entryRows, columns...).has(searches)
	return []*Table{questions, searches}
}

func searches(e *site.Entry) []search {
	var out []search
	seen := map[string]bool{}
	for _, s := range e.Question.Searched {
		if !seen[s.Actor] {
			seen[s.Actor] = true
			out = append(out, search{e.ID, s})
		}
	}
	return out
}
