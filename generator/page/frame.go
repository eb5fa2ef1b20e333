package page

import (
	"strings"
	"sync"
)

// Frame is what is the same on every page of a site. All pages share one, so
// that package render executes its layouts once.
type Frame struct {
	Lang      string  // of the page, as html has it: "en"
	SiteTitle string  // the name of the publication
	Home      string  // address of the front page
	Footer    []Link  // to the list of each kind
	Editors   string  // who answers for it, joined by commas
	EditedBy  string  // "Edited by Ann Smith, Ben Jones."; empty where it names nobody
	Licence   string  // of its texts and data
	Contact   string  // address at which mistakes are reported
	Imprint   string  // a text of the publication's own at the foot, empty where it has none
	Logo      *Logo   // nil where there is none
	Theme     Colours // of the browser's frame
	Accent    Colours // of links, as accent.css sets them; empty where they are those of site.css
}

// Logo is the picture at the head of every page.
type Logo struct {
	URL string // the address of the picture
	Alt string // what stands for it where it is not seen
}

// Colours are a colour for the light page and one for the dark, in the notation of
// CSS.
type Colours struct {
	Light string // such as #0b5c4a
	Dark  string // likewise
}

// Menu is the main navigation. Pages on which the same links are current share
// one.
type Menu struct {
	Search string    // address of the search, empty where there is none
	Nav    []NavLink // the links
}

// NavLink is a link of the main navigation. It is Current on the page that it
// leads to and on those below.
type NavLink struct {
	Link
	Current bool // the page is the one that it leads to, or lies below it
}

func (b *builder) newFrame() *Frame {
	p := b.site.Publication
	return &Frame{
		Lang: b.site.Language.Code, SiteTitle: p.Title, Home: b.href("/"),
		Footer: b.listKinds(), Editors: strings.Join(p.Editors, ", "), EditedBy: b.editedBy(), Licence: p.Licence, Contact: p.ContactURL(),
		Imprint: p.Appearance.Footer, Logo: b.logo(),
		Theme: Colours(p.Appearance.ThemeColours()), Accent: b.accent(),
	}
}

// editedBy returns a sentence that names who answers for the publication, empty where it
// names nobody. A name may end with a full stop itself.
func (b *builder) editedBy() string {
	names := strings.Join(b.site.Publication.Editors, ", ")
	if names == "" {
		return ""
	}
	return b.site.Language.Words.EditedBy + " " + strings.TrimSuffix(names, ".") + "."
}

// accent returns the colours of links, empty unless the publication has its own.
func (b *builder) accent() Colours {
	if a := b.site.Publication.Appearance.Accent; !a.IsEmpty() {
		return Colours(a)
	}
	return Colours{}
}

// logo returns the publication's logo, nil where it has none.
func (b *builder) logo() *Logo {
	l := b.site.Publication.Appearance.Logo
	if l.File == "" {
		return nil
	}
	return &Logo{URL: b.href(l.File), Alt: l.Alt}
}

// menus holds the menus made so far, by which of their links are current.
type menus struct {
	mu   sync.Mutex
	made map[string]*Menu
}

// menu returns the menu of the page with an address.
func (b *builder) menu(url string) *Menu {
	items := b.site.Publication.Nav
	current := make([]byte, len(items)) // 1 for each link that is
	for i, item := range items {
		if url != "/" && strings.HasPrefix(url, item.URL) {
			current[i] = 1
		}
	}
	b.menus.mu.Lock()
	defer b.menus.mu.Unlock()
	if m := b.menus.made[string(current)]; m != nil {
		return m
	}
	m := &Menu{}
	if b.site.Publication.Search {
		m.Search = b.href("/search/")
	}
	for i, item := range items {
		m.Nav = append(m.Nav, NavLink{Link: Link{URL: b.href(item.URL), Text: item.Label}, Current: current[i] == 1})
	}
	b.menus.made[string(current)] = m
	return m
}
