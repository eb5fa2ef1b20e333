package page

import (
	"cmp"
	"slices"

	"explainer/generator/language"
	"explainer/generator/record"
	"explainer/generator/site"
)

// HomePage is the front of the site.
type HomePage struct {
	Base
	Summary string            // one sentence
	Picture *ChartView        // the first chart of content/index.md, which stands at the top; nil where it has none
	Body    []Part            // the text of content/index.md without that chart
	Figures []Figure          // the first ones that its text mentions and that still hold
	Stances []QuestionStances // who stands where on the questions of most positions
	News    []News            // what was published or changed last
	Counts  []Link            // how much there is of each kind, with its list
}

// Layout implements View.
func (*HomePage) Layout() string { return "home" }

const (
	maxHomeFigures = 3
	maxNews        = 5
)

func (b *builder) home() View {
	s, w, c := b.site, &b.site.Language.Words, b.citer()
	v := &HomePage{Base: b.newBase("/", s.Publication.Title, s.Publication.Description)}
	v.Dates = b.horizon(b.lookup.horizon())
	if s.Home != nil {
		v.Base = b.entryBase(s.Home)
		v.Dates, v.Filed = b.dates(s.Home, s.Horizon(s.Home).With(b.lookup.horizon().Data)) // it stands for all of them
		v.Base.Breadcrumbs = nil
		v.Description = cmp.Or(v.Description, s.Publication.Description)
		v.Summary = s.Home.Front().Summary
		v.Picture, v.Body = firstChart(b.body(s.Home.Unit, c))
		v.Figures = b.figureViews(b.homeFigures(), c)
	}
	v.Stances, v.News = b.stances(), b.news()
	for _, n := range []struct {
		kind  record.Kind
		words language.Forms
	}{
		{record.KindBriefing, w.BriefingCount}, {record.KindActor, w.ActorCount}, {record.KindFigure, w.FigureCount},
		{record.KindPosition, w.PositionCount}, {record.KindEvent, w.EventCount}, {record.KindSource, w.SourceCount},
	} {
		if of := len(s.Of(n.kind)); of > 0 {
			v.Counts = append(v.Counts, Link{URL: b.href(section(n.kind)), Text: s.Language.Plural(of, n.words)})
		}
	}
	c.finish(&v.Base)
	return v
}

// firstChart returns the first chart of a body, nil where it has none, and the rest.
func firstChart(body []Part) (*ChartView, []Part) {
	for i, p := range body {
		if p.Chart != nil {
			return p.Chart, slices.Delete(body, i, i+1)
		}
	}
	return nil, body
}

func (b *builder) homeFigures() []*site.Entry {
	figures := slices.DeleteFunc(b.keyFigures(b.site.Home), (*site.Entry).Dropped)
	return figures[:min(len(figures), maxHomeFigures)]
}

// News is a document that was published or changed.
type News struct {
	Link
	Date Date   // when
	Kind string // "Briefing", or the kind of change
	Note string // what changed
}

// news returns the newest briefings, changes of briefings, and corrections of any
// page. Of one day, changes come first: a correction matters more to readers than
// a new text. A document is listed once, with its newest change; its corrections
// are listed in addition.
func (b *builder) news() []News {
	var out []News
	listed := map[*site.Entry]bool{}
	briefings, changes := b.site.Briefings, b.site.Changes()
	for len(out) < maxNews && len(changes)+len(briefings) > 0 {
		if len(briefings) == 0 || len(changes) > 0 && changes[0].Date.Compare(briefings[0].Front().Date) >= 0 {
			c := changes[0]
			if changes = changes[1:]; c.Kind == record.Correction || c.Of.Kind == record.KindBriefing && !listed[c.Of] {
				listed[c.Of] = true
				out = append(out, News{
					Link: b.to(c.Of),
					Date: b.date(c.Date),
					Kind: b.site.Language.Words.ChangeKinds[string(c.Kind)],
					Note: c.Note,
				})
			}
			continue
		}
		e := briefings[0]
		if briefings = briefings[1:]; !listed[e] {
			item := b.item(e)
			out = append(out, News{Link: item.Link, Date: item.Date, Kind: b.kindWords(record.KindBriefing).One})
		}
	}
	return out
}

// keyFigures returns the figures that a text mentions, each once, in its order,
// without the rows of datasets, whose labels mean little outside their table.
func (b *builder) keyFigures(e *site.Entry) []*site.Entry {
	var out []*site.Entry
	if e.Unit.Body == nil {
		return nil
	}
	seen := map[*site.Entry]bool{}
	for _, m := range e.Unit.Body.Mentions {
		if f := b.site.Entry(m.ID); f != nil && f.Figure != nil && !f.IsRow() && !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	return out
}
