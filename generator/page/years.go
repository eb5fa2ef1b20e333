package page

import (
	"fmt"
	"strconv"

	"explainer/generator/record"
	"explainer/generator/site"
)

// YearLink leads to a part of a list that is divided by year.
type YearLink struct {
	Link
	Count   int  // of its documents
	Current bool // it is the page that shows it
}

// divided is a list of briefings as a page of it shows it: all of them, or those of
// one year with links to the others.
type divided struct {
	Count string     // of all briefings of the list
	Years []YearLink // of a list that is divided by year
	Items []*Item    // on this page
}

// dividedAt returns a list of briefings as the page at its own address shows it.
func (b *builder) dividedAt(url string, briefings []*site.Entry) divided {
	l := b.site.Language
	out := divided{Count: l.Plural(len(briefings), l.Words.BriefingCount)}
	if d := b.site.Division(url); d != nil {
		briefings, out.Years = d.Years[0].Entries, b.yearLinks(d, 0)
	}
	out.Items = b.items(briefings)
	return out
}

// yearLinks returns links to all years of a list, of which one is current.
func (b *builder) yearLinks(d *site.Division, current int) []YearLink {
	out := make([]YearLink, len(d.Years))
	for i, y := range d.Years {
		out[i] = YearLink{
			Link:  Link{URL: b.href(d.YearURL(i)), Text: strconv.Itoa(y.Number)},
			Count: len(y.Entries), Current: i == current,
		}
	}
	return out
}

// yearPages returns the pages of the years of all lists that are divided, but for
// the newest of each, which stands on the list's own page.
func (b *builder) yearPages() []Page {
	var pages []Page
	for i := range b.site.Divisions() {
		d := &b.site.Divisions()[i]
		for y := 1; y < len(d.Years); y++ {
			view := func() View { return b.year(d, y) }
			if d.Kind == record.KindEvent {
				view = func() View { return b.timelineYear(d, y) }
			}
			pages = append(pages, Page{d.YearURL(y), view})
		}
	}
	return pages
}

func (b *builder) year(d *site.Division, i int) View {
	w, y := &b.site.Language.Words, d.Years[i]
	list := Link{URL: b.href(d.URL), Text: b.kindWords(record.KindBriefing).Many}
	if d.Of != nil {
		list.Text = d.Of.Name
	}
	title := fmt.Sprintf(w.ListOfYear, list.Text, strconv.Itoa(y.Number))
	v := &ListPage{Base: b.listBase(d.YearURL(i), title, b.site.HorizonOver(y.Entries))}
	v.Breadcrumbs = b.trail(list)
	v.Count = b.site.Language.Plural(len(y.Entries), w.BriefingCount)
	v.Years = b.yearLinks(d, i)
	v.Groups = []Group{{Items: b.items(y.Entries)}}
	return v
}
