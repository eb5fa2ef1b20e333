package page

import (
	"explainer/generator/language"
	"explainer/generator/record"
	"explainer/generator/search"
	"explainer/generator/site"
)

// SearchPage is where readers search. Without a script it lists everything by
// kind.
type SearchPage struct {
	Base
	Index  string         // address of the folder of the index
	Count  language.Forms // of results
	Groups []SearchGroup
}

// Layout implements View.
func (*SearchPage) Layout() string { return "search" }

// SearchGroup is what there is of a kind: all of it, or the newest and a link
// to the page that has the rest.
type SearchGroup struct {
	Title string
	Count int
	Open  bool
	Items []Item
	All   Link
}

const (
	maxListed = 100 // entries of a kind on the page, so that it stays light however large the site
	maxOpen   = 30  // entries that need not be folded away
)

func (b *builder) search() View {
	s, w := b.site, &b.site.Language.Words
	v := &SearchPage{
		Base: b.index("/search/", w.Search, b.overview.horizon()), Index: b.href("/" + search.Dir),
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
	entries := g.Sorted()
	if list.URL != "" && len(entries) > maxListed {
		entries, out.All = entries[:maxListed], Link{URL: b.href(list.URL), Text: b.site.Language.Words.SearchAll}
	}
	for _, e := range entries {
		out.Items = append(out.Items, b.searchItem(e))
	}
	return out
}

func (b *builder) searchItem(e *site.Entry) Item {
	r := search.Describe(b.site, e)
	return Item{Link: Link{URL: b.href(r.URL), Text: r.Title}, Meta: r.Date}
}

// listOf is the page that lists a kind, under the kind's name.
func (b *builder) listOf(kind record.Kind) Link {
	k := b.pagesOf(kind)
	if k.all == nil {
		return Link{Text: k.name}
	}
	return Link{URL: section(kind), Text: k.name}
}
