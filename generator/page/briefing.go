package page

import (
	"cmp"
	"slices"
	"strings"

	"explainer/generator/record"
	"explainer/generator/site"
)

// BriefingPage is one briefing.
type BriefingPage struct {
	Base
	Summary   string      // the answer in a sentence or two
	Minutes   string      // how long its text takes to read: "4 minutes to read"
	Key       []Figure    // the first that its text mentions
	Who       []*Who      // the actors that it is about
	Contents  []Section   // its headings
	Body      []Part      // its text
	Questions []*Link     // that it is about
	Related   []*Link     // other briefings on the same questions
	Authors   []*Link     // who signed it
	Image     *Image      // nil where it has none
	Topics    []*Link     // that it is filed under
	Series    *SeriesView // nil where it is of none
}

// Layout implements View.
func (*BriefingPage) Layout() string { return "briefing" }

func (b *builder) briefing(e *site.Entry) View {
	c, doc := b.citer(), e.Unit.Doc
	key := b.keyFigures(e)
	v := &BriefingPage{
		Base:    b.entryBase(e),
		Authors: b.idLinks(e.Briefing.Authors), Image: b.image(e),
		Summary: doc.Front.Summary, Contents: b.contents(e.Unit), Body: b.body(e.Unit, c),
		Key: b.figureViews(key[:min(len(key), maxKey)], c), Who: b.who(e), Questions: b.idLinks(e.Briefing.Questions),
		Topics: b.idLinks(e.Briefing.Topics), Related: b.links(b.related(e)),
		Series:  b.series(e),
		Minutes: b.minutes(e.Unit),
	}
	c.finish(&v.Base)
	return v
}

// wordsAMinute is how fast adults read English that is not fiction, silently
// (Brysbaert, 2019: 238 words).
const wordsAMinute = 238

// minutes returns how long a text takes to read, as a phrase; empty for none.
func (b *builder) minutes(u *site.Unit) string {
	words := 0
	if u.Body != nil {
		words = wordsOf(u.Body.HTML())
	}
	if words == 0 {
		return ""
	}
	return b.site.Language.Plural(max(1, (words+wordsAMinute/2)/wordsAMinute), b.site.Language.Words.MinuteCount)
}

// wordsOf counts the words of a text in HTML.
func wordsOf(html string) int {
	words, inTag, inWord := 0, false, false
	for i := range len(html) {
		switch c := html[i]; {
		case c == '<':
			inTag, inWord = true, false
		case c == '>':
			inTag = false
		case c == ' ' || c == '\n':
			inWord = false
		case !inTag && !inWord:
			words, inWord = words+1, true
		}
	}
	return words
}

// Image is an image and its text for those who cannot see it.
type Image struct {
	URL string // of its file
	Alt string // what it shows, in words
}

func (b *builder) image(e *site.Entry) *Image {
	if e.Briefing.Image == "" {
		return nil
	}
	return &Image{URL: b.href(e.Briefing.Image), Alt: e.Briefing.ImageAlt}
}

// maxKey is how many figures a briefing opens with.
const maxKey = 4

// Who is an actor with the office held as of a briefing's date or else the
// actor's summary or type.
type Who struct {
	Link
	Role string // the office held; empty for none
}

func (b *builder) who(e *site.Entry) []*Who {
	var out []*Who
	for _, a := range b.entries(record.KindActor, e.Briefing.Actors) {
		out = append(out, b.whoIs(a, e.Front().AsOf))
	}
	return out
}

// whoIs returns an actor as briefings of a day show it.
func (b *builder) whoIs(a *site.Entry, on record.Date) *Who {
	role := cmp.Or(strings.TrimSuffix(a.Front().Summary, "."), b.called(a.Actor))
	if held := slices.IndexFunc(a.Actor.Memberships, func(m record.Membership) bool {
		return a.Actor.Type == record.Person && m.Covers(on)
	}); held >= 0 {
		role = a.Actor.Memberships[held].Role
	}
	return b.shared.who.get(actorAs{a, role}, func() Who { return Who{Link: b.to(a), Role: role} })
}

// maxRelated is how many related briefings a briefing lists.
const maxRelated = 5

// related returns other briefings on the same questions, newest first. It stops
// at the first maxRelated, so that its cost does not depend on how many
// briefings a question has.
func (b *builder) related(e *site.Entry) []*site.Entry {
	var out []*site.Entry
	seen := map[*site.Entry]bool{e: true}
	for _, id := range e.Briefing.Questions {
		q := b.site.Entry(id)
		if q == nil {
			continue
		}
		for _, back := range q.Referrers {
			if len(out) == maxRelated {
				return byDate(out)
			}
			if back.From.Kind == record.KindBriefing && back.Role == "questions" && !seen[back.From] {
				seen[back.From] = true
				out = append(out, back.From)
			}
		}
	}
	return byDate(out)
}
