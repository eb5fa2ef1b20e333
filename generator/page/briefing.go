package page

import (
	"explainer/generator/record"
	"explainer/generator/site"
)

// BriefingPage is one briefing.
type BriefingPage struct {
	Base
	Summary   string
	Contents  []Section
	Body      []Part
	Figures   []Figure // declared here
	Actors    []Item   // who's who
	Questions []Link
	Related   []Item
}

// Layout implements View.
func (*BriefingPage) Layout() string { return "briefing" }

func (b *builder) briefing(e *site.Entry) View {
	c, doc := &citer{b: b}, e.Unit.Doc
	v := &BriefingPage{
		Base:    b.of(e, Link{URL: b.href("/briefings/"), Text: b.site.Language.Words.Briefings}),
		Summary: doc.Front.Summary, Contents: b.contents(e.Unit), Body: b.body(e.Unit, c),
		Actors: b.items(b.entries(record.KindActor, doc.Actors)), Questions: b.idLinks(doc.Questions),
		Related: b.items(b.related(e)),
	}
	for i := range doc.Figures {
		if f := b.site.Entry(doc.Figures[i].Record.ID); f != nil && f.Figure != nil {
			v.Figures = append(v.Figures, b.figureView(f, c))
		}
	}
	v.References = c.references()
	return v
}

// maxRelated is how many briefings a briefing points on to.
const maxRelated = 5

// related are the newest other briefings on the same questions. It looks at
// no more of a question's briefings than it can use, so that a question with
// thousands of them costs each no more than one with ten.
func (b *builder) related(e *site.Entry) []*site.Entry {
	var out []*site.Entry
	seen := map[*site.Entry]bool{e: true}
	for _, id := range e.Unit.Doc.Questions {
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
