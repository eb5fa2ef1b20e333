package page

import (
	"slices"

	"explainer/generator/record"
	"explainer/generator/site"
)

// PositionView is a stance with its evidence.
type PositionView struct {
	Anchor     string          // of its element on the pages that show it
	URL        string          // of its page
	About      Link            // the proposition on an actor's page, the actor on a question's
	Stance     string          // "Agrees"
	StanceKey  string          // for the layout's classes
	Date       Date            // when it was taken
	Age        string          // see builder.age
	Summary    string          // what it is, in a sentence
	Conditions string          // on which it depends
	Quote      string          // in the actor's own words
	Basis      string          // "Own statement", "Vote" …
	InCapacity string          // the office in which it was taken
	Cites      []Cite          // its sources
	Origins    string          // "4 reports, 2 origins", where some repeat others
	Earlier    []EarlierStance // the stances that it replaced, newest first
	Declared   *Link           // the document that reports it
}

// EarlierStance is a stance that a later one replaced, and the events until then.
type EarlierStance struct {
	PositionView
	Between []Happening // the events until the next stance
}

// PositionPage is the page of one position.
type PositionPage struct {
	Base
	PositionView
	Actor       Link           // who takes it
	Question    Link           // on what
	Proposition string         // what is agreed with or not
	Later       []PositionView // the newest, and the one that replaced this one
	MoreEarlier Link           // to the earlier ones that the page leaves out; without text where it shows all
	Correction  *Change        // the newest, if it was ever corrected
	Citation    Citation       // how to cite it
}

// maxEarlier is how many of the stances before it a position's own page shows.
// The actor's page shows all of them; if each position's page did, the cost would
// grow with the square of their number.
const maxEarlier = 2

// Layout implements View.
func (*PositionPage) Layout() string { return "position" }

func (b *builder) position(e *site.Entry) View {
	p, w, c := e.Position, &b.site.Language.Words, b.citer()
	stances := b.lookup.stances()[pair{p.Actor, p.Question}]
	at := slices.Index(stances, e)
	v := &PositionPage{
		Base:         b.entryBase(e),
		PositionView: b.withEarlier(stances[at:min(len(stances), at+1+maxEarlier)], b.link(p.Actor), c),
		Actor:        b.link(p.Actor), Question: b.link(p.Question), Correction: b.correctionOf(e),
	}
	for _, later := range slices.Compact(slices.Concat(stances[:min(1, at)], stances[max(0, at-1):at])) {
		v.Later = append(v.Later, b.positionView(later, v.Actor, c))
	}
	if more := len(stances) - at - 1 - maxEarlier; more > 0 {
		v.MoreEarlier = Link{URL: v.Actor.URL + "#" + stances[0].ID, Text: b.site.Language.Plural(more, w.MoreEarlier)}
	}
	v.Proposition = b.site.Proposition(p.Question)
	v.Title = v.Actor.Text + ": " + v.Question.Text + " (" + v.Date.Text + ")"
	v.Description = v.Actor.Text + ": " + b.site.Stance(p) + " " + p.Summary
	v.Citation = b.citation(e, v.Actor.Text+", "+v.Date.Text+": "+b.site.Stance(p))
	v.References = c.references()
	b.dropListed(&v.Base, v.Declared.URL)
	return v
}

func (b *builder) positionView(e *site.Entry, about Link, c *citer) PositionView {
	p, w := e.Position, &b.site.Language.Words
	v := PositionView{
		Anchor:     p.ID,
		URL:        b.href(e.URL),
		About:      about,
		Stance:     w.Stances[string(p.Stance)],
		StanceKey:  string(p.Stance),
		Date:       b.date(p.Date),
		Age:        b.age(e),
		Summary:    p.Summary,
		Conditions: p.Conditions,
		Quote:      b.site.Language.Quoted(p.Quote),
		Basis:      w.Bases[string(p.Basis)],
		InCapacity: p.InCapacity,
		Cites:      c.citeAll(p.Sources),
		Origins:    b.origins(p.Sources),
		Declared:   &Link{},
	}
	if doc := b.site.Entry(e.Unit.Doc.ID); doc != nil {
		v.Declared = b.linkTo(doc)
	}
	return v
}

// withEarlier returns the first of some stances, which are sorted from the newest
// to the oldest, with those that it replaced below it.
func (b *builder) withEarlier(stances []*site.Entry, about Link, c *citer) PositionView {
	v := b.positionView(stances[0], about, c)
	for i, e := range stances[1:] {
		v.Earlier = append(v.Earlier, EarlierStance{
			PositionView: b.positionView(e, about, c),
			Between:      b.between(e.Position, stances[i].Position),
		})
	}
	return v
}

// positionsByPair groups positions by actor and question, in the order in which
// the pairs first occur, each group from the newest to the oldest.
func positionsByPair(entries []*site.Entry) [][]*site.Entry {
	groups := map[pair][]*site.Entry{}
	var order []pair
	for _, e := range entries {
		k := pair{e.Position.Actor, e.Position.Question}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], e)
	}
	out := make([][]*site.Entry, len(order))
	for i, k := range order {
		slices.SortFunc(
			groups[k], func(x, y *site.Entry) int { return record.ComparePositions(y.Position, x.Position) },
		)
		out[i] = groups[k]
	}
	return out
}

// positionsOf returns the latest position of each pair with those before it.
func (b *builder) positionsOf(entries []*site.Entry, about func(*record.Position) Link, c *citer) []PositionView {
	var out []PositionView
	for _, group := range positionsByPair(entries) {
		out = append(out, b.withEarlier(group, about(group[0].Position), c))
	}
	return out
}
