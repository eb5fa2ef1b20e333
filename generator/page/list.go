package page

import (
	"fmt"
	"strconv"
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
	Parts  []YearLink // of a list that is divided by number
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

func (b *builder) actors() View    { return b.actorsOn(b.site.ListPages(record.KindActor), 0) }
func (b *builder) questions() View { return b.questionsOn(b.site.ListPages(record.KindQuestion), 0) }

// listPages returns the pages of the lists that are divided by number, but for the first
// of each.
func (b *builder) listPages() []Page {
	var out []Page
	actors, questions := b.site.ListPages(record.KindActor), b.site.ListPages(record.KindQuestion)
	for i := 1; i < len(actors); i++ {
		out = append(out, Page{actors[i].URL, func() View { return b.actorsOn(actors, i) }})
	}
	for i := 1; i < len(questions); i++ {
		out = append(out, Page{questions[i].URL, func() View { return b.questionsOn(questions, i) }})
	}
	return out
}

// listPage begins page i of a list.
func (b *builder) listPage(kind record.Kind, pages []site.ListPage, i int) *ListPage {
	p, w := pages[i], &b.site.Language.Words
	if i == 0 {
		v := &ListPage{Base: b.kindBase(kind, b.site.HorizonOver(b.site.Of(kind)))}
		v.Parts = b.partLinks(pages, i)
		return v
	}
	list := b.listLink(kind)
	title := fmt.Sprintf(w.ListOfYear, list.Text, fmt.Sprintf(w.PageOf, strconv.Itoa(i+1), strconv.Itoa(len(pages))))
	v := &ListPage{Base: b.listBase(p.URL, title, b.site.HorizonOver(p.Entries)), Parts: b.partLinks(pages, i)}
	v.Breadcrumbs = b.trail(list)
	return v
}

// partLinks returns links to all pages of a list, of which one is current: under the names
// of the first and the last that each shows.
func (b *builder) partLinks(pages []site.ListPage, current int) []YearLink {
	if len(pages) < 2 {
		return nil
	}
	out := make([]YearLink, len(pages))
	for i, p := range pages {
		first, last := p.Entries[0].Name, p.Entries[len(p.Entries)-1].Name
		out[i] = YearLink{
			Link:  Link{URL: b.href(p.URL), Text: fmt.Sprintf(b.site.Language.Words.SpanFromTo, first, last)},
			Count: len(p.Entries), Current: i == current,
		}
	}
	return out
}

func (b *builder) actorsOn(pages []site.ListPage, i int) View {
	l := b.site.Language
	v := b.listPage(record.KindActor, pages, i)
	v.Count = l.Plural(len(b.site.Actors), l.Words.ActorCount)
	for _, e := range pages[i].Entries {
		v.add(l.Words.ActorGroups[string(e.Actor.Type)], b.item(e))
	}
	return v
}

func (b *builder) questionsOn(pages []site.ListPage, i int) View {
	v := b.listPage(record.KindQuestion, pages, i)
	for _, e := range pages[i].Entries {
		item := b.newItem(e)
		item.Summary = e.Question.Proposition
		item.Meta = b.coverage(e).Text
		v.add(topicTitle(e), &item)
	}
	return v
}

// add adds an item to the group with a title, which begins behind the last one.
func (v *ListPage) add(title string, item *Item) {
	if n := len(v.Groups); n == 0 || v.Groups[n-1].Title != title {
		v.Groups = append(v.Groups, Group{Title: title})
	}
	g := &v.Groups[len(v.Groups)-1]
	g.Items = append(g.Items, item)
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
