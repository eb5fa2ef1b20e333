package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/generator/record"
	"explainer/generator/site"
)

// Item is a document in a list.
type Item struct {
	Link
	Summary string // one sentence
	Date    Date   // when it was published
	Meta    string // how much it holds
}

// ListPage lists the documents of a kind, in groups.
type ListPage struct {
	Base
	Count  string     // how many documents there are
	Groups []Group    // the list, in its parts
	Years  []YearLink // of a list that is divided by year
}

// Layout implements View.
func (*ListPage) Layout() string { return "list" }

// Group is a part of a list. The only group of a list has no title.
type Group struct {
	Title string  // its heading, empty in a list of one group
	Items []*Item // its documents
}

// item returns the view of a document that most lists share.
func (b *builder) item(e *site.Entry) *Item {
	return b.shared.items.get(e, func() Item { return b.newItem(e) })
}

func (b *builder) newItem(e *site.Entry) Item {
	return Item{Link: b.to(e), Summary: e.Front().Summary, Date: b.date(e.Front().Date)}
}

func (b *builder) items(entries []*site.Entry) []*Item {
	out := make([]*Item, len(entries))
	for i, e := range entries {
		out[i] = b.item(e)
	}
	return out
}

func (b *builder) briefings() View {
	s := b.site
	v := &ListPage{Base: b.kindBase(record.KindBriefing, b.lookup.horizon())}
	list := b.dividedAt(section(record.KindBriefing), s.Briefings)
	v.Count, v.Years, v.Groups = list.Count, list.Years, []Group{{Items: list.Items}}
	return v
}

func (b *builder) actors() View {
	s := b.site
	v := &ListPage{Base: b.kindBase(record.KindActor, s.HorizonOver(s.Actors))}
	v.Count = s.Language.Plural(len(s.Actors), s.Language.Words.ActorCount)
	for _, kind := range record.ActorTypes() {
		g := Group{Title: s.Language.Words.ActorGroups[string(kind)]}
		for _, e := range s.Actors {
			if e.Actor.Type == kind {
				g.Items = append(g.Items, b.item(e))
			}
		}
		if len(g.Items) > 0 {
			v.Groups = append(v.Groups, g)
		}
	}
	return v
}

func (b *builder) questions() View {
	s := b.site
	v := &ListPage{Base: b.kindBase(record.KindQuestion, s.HorizonOver(s.Questions))}
	for _, e := range s.Questions {
		if n := len(v.Groups); n == 0 || v.Groups[n-1].Title != topicTitle(e) {
			v.Groups = append(v.Groups, Group{Title: topicTitle(e)})
		}
		g := &v.Groups[len(v.Groups)-1]
		item := b.newItem(e)
		item.Summary = e.Question.Proposition
		item.Meta = b.coverage(e).Text
		g.Items = append(g.Items, &item)
	}
	return v
}

// topicTitle returns a question's topic as a heading.
func topicTitle(e *site.Entry) string {
	words := strings.ReplaceAll(e.Question.Topic, "-", " ")
	if words == "" {
		return ""
	}
	first, width := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[width:]
}

func (b *builder) datasets() View {
	s := b.site
	v := &ListPage{Base: b.kindBase(record.KindDataset, s.HorizonOver(s.Datasets))}
	g := Group{}
	for _, e := range s.Datasets {
		item := b.newItem(e)
		item.Meta = s.Language.Plural(len(e.Rows), s.Language.Words.FigureCount)
		g.Items = append(g.Items, &item)
	}
	v.Groups = []Group{g}
	return v
}
