package page

import (
	"fmt"

	"explainer/generator/record"
	"explainer/generator/site"
)

// QuestionPage is the page of one question of policy.
type QuestionPage struct {
	Base
	Proposition string         // what is agreed with or not
	Topic       string         // what it is about, in a word or two
	Opened      Date           // since when it is asked
	Closed      Date           // when it was decided
	Body        []Part         // its text: what is at stake
	Coverage    Coverage       // how many actors' stances are known
	Strip       []StripGroup   // who stands where, at a glance
	Positions   []PositionView // the newest of each actor
	Searched    []SearchView   // the actors of whom nothing was found
	Briefings   []*Item        // that are about it
	Follow      []Link         // its feeds
}

// Layout implements View.
func (*QuestionPage) Layout() string { return "question" }

// SearchView is an actor whose position was searched for in vain.
type SearchView struct {
	Actor Link   // whose stance it is
	Date  Date   // when it was searched for
	How   string // what was searched, and for which words
}

func (b *builder) question(e *site.Entry) View {
	q, w, c := e.Question, &b.site.Language.Words, b.citer()
	v := &QuestionPage{
		Base:        b.entryBase(e),
		Proposition: q.Proposition, Topic: q.Topic, Opened: b.date(q.Opened), Closed: b.date(q.Closed),
		Coverage: b.coverage(e), Body: b.body(e.Unit, c),
	}
	if v.Description == "" {
		v.Description = q.Proposition
	}
	byActor := func(p *record.Position) Link { return b.link(p.Actor) }
	held := e.From(record.KindPosition, "question")
	v.Strip, v.Positions = b.strip(positionsByPair(held)), b.positionsOf(held, byActor, c)
	for _, s := range q.Searched {
		v.Searched = append(
			v.Searched,
			SearchView{Actor: b.link(s.Actor), Date: b.date(s.Date), How: fmt.Sprintf(w.SearchedHow, s.Where, s.Query)},
		)
	}
	v.Briefings = b.items(byDate(e.From(record.KindBriefing, "questions", site.RoleMention)))
	b.dropListed(&v.Base, addresses(v.Briefings)...)
	v.Follow = b.offerFeeds(&v.Base, e)
	c.finish(&v.Base)
	return v
}
