package page

import "explainer/generator/site"

// HomePage is the front of the site.
type HomePage struct {
	Base
	Summary   string
	Body      []Part
	Figures   []Figure // those its text mentions
	Briefings []Item
	Questions []Item
	Counts    []Link
}

// Layout implements View.
func (*HomePage) Layout() string { return "home" }

// maxLatest is how many briefings the home page shows.
const maxLatest = 20

func (b *builder) home() View {
	s, w, c := b.site, b.site.Language.Words, &citer{b: b}
	v := &HomePage{Base: b.blank("/", s.Publication.Title, s.Publication.Description)}
	v.AsOf = b.date(newest(s.Briefings))
	if s.Home != nil {
		v.Base = b.of(s.Home, Link{})
		v.Base.Breadcrumbs = nil
		v.Summary = s.Home.Front().Summary
		v.Body = b.body(s.Home.Unit, c)
		v.Figures = b.figureViews(b.mentionedFigures(s.Home), c)
	}
	v.Briefings = b.items(s.Briefings[:min(len(s.Briefings), maxLatest)])
	for _, q := range s.Questions {
		item := b.item(q)
		item.Summary = q.Question.Proposition
		v.Questions = append(v.Questions, item)
	}
	for _, n := range []struct {
		url  string
		text string
	}{
		{"/briefings/", s.Language.Plural(len(s.Briefings), w.BriefingCount)},
		{"/actors/", s.Language.Plural(len(s.Actors), w.ActorCount)},
		{"/figures/", s.Language.Plural(len(s.Figures), w.FigureCount)},
		{"/positions/", s.Language.Plural(len(s.Positions), w.PositionCount)},
		{"/timeline/", s.Language.Plural(len(s.Events), w.EventCount)},
		{"/sources/", s.Language.Plural(len(s.Sources), w.SourceCount)},
	} {
		v.Counts = append(v.Counts, Link{URL: b.href(n.url), Text: n.text})
	}
	v.References = c.references()
	return v
}

// mentionedFigures are the figures that a text names, each once, in its order.
func (b *builder) mentionedFigures(e *site.Entry) []*site.Entry {
	var out []*site.Entry
	if e.Unit.Body == nil {
		return nil
	}
	seen := map[*site.Entry]bool{}
	for _, m := range e.Unit.Body.Mentions {
		if f := b.site.Entry(m.ID); f != nil && f.Figure != nil && !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	return out
}
