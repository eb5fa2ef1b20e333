package page

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"explainer/generator/card"
	"explainer/generator/content"
	"explainer/generator/record"
	"explainer/generator/site"
)

// Feed is a feed that a page offers.
type Feed struct {
	Link               // under the name of its format
	Type, Title string // its media type, and what it follows
}

// FeedFile is the path below the output folder of a feed that follows a page;
// its ending is xml (Atom) or json (JSON Feed).
func FeedFile(url, ending string) string { return url[1:] + "feed." + ending }

// feeds returns the feeds that follow a page.
func (b *builder) feeds(url, title string) []Feed {
	return []Feed{
		{Link{URL: b.href("/" + FeedFile(url, "xml")), Text: "Atom"}, "application/atom+xml", title},
		{Link{URL: b.href("/" + FeedFile(url, "json")), Text: "JSON Feed"}, "application/feed+json", title},
	}
}

// offerFeeds adds the feeds of an entry to those that its page offers, and returns
// links to them.
func (b *builder) offerFeeds(base *Base, e *site.Entry) []Link {
	own := b.feeds(e.URL, e.Name)
	feeds := slices.Concat(*b.follow, own)
	base.Feeds = &feeds
	links := make([]Link, len(own))
	for i, f := range own {
		links[i] = f.Link
	}
	return links
}

// Social is what social networks show of a link beside its title and description
// (Open Graph, Twitter cards).
type Social struct {
	Type     string // article or website
	Card     string // how Twitter lays it out
	Image    string // absolute address of the picture, empty where there is none
	ImageAlt string // what the picture shows, in words
	Width    int    // of the picture, in pixels
	Height   int    // likewise
}

func (b *builder) social(e *site.Entry) Social {
	s := Social{Type: "website", Card: "summary"}
	if e != nil && e.Kind == record.KindBriefing {
		s.Type = "article"
	}
	if s.Type == "article" && e.Briefing.Image != "" {
		s.Card, s.Image, s.ImageAlt = "summary_large_image", b.site.BaseURL+e.Briefing.Image, e.Briefing.ImageAlt
	} else if c, ok := CardOf(b.site, e); ok {
		s.Card, s.Width, s.Height = "summary_large_image", card.Width, card.Height
		s.Image = b.site.BaseURL + "/" + CardFile(e, c)
		s.ImageAlt = c.Title
		if c.Number != "" {
			s.ImageAlt += ": " + c.Label + ", " + c.Number
		}
		if c.Beside != "" {
			s.ImageAlt += " (" + c.Beside + ")"
		}
	}
	return s
}

// CardOf returns the picture for links to an entry, and whether there is one:
// briefings without an image of their own and questions have it, where the
// publication asks for pictures.
func CardOf(s *site.Site, e *site.Entry) (card.Card, bool) {
	if !s.Publication.Cards || e == nil || (e.Kind != record.KindBriefing && e.Kind != record.KindQuestion) {
		return card.Card{}, false
	}
	if e.Briefing != nil && e.Briefing.Image != "" {
		return card.Card{}, false
	}
	c := card.Card{Site: s.Publication.Title, Title: e.Name, AsOf: s.Horizon(e).Text(s.Language)}
	c.By, c.Accent = byline(s, e), s.Publication.Appearance.Accent.Light
	switch f := keyFigure(s, e); {
	case e.Question != nil:
		c.Label, c.Beside = e.Question.Proposition, stanceCounts(s, e)
	case f != nil:
		c.Number, c.Label, c.Beside = f.Figure.Text(s.Language), f.Figure.Label, others(s, f)
	default:
		c.Label = e.Front().Summary
	}
	return c, true
}

// byline returns who wrote a briefing: "By Ann Smith, Ben Jones"; empty where it
// names nobody.
func byline(s *site.Site, e *site.Entry) string {
	if e.Briefing == nil {
		return ""
	}
	var names []string
	for _, a := range known(s, record.KindAuthor, e.Briefing.Authors) {
		names = append(names, a.Author.Name)
	}
	if len(names) == 0 {
		return ""
	}
	return s.Language.Words.By + " " + strings.Join(names, ", ")
}

// stanceCounts counts the actors that take each stance on a question: "Agrees: 3.
// Disagrees: 1".
func stanceCounts(s *site.Site, q *site.Entry) string {
	count := map[record.Stance]int{}
	for _, held := range positionsByPair(q.From(record.KindPosition, "question")) {
		count[held[0].Position.Stance]++
	}
	var out []string
	for _, stance := range record.Stances() {
		if n := count[stance]; n > 0 {
			out = append(out, s.Language.Words.Stances[string(stance)]+": "+strconv.Itoa(n))
		}
	}
	return strings.Join(out, ". ")
}

// others names the numbers that contradict a figure and were not dropped: "Others
// differ: about £6 billion; more than £6 billion". A picture is seen without its
// page, so it must not show one side alone.
func others(s *site.Site, e *site.Entry) string {
	var out []string
	for _, conflict := range e.From(record.KindConflict, "figures") {
		for _, id := range conflict.Conflict.Figures {
			other := s.Entry(id)
			if other == nil || other.Figure == nil || id == e.ID || !other.Figure.IsLive() || other.Dropped() {
				continue
			}
			if text := other.Figure.Text(s.Language); !slices.Contains(out, text) {
				out = append(out, text)
			}
		}
	}
	if len(out) == 0 {
		return ""
	}
	return s.Language.Words.OthersDiffer + ": " + strings.Join(out, "; ")
}

// CardFile returns the path below the output folder of an entry's picture. The
// name contains a digest of the picture's content.
func CardFile(e *site.Entry, c card.Card) string { return "cards/" + e.ID + "-" + c.Digest() + ".png" }

// keyFigure returns the figure that represents a document: the one whose number
// is in its title, else the first that its text mentions, else the first that it
// declares; nil where each was dropped or is disputed. No other takes the place of
// a disputed number in a title. Rows of datasets do not count, since their labels mean
// little outside their table.
func keyFigure(s *site.Site, e *site.Entry) *site.Entry {
	var ids []string
	if e.Unit.Body != nil {
		for _, m := range e.Unit.Body.Mentions {
			ids = append(ids, m.ID)
		}
	}
	for f := range content.Declares[*record.Figure](e.Unit.Doc) {
		ids = append(ids, f.ID)
	}
	var first *site.Entry
	for _, id := range ids {
		f := s.Entry(id)
		if f == nil || f.Figure == nil || f.IsRow() {
			continue
		}
		holds := f.Figure.IsLive() && f.Undisputed()
		if hasNumber(e.Name, f.Figure.Text(s.Language)) {
			if f.State() == record.Disputed {
				return nil
			}
			if holds {
				return f
			}
		}
		if first == nil && holds {
			first = f
		}
	}
	return first
}

// hasNumber reports whether a title has a number that stands by itself: neither the
// 4 of 2024, nor the 5% of 15%, nor the 5% of −5%.
func hasNumber(title, number string) bool {
	for at := 0; ; {
		i := strings.Index(title[at:], number)
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len(number)
		if !within.MatchString(title[:start]) && !goesOn.MatchString(title[end:]) {
			return true
		}
		at = end
	}
}

// within and goesOn match what is before and behind the digits of a longer number.
var (
	within = regexp.MustCompile(`[\p{L}\p{N}\p{Sc}−-]$|\p{N}[.,]$`)
	goesOn = regexp.MustCompile(`^(?:[\p{L}\p{N}%]|[.,]\p{N})`)
)
