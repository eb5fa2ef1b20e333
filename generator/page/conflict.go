package page

import "explainer/generator/site"

// ConflictView is figures that disagree, side by side.
type ConflictView struct {
	Anchor  string
	URL     string
	Title   string
	Reason  string
	Note    string
	Figures []Figure
	Cites   []Cite
}

// DisagreementsPage lists the numbers that disagree.
type DisagreementsPage struct {
	Base
	Conflicts []ConflictView
}

// Layout implements View.
func (*DisagreementsPage) Layout() string { return "disagreements" }

func (b *builder) conflictView(e *site.Entry, c *citer) ConflictView {
	v := ConflictView{
		Anchor: site.ConflictAnchor(e), URL: b.href(e.URL),
		Reason: b.site.Language.Words.Reasons[string(e.Conflict.Reason)], Note: e.Conflict.Note,
		Figures: b.figureViews(b.entries(e.Conflict.Figures), c), Cites: c.all(e.Conflict.Sources),
	}
	if len(v.Figures) > 0 {
		v.Title = v.Figures[0].Text
	}
	return v
}

func (b *builder) disagreements() View {
	c := &citer{b: b}
	v := &DisagreementsPage{Base: b.index("/disagreements/", b.site.Language.Words.ConflictHeading, b.site.Conflicts)}
	for _, e := range b.site.Conflicts {
		v.Conflicts = append(v.Conflicts, b.conflictView(e, c))
	}
	v.References = c.references()
	return v
}
