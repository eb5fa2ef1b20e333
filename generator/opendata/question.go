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
		date("date", func(s search) record.Date { return s.Date })).inside("searches")
	questions := newTable("questions", 1, entries, itself,
		text("id", identity),
		text("title", func(e *site.Entry) string { return e.Question.Title }).required(),
		text("proposition", func(e *site.Entry) string { return e.Question.Proposition }).required(),
		text("topic", func(e *site.Entry) string { return e.Question.Topic }),
		date("opened", func(e *site.Entry) record.Date { return e.Question.Opened }),
		date("closed", func(e *site.Entry) record.Date { return e.Question.Closed }),
		date("as_of", asOf), text("url", p.address)).has(searches)
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

func (p *Package) positions() []*Table {
	entries := p.site.Positions
	sources := sourcesOf("position", "positions", entries, func(e *site.Entry) []string { return e.Position.Sources })
	positions := newTable("positions", 1, entries, itself,
		text("id", identity),
		ref("actor", "actors", func(e *site.Entry) string { return e.Position.Actor }).required(),
		ref("question", "questions", func(e *site.Entry) string { return e.Position.Question }).required(),
		choice("stance", record.Stances(), func(e *site.Entry) record.Stance { return e.Position.Stance }).required(),
		date("date", func(e *site.Entry) record.Date { return e.Position.Date }).required(),
		text("summary", func(e *site.Entry) string { return e.Position.Summary }).required(),
		text("conditions", func(e *site.Entry) string { return e.Position.Conditions }),
		text("quote", func(e *site.Entry) string { return e.Position.Quote }),
		choice("basis", record.Bases(), func(e *site.Entry) record.Basis { return e.Position.Basis }).required(),
		text("in_capacity", func(e *site.Entry) string { return e.Position.InCapacity }),
		date("as_of", asOf), text("url", p.address)).has(sources)
	return []*Table{positions, sources}
}
