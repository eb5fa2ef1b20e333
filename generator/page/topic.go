package page

import (
	"explainer/generator/record"
	"explainer/generator/site"
)

// TopicPage is the page of one topic: what belongs to it, and its briefings.
type TopicPage struct {
	Base
	Summary   string  // what is filed there, in a sentence
	Body      []Part  // its text
	Briefings divided // that are filed under it
	Follow    []Link  // its feeds
}

// Layout implements View.
func (*TopicPage) Layout() string { return "topic" }

func (b *builder) topic(e *site.Entry) View {
	c, briefings := b.citer(), e.BriefingsOf()
	v := &TopicPage{Base: b.entryBase(e), Summary: e.Front().Summary, Body: b.body(e.Unit, c)}
	v.Briefings = b.dividedAt(e.URL, briefings)
	v.Dates, v.Filed = b.dates(e, b.site.HorizonOver(briefings))
	b.dropListed(&v.Base, addresses(v.Briefings.Items)...)
	v.Follow = b.offerFeeds(&v.Base, e)
	c.finish(&v.Base)
	return v
}

func (b *builder) topics() View {
	s := b.site
	v := &ListPage{Base: b.kindBase(record.KindTopic, b.lookup.horizon())}
	g := Group{}
	for _, e := range s.Topics {
		item := b.newItem(e)
		item.Meta = s.Language.Plural(len(e.BriefingsOf()), s.Language.Words.BriefingCount)
		g.Items = append(g.Items, &item)
	}
	v.Groups = []Group{g}
	return v
}
