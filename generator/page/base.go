package page

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"explainer/generator/record"
	"explainer/generator/schema"
	"explainer/generator/site"
)

// Base is what all pages have in common.
type Base struct {
	*Frame
	*Menu
	Title       string        // the heading of the page
	Description string        // one sentence for search engines
	Canonical   string        // absolute address
	Breadcrumbs *[]Link       // the way from the front page, nil on that itself
	Dates       []Dated       // as of when it holds, and when it was last changed or else published
	Filed       []Dated       // when it was published, where it was changed since, and when it is due for review
	Notices     []string      // what readers must know first: a draft, a review that is overdue
	Changes     []Change      // what changed on the page, newest first
	Evidence    []Note        // on the figures and terms that its text mentions
	NoteCount   string        // how many notes that is
	References  []Reference   // the sources that the page cites, by number
	MentionedIn []*Link       // the pages that mention it
	MentionedBy string        // how many pages mention it
	Feeds       *[]Feed       // that the page offers; one list for all pages without feeds of their own
	Social      Social        // what social networks show of a link to it
	LinkedData  *schema.Graph // its description for search engines, as JSON; nil where there is none
	OwnKeys     []OwnField    // under the keys that the publication declares
}

// Link is an address and its text.
type Link struct {
	URL  string // empty where it is text alone
	Text string // what it is called
	Mark string // the warning beside a number, empty where none is due
}

// Date is a date for people and, where it is one calendar date, for machines.
type Date struct {
	ISO  string // for machines: "2025-02-26"; empty where it is not one date
	Text string // for people: "26 February 2025"
}

// Dated is a date and its label: "Updated".
type Dated struct {
	Label string // what the date is of: "Updated"
	Date
}

// Reference is an entry of the list of sources at the end of a page.
type Reference struct {
	Number int // the number that the page cites it by
	*Source
}

// Source is a source as lists show it.
type Source struct {
	URL     string    // its entry on the page of sources
	Text    string    // the citation
	Runs    []TextRun // the citation in parts, where its titles set some in italics or otherwise; else none
	Address string    // where it can be read, empty where it cannot
	Host    string    // of the address
	Copy    string    // who keeps the copy at the address, where it is not the publisher
	Tier    string    // how far it is to be trusted: "Established"
	Weak    bool      // it is of the lowest tier
	Origin  Link      // the source that it only repeats
}

// TextRun is a part of a citation that is set in one way.
type TextRun struct {
	Text          string // its words
	Italic        bool   // as the name of a species or of a ship is
	Bold          bool   // in heavier letters
	SmallCapitals bool   // in capitals of the height of small letters
	Subscript     bool   // lowered
	Superscript   bool   // raised
}

// newBase returns what does not depend on the kind of page.
func (b *builder) newBase(url, title, description string) Base {
	base := Base{
		Frame:       b.frame,
		Menu:        b.menu(url),
		Title:       title,
		Description: description,
		Canonical:   b.site.BaseURL + url,
		Feeds:       b.follow,
	}
	if url != "/" {
		base.Breadcrumbs = b.trail(Link{})
	}
	return base
}

// titled returns the description of a page that has no summary of its own.
func (b *builder) titled(title string) string {
	return strings.TrimSuffix(title+" – "+b.site.Publication.Description, " – ")
}

// trail returns the breadcrumbs of the pages below another, or below the front
// page where above has no address.
func (b *builder) trail(above Link) *[]Link {
	return b.shared.trails.get(above.URL, func() []Link {
		way := []Link{{URL: b.href("/"), Text: b.site.Language.Words.Home}}
		if above.URL != "" {
			way = append(way, above)
		}
		return way
	})
}

// kindBase returns the base of the page that lists a kind.
func (b *builder) kindBase(kind record.Kind, h site.Horizon) Base {
	return b.listBase(section(kind), b.listTitle(kind), h)
}

// listBase returns the base of a page that lists records.
func (b *builder) listBase(url, title string, h site.Horizon) Base {
	base := b.newBase(url, title, b.titled(title))
	base.Dates = b.horizon(h)
	return base
}

// horizon returns the dates as of which a page holds.
func (b *builder) horizon(h site.Horizon) []Dated {
	w := &b.site.Language.Words
	switch {
	case h.Events.IsZero():
		return nil
	case h.Data.IsZero():
		return []Dated{{w.AsOf, b.date(h.Events)}}
	}
	return []Dated{{w.EventsAsOf, b.date(h.Events)}, {w.DataAsOf, b.date(h.Data)}}
}

// dates returns those of an entry's page: first, as of when it holds and when what it
// shows was last changed or else published; then, when its document was published
// before that, and when it is due for review, unless that day has passed and a notice
// says so. The page of a record is not due by itself.
func (b *builder) dates(e *site.Entry, h site.Horizon) (now, filed []Dated) {
	f, w := e.Front(), &b.site.Language.Words
	updated, due := f.Updated, f.ReviewBy
	if e.ID != e.Unit.Doc.ID {
		updated, due = lastChange(e), record.Date{}
	}
	if b.overdue(f) {
		due = record.Date{}
	}
	given := func(d Dated) []Dated {
		if d.Text == "" {
			return nil
		}
		return []Dated{d}
	}
	now, filed = b.horizon(h), given(Dated{w.ReviewBy, b.date(due)})
	published, changed := given(Dated{w.Published, b.date(f.Date)}), given(Dated{w.Updated, b.date(updated)})
	if len(changed) > 0 {
		return append(now, changed...), append(published, filed...)
	}
	return append(now, published...), filed
}

