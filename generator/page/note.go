package page

import (
	"cmp"
	"slices"

	"explainer/generator/language"
	"explainer/generator/record"
	"explainer/generator/site"
)

// Note is the evidence for a figure, or the definition of a term, that a page's
// text mentions. A page lists its notes once, in the order of the text; each
// mention refers to its own, which a script can show beside it.
type Note struct {
	ID         string    // of its element
	Link                 // to the record's page, under its label
	Figure     *Figure   // with its evidence; nil for a term
	Disputes   []Dispute // the figures that contradict it
	Definition string    // of a term
}

// Dispute is the other figures of a conflict.
type Dispute struct {
	URL    string  // where they are set against each other
	Others []Other // the figures
	Reason string  // why they differ
}

// Other is a figure that differs, and who gave it.
type Other struct {
	Figure
	By string // who gave it
}

// note adds a figure or a term to the notes of the page, unless it is there, and
// returns the id of its note.
func (c *citer) note(e *site.Entry) string {
	if !c.hasNote[e] {
		c.hasNote[e] = true
		c.noted = append(c.noted, e)
	}
	return "n-" + e.ID
}

// notes returns the notes of the page. It cites their sources, so it must run
// before references.
func (c *citer) notes() []Note {
	out := make([]Note, len(c.noted))
	for i, e := range c.noted {
		out[i] = Note{ID: c.note(e), Link: c.b.to(e)}
		if e.Term != nil {
			out[i].Definition = e.Term.Summary
			continue
		}
		f := c.b.figureView(e, c)
		out[i].Figure, out[i].Disputes = &f, c.b.disputes(e, c)
	}
	return out
}

// finish sets the notes and the references of a page whose other parts are made.
func (c *citer) finish(base *Base) {
	base.Description = cmp.Or(base.Description, c.b.titled(base.Title))
	base.Evidence = c.notes()
	base.NoteCount = c.b.site.Language.Plural(len(base.Evidence), c.b.noteCount(base.Evidence))
	base.References = c.references()
}

// noteCount returns the phrase that counts notes and says what each of them tells.
func (b *builder) noteCount(notes []Note) language.Forms {
	staged := func(n Note) bool { return n.Figure != nil && !n.Figure.Unstaged }
	unstaged := func(n Note) bool { return n.Figure != nil && n.Figure.Unstaged }
	if slices.ContainsFunc(notes, unstaged) && !slices.ContainsFunc(notes, staged) {
		return b.site.Language.Words.NumberCountUnstaged
	}
	return b.site.Language.Words.NumberCount
}

// attribution returns who gave a figure: who announced it or, where that is not
// recorded, the author of its first source.
func (b *builder) attribution(f *record.Figure) string {
	if f.AnnouncedBy != "" {
		return b.site.Name(f.AnnouncedBy)
	}
	for _, id := range f.Sources {
		if e := b.site.Entry(id); e != nil && e.Source != nil {
			return e.Source.By()
		}
	}
	return ""
}

func (b *builder) disputes(e *site.Entry, c *citer) []Dispute {
	var out []Dispute
	for _, conflict := range b.conflictsOf(e) {
		d := Dispute{URL: b.href(conflict.URL), Reason: b.site.Language.Words.Reasons[string(conflict.Conflict.Reason)]}
		for _, other := range b.entries(record.KindFigure, conflict.Conflict.Figures) {
			if other != e {
				d.Others = append(d.Others, Other{Figure: b.figureView(other, c), By: b.attribution(other.Figure)})
			}
		}
		out = append(out, d)
	}
	return out
}
