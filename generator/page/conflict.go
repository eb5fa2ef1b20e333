package page

import (
	"cmp"
	"slices"
	"strings"

	"explainer/generator/record"
	"explainer/generator/site"
)

// ConflictView shows figures that disagree side by side.
type ConflictView struct {
	Anchor    string  // of its element on the page of disagreements
	URL       string  // its place there
	Title     string  // what they disagree about
	Reason    string  // why they differ, in a word or two
	Note      string  // why they differ, in sentences
	Figures   []Side  // the sides, those that were dropped last
	Drawn     *Among  // the sides drawn to scale; nil where they cannot share one
	Preferred *Figure // that this site prefers; nil where it prefers none
	Cites     []Cite  // the sources for the reason
}

// Side is one of the figures that disagree.
type Side struct {
	Figure
	Preferred bool // the site prefers it
}

// DisagreementsPage lists the conflicts, those that most pages mention first,
// since most readers meet them.
type DisagreementsPage struct {
	Base
	Count     string         // how many there are
	Conflicts []ConflictView // the disagreements
}

// Layout implements View.
func (*DisagreementsPage) Layout() string { return "disagreements" }

func (b *builder) conflictView(e *site.Entry, c *citer) ConflictView {
	figures := standingFirst(b.entries(record.KindFigure, e.Conflict.Figures))
	v := ConflictView{
		Anchor: site.ConflictAnchor(e), URL: b.href(e.URL), Title: b.conflictTitle(e, figures),
		Reason: b.site.Language.Words.Reasons[string(e.Conflict.Reason)], Note: e.Conflict.Note,
	}
	preferred := b.preferred(figures)
	for _, f := range figures {
		side := Side{Figure: b.figureView(f, c), Preferred: f == preferred}
		v.Figures = append(v.Figures, side)
		if side.Preferred {
			v.Preferred = &side.Figure
		}
	}
	v.Drawn = b.among("sides."+v.Anchor, v.Title, figures)
	v.Cites = c.citeAll(e.Conflict.Sources)
	return v
}

// preferred returns the figure of a conflict that the publication prefers, or
// nil. It is the only one marked as preferred or else the only one left; figures
// that were dropped or are mere demands do not count (Wikidata: best rank).
func (b *builder) preferred(figures []*site.Entry) *site.Entry {
	var standing, marked []*site.Entry
	for _, e := range figures {
		if e.Dropped() || !e.Figure.IsLive() {
			continue
		}
		standing = append(standing, e)
		if e.Figure.Rank == record.Preferred {
			marked = append(marked, e)
		}
	}
	if len(marked) > 0 {
		standing = marked
	}
	if len(standing) == 1 && len(figures) > 1 {
		return standing[0]
	}
	return nil
}

// conflictTitle returns the title that an editor gave a conflict, or else what
// its figures are about.
func (b *builder) conflictTitle(e *site.Entry, figures []*site.Entry) string {
	if e.Conflict.Title != "" {
		return e.Conflict.Title
	}
	return b.about(figures)
}

// about says what figures that disagree are about: measure, subject and period.
// Where they differ in one of these, all are named.
func (b *builder) about(figures []*site.Entry) string {
	l := b.site.Language
	each := func(text func(*record.Figure) string) string {
		var texts []string
		for _, e := range figures {
			if t := text(e.Figure); t != "" && !slices.Contains(texts, t) {
				texts = append(texts, t)
			}
		}
		return alternatives(texts, l.Words.Or)
	}
	title := each(func(f *record.Figure) string { return b.site.Name(f.Measure) })
	if whose := each(func(f *record.Figure) string { return b.site.Name(f.Subject) }); whose != "" {
		title += ": " + whose
	}
	if when := each(func(f *record.Figure) string { return f.Period.Text(l) }); when != "" {
		title += ", " + when
	}
	return title
}

// alternatives joins texts as a sentence does: "a, b or c".
func alternatives(texts []string, or string) string {
	if len(texts) < 2 {
		return strings.Join(texts, "")
	}
	last := len(texts) - 1
	return strings.Join(texts[:last], ", ") + " " + or + " " + texts[last]
}

func (b *builder) disagreements() View {
	s, c := b.site, b.citer()
	w := &s.Language.Words
	v := &DisagreementsPage{
		Base:  b.kindBase(record.KindConflict, s.HorizonOver(s.Conflicts)),
		Count: s.Language.Plural(len(s.Conflicts), w.DisagreementCount),
	}
	for _, e := range b.byMentions(s.Conflicts) {
		v.Conflicts = append(v.Conflicts, b.conflictView(e, c))
	}
	c.finish(&v.Base)
	return v
}

// byMentions sorts conflicts by how many documents mention one of their figures
// in their text, a chart or a table, most first, and otherwise as the site does.
func (b *builder) byMentions(conflicts []*site.Entry) []*site.Entry {
	mentions := map[*site.Entry]int{}
	for _, e := range conflicts {
		documents := map[*site.Entry]bool{}
		for _, figure := range append(b.entries(record.KindFigure, e.Conflict.Figures), e) {
			for _, back := range figure.Referrers {
				if back.Role == site.RoleMention || back.Role == site.RoleBlock {
					documents[back.From] = true
				}
			}
		}
		mentions[e] = len(documents)
	}
	sorted := slices.Clone(conflicts)
	slices.SortStableFunc(sorted, func(a, b *site.Entry) int { return cmp.Compare(mentions[b], mentions[a]) })
	return sorted
}