// lastChange returns when a record was last changed after it was published, by
// the notes that name it. Other changes of its document do not count.
func lastChange(e *site.Entry) record.Date {
	for _, c := range e.ChangesTo() { // the newest first
		if c.Date.After(e.Front().Date) {
			return c.Date
		}
	}
	return record.Date{}
}

// entryBase returns the base of an entry's own page, below the page that lists
// its kind.
func (b *builder) entryBase(e *site.Entry) Base {
	f := e.Front()
	base := b.newBase(e.URL, e.Name, f.Summary)
	base.Breadcrumbs = b.trail(b.listLink(e.Kind))
	base.Dates, base.Filed = b.dates(e, b.site.Horizon(e))
	base.Notices = b.notices(f)
	base.Changes = b.changesOn(e)
	base.OwnKeys = b.ownFields(e)
	b.setMentions(&base, b.mentionedIn(e))
	return base
}

func (b *builder) setMentions(base *Base, in []*Link) {
	base.MentionedIn = in
	base.MentionedBy = b.site.Language.Plural(len(in), b.site.Language.Words.PageCount)
}

// dropListed removes the pages that a page lists under another heading from
// those that mention it, so that no page is listed twice.
func (b *builder) dropListed(base *Base, listed ...string) {
	drop := make(map[string]bool, len(listed))
	for _, url := range listed {
		drop[url] = true
	}
	b.setMentions(base, slices.DeleteFunc(base.MentionedIn, func(l *Link) bool { return drop[l.URL] }))
}

// addresses returns the addresses of items.
func addresses(items []*Item) []string {
	out := make([]string, len(items))
	for i, item := range items {
		out[i] = item.URL
	}
	return out
}

// notices returns what readers must know first: that a page is not published
// yet, or is overdue for review.
func (b *builder) notices(f *record.Front) []string {
	w := &b.site.Language.Words
	var out []string
	if f.Draft {
		out = append(out, w.DraftNotice)
	}
	if f.Date.After(b.site.AsOf) {
		out = append(out, w.FutureNotice)
	}
	if b.overdue(f) {
		out = append(out, b.reviewPassed(f))
	}
	return out
}

// overdue reports whether a page was due for review before the day of the build.
func (b *builder) overdue(f *record.Front) bool {
	return !f.ReviewBy.IsZero() && b.site.AsOf.After(f.ReviewBy)
}

// reviewPassed returns the notice of a page that is overdue for review.
func (b *builder) reviewPassed(f *record.Front) string {
	l, due := b.site.Language, f.ReviewBy.Text(b.site.Language)
	if f.AsOf.IsZero() {
		return fmt.Sprintf(l.Words.ReviewPassed, due)
	}
	return fmt.Sprintf(l.Words.NotCheckedSince, f.AsOf.Text(l), due)
}

// mentionedIn returns links to the pages whose text mentions an entry.
func (b *builder) mentionedIn(e *site.Entry) []*Link {
	var out []*Link
	seen := map[*site.Entry]bool{e: true}
	for _, back := range e.Referrers {
		if (back.Role == site.RoleMention || back.Role == site.RoleBlock) && !seen[back.From] {
			seen[back.From] = true
			out = append(out, b.linkTo(back.From))
		}
	}
	return out
}

// citer collects the sources of one page, numbered in the order in which they
// are first cited, and the records that need a note on it.
type citer struct {
	b       *builder
	order   []string
	numbers map[string]int // by id
	noted   []*site.Entry
	hasNote map[*site.Entry]bool
}

func (b *builder) citer() *citer {
	return &citer{b: b, numbers: map[string]int{}, hasNote: map[*site.Entry]bool{}}
}

// Cite is a numbered reference to a source of the page.
type Cite struct {
	Prefix  string // words before the number, such as "see"
	Number  int    // of the source in the page's list
	Locator string // where in the source: "p. 3"
}

func (c *citer) cite(id, locator string) Cite {
	if c.numbers[id] == 0 {
		c.order = append(c.order, id)
		c.numbers[id] = len(c.order)
	}
	return Cite{Number: c.numbers[id], Locator: locator}
}

func (c *citer) citeAll(ids []string) []Cite {
	out := make([]Cite, len(ids))
	for i, id := range ids {
		out[i] = c.cite(id, "")
	}
	return out
}

// references returns the sources that were cited.
func (c *citer) references() []Reference {
	out := make([]Reference, 0, len(c.order))
	for i, id := range c.order {
		e := c.b.site.Entry(id)
		if e == nil || e.Source == nil {
			continue
		}
		out = append(out, Reference{Number: i + 1, Source: c.b.source(e)})
	}
	return out
}

// source returns the view of a source that all pages share.
func (b *builder) source(e *site.Entry) *Source {
	return b.shared.sources.get(e, func() Source { return b.newSource(e) })
}

func (b *builder) newSource(e *site.Entry) Source {
	s := *e.Source
	address := s.URL
	s.URL = ""
	return Source{
		URL: b.href(e.URL), Text: s.Citation(b.site.Language), Runs: runs(s.TextRuns(b.site.Language)),
		Address: address, Host: host(address), Copy: s.Copy,
		Tier: b.site.Language.Words.Tiers[string(s.Tier)], Weak: s.Tier == record.Weak, Origin: b.optional(s.Origin),
	}
}

func runs(of []record.TextRun) []TextRun {
	var out []TextRun
	for _, s := range of {
		out = append(out, TextRun(s))
	}
	return out
}

// host returns the host of an address as readers know it.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}
