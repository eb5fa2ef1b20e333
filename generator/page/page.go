package page

import (
	"net/url"
	"strings"

	"explainer/generator/opendata"
	"explainer/generator/record"
	"explainer/generator/site"
)

// Page is one page of the site.
type Page struct {
	URL  string // a path of the site, ending in a slash, or /404.html
	Make func() View
}

// View is the data that a layout is executed with.
type View interface {
	// Layout names the layout's file in templates/, without its ending.
	Layout() string
}

// File returns the path below the output folder that the page is written to.
func (p Page) File() string {
	path := strings.TrimPrefix(p.URL, "/")
	if path == "" || strings.HasSuffix(path, "/") {
		return path + "index.html"
	}
	return path
}

// builder makes the views of one site.
type builder struct {
	site   *site.Site
	data   *opendata.Package
	base   string // see BasePath
	lookup lookup
	frame  *Frame
	menus  menus
	shared sharedParts
	kinds  []kindPages
	follow *[]Feed // the feeds that every page offers
}

// All returns the pages of a site: the lists, then each entry's own page.
func All(s *site.Site, data *opendata.Package) []Page {
	b := &builder{site: s, data: data, base: BasePath(s.BaseURL), menus: menus{made: map[string]*Menu{}}}
	b.kinds, b.lookup = b.kindsOf(), b.newLookup()
	b.frame = b.newFrame()
	follow := append(b.feeds("/", s.Publication.Title), b.feeds("/changes/", s.Language.Words.AllChanges)[0])
	b.follow = &follow
	pages := []Page{{"/", b.home}}
	for _, k := range b.kinds {
		if k.all != nil {
			pages = append(pages, Page{section(k.kind), func() View { return k.all(b) }})
		}
	}
	pages = append(pages, Page{"/changes/", b.allChanges}, Page{"/data/", b.openData}, Page{"/404.html", b.notFound})
	if s.Publication.Search {
		pages = append(pages, Page{"/search/", b.search})
	}
	pages = append(append(pages, b.yearPages()...), b.tablePages()...)
	pages = append(pages, b.listPages()...)
	for i, p := range pages {
		pages[i].Make = func() View { return b.complete(p.Make(), nil) }
	}
	for info := range record.Kinds() {
		one := b.pagesOf(info.Kind).one
		for _, e := range s.Of(info.Kind) {
			if one != nil && ownPage(e) {
				pages = append(pages, Page{URL: e.URL, Make: func() View { return b.complete(one(b, e), e) }})
			}
		}
	}
	return pages
}

// ownPage reports whether an entry has a page to itself. The text of the front
// page has not, nor have the rows of datasets, which their dataset's page shows.
func ownPage(e *site.Entry) bool { return e.URL != "/" && !strings.Contains(e.URL, "#") }

// listKinds returns links to the list of each kind and to the pages of text.
func (b *builder) listKinds() []Link {
	w := &b.site.Language.Words
	var out []Link
	for _, k := range b.kinds {
		if k.all != nil {
			out = append(out, b.listLink(k.kind))
		}
	}
	out = append(out, Link{URL: b.href("/changes/"), Text: w.AllChanges}, Link{URL: b.href("/data/"), Text: w.OpenData})
	for _, e := range b.site.Pages {
		if ownPage(e) {
			out = append(out, b.to(e))
		}
	}
	return out
}

// BasePath returns the path of a site's address, without a slash at its end.
func BasePath(baseURL string) string {
	u, err := url.Parse(baseURL)
	if err != nil {
		return ""
	}
	return strings.TrimRight(u.EscapedPath(), "/")
}

// href returns a path of the site as pages write it, below the base path.
func (b *builder) href(path string) string { return b.base + path }

// link returns a link to an id under its name, without an address where the id is
// unknown.
func (b *builder) link(id string) Link {
	if e := b.site.Entry(id); e != nil {
		return b.to(e)
	}
	return Link{Text: id}
}

// linkTo returns the link to an entry that all pages share.
func (b *builder) linkTo(e *site.Entry) *Link {
	if e.Kind == record.KindBriefing { // which lists show as items, too
		return &b.item(e).Link
	}
	return b.shared.links.get(e, func() Link { return b.to(e) })
}

func (b *builder) to(e *site.Entry) Link {
	l := Link{Text: b.name(e)}
	if e.URL != "" { // which a place without a page has none of
		l.URL = b.href(e.URL)
	}
	if e.Figure != nil {
		l.Mark = b.mark(e).Text
	}
	return l
}

// name returns the text of links to an entry: a stance is named with its actor, a
// conflict by its title, all else by its name.
func (b *builder) name(e *site.Entry) string {
	switch {
	case e.Position != nil:
		return b.site.Name(e.Position.Actor) + ": " + e.Name
	case e.Conflict != nil:
		return b.conflictTitle(e, b.entries(record.KindFigure, e.Conflict.Figures))
	}
	return e.Name
}

func (b *builder) links(entries []*site.Entry) []*Link {
	out := make([]*Link, len(entries))
	for i, e := range entries {
		out[i] = b.linkTo(e)
	}
	return out
}

func (b *builder) idLinks(ids []string) []*Link {
	out := make([]*Link, len(ids))
	for i, id := range ids {
		if e := b.site.Entry(id); e != nil {
			out[i] = b.linkTo(e)
		} else {
			out[i] = &Link{Text: id}
		}
	}
	return out
}

func (b *builder) date(d record.Date) Date {
	return Date{ISO: d.ISO(), Text: d.Text(b.site.Language)}
}

func (b *builder) period(p record.Period) Date {
	return Date{ISO: isoDate(p), Text: p.Text(b.site.Language)}
}

// isoDate returns a period as the datetime attribute of a time element allows it,
// empty where it does not.
func isoDate(p record.Period) string {
	if p.IsInterval() || !p.Start.IsISO() {
		return ""
	}
	return p.Start.ISO()
}
