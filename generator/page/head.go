package page

import (
	"slices"
	"strconv"
	"strings"

	"explainer/generator/card"
	"explainer/generator/record"
	"explainer/generator/site"
)

// Feed is a feed that a page offers.
type Feed struct {
	Link        // under the name of its format
	Type, Title string
}

// FeedFile is the path below the output folder of a feed that follows a page;
// its ending is xml (Atom) or json (JSON Feed).
func FeedFile(url, ending string) string { return url[1:] + "feed." + ending }

// feeds are those that follow a page.
func (b *builder) feeds(url, title string) []Feed {
	return []Feed{
		{Link{URL: b.href("/" + FeedFile(url, "xml")), Text: "Atom"}, "application/atom+xml", title},
		{Link{URL: b.href("/" + FeedFile(url, "json")), Text: "JSON Feed"}, "application/feed+json", title},
	}
}

// Social is what networks show of a link beside its title and description
// (Open Graph, Twitter cards).
type Social struct {
	Type     string // article or website
	Card     string // how Twitter lays it out
	Image    string // absolute address of the picture, empty where there is none
	ImageAlt string
	Width    int
	Height   int
}

func (b *builder) social(e *site.Entry) Social {
	s := Social{Type: "website", Card: "summary"}
	if e != nil && e.Kind == record.KindBriefing {
		s.Type = "article"
	}
	if c, ok := CardOf(b.site, e); ok {
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

// CardOf is the picture of an entry that has one: of briefings and questions,
// where the publication wants them.
func CardOf(s *site.Site, e *site.Entry) (card.Card, bool) {
	if !s.Publication.Cards || e == nil || (e.Kind != record.KindBriefing && e.Kind != record.KindQuestion) {
		return card.Card{}, false
	}
	c := card.Card{Site: s.Publication.Title, Title: e.Name, AsOf: s.Horizon(e).Text(s.Language)}
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

// stanceCounts says how many actors take which stance on a question: "Agrees: 3.
// Disagrees: 1".
func stanceCounts(s *site.Site, q *site.Entry) string {
	count := map[record.Stance]int{}
	for _, held := range latest(q.From(record.KindPosition, "question")) {
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

// others are the numbers that still hold and stand against a figure: "Others
// differ: about £6 billion; more than £6 billion". A picture travels without its
// page, so it may not show one side alone.
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

// CardFile is the path below the output folder of an entry's picture. Its name
// changes with everything that it is made from.
func CardFile(e *site.Entry, c card.Card) string { return "cards/" + e.ID + "-" + c.Digest() + ".png" }

// keyFigure is the figure that stands for a document: the one whose number its
// title says, else the first that its text mentions, else the first that it
// declares; nil where it has none that stands. A disputed number in a title has
// no other in its place. The rows of datasets are not asked: their labels mean
// little outside their table.
func keyFigure(s *site.Site, e *site.Entry) *site.Entry {
	var ids []string
	if e.Unit.Body != nil {
		for _, m := range e.Unit.Body.Mentions {
			ids = append(ids, m.ID)
		}
	}
	for _, d := range e.Unit.Doc.Figures {
		ids = append(ids, d.Record.ID)
	}
	var first *site.Entry
	for _, id := range ids {
		f := s.Entry(id)
		if f == nil || f.Figure == nil || f.Anchor() != "" {
			continue
		}
		holds := f.Figure.IsLive() && stands(s, f)
		if strings.Contains(e.Name, f.Figure.Text(s.Language)) {
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
