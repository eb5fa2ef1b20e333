package page

import (
	"explainer/generator/language"
	"explainer/generator/record"
	"explainer/generator/search"
	"explainer/generator/site"
)

// SearchPage is where readers search. For readers without a script it lists
// everything by kind.
type SearchPage struct {
	Base
	Index  string         // address of the index's folder
	Count  language.Forms // of results
	Groups []SearchGroup  // everything that can be found, by kind
}

// Layout implements View.
func (*SearchPage) Layout() string { return "search" }

// SearchGroup is the entries of a kind, or the first of them and a link to the
// page that lists all.
type SearchGroup struct {
	Title string // the kind
	Count int    // how many there are
	Open  bool   // it is short enough to stand open
	Items []Item // the first of them
	All   Link   // the page that lists all; empty where they all stand here
}

const (
	maxListed = 100 // entries of a kind on the page, whatever the size of the site
	maxOpen   = 30  // entries of a kind that is not folded
)

func (b *builder) search() View {
	s, w := b.site, &b.site.Language.Words
	v := &SearchPage{
		Base: b.listBase("/search/", w.Search, b.lookup.horizon()), Index: b.href("/" + search.Dir),
		Count: w.ResultCount,
	}
	for _, g := range search.Groups(s) {
		if len(g.Entries) > 0 {
			v.Groups = append(v.Groups, b.searchGroup(g))
		}
	}
	return v
}

func (b *builder) searchGroup(g search.Group) SearchGroup {
	list := b.listOf(g.Kind)
	out := SearchGroup{Title: list.Text, Count: len(g.Entries), Open: len(g.Entries) <= maxOpen}
	entries := listed(g)
	if list.URL != "" && len(entries) > maxListed {
		entries, out.All = entries[:maxListed], Link{URL: b.href(list.URL), Text: b.site.Language.Words.SearchAll}
	}
	for _, e := range entries {
		out.Items = append(out.Items, b.searchItem(e))
	}
	return out
}

// listed returns the entries of a group: those of a kind whose records have dates of their
// own from the newest on, others as the site lists them, by name or topic.
func listed(g search.Group) []*site.Entry {
	switch g.Kind {
	case record.KindBriefing, record.KindFigure, record.KindPosition, record.KindEvent:
		return g.Sorted()
	}
	return g.Entries
}

func (b *builder) searchItem(e *site.Entry) Item {
	r := search.Describe(b.site, e)
	return Item{Link: Link{URL: b.href(r.URL), Text: r.Title}, Meta: r.Date}
}

// listOf returns a link to the page that lists a kind, under the kind's name.
func (b *builder) listOf(kind record.Kind) Link {
	name := b.kindWords(kind).Many
	if b.pagesOf(kind).all == nil {
		return Link{Text: name}
	}
	return Link{URL: section(kind), Text: name}
}
