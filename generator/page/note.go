package page

import (
	"cmp"

	"explainer/generator/record"
	"explainer/generator/site"
)

// Note is what stands behind a number or a term that a page's text mentions. A
// page lists its notes once, in the order of the text; each mention points at
// its own, which a script may show beside it.
type Note struct {
	ID         string // of its element
	Link              // to the record's page, under its label
	Figure     *Figure
	Disputes   []Dispute
	Definition string // of a term
}

// Dispute is the other figures that a figure is set against.
type Dispute struct {
	URL    string
	Others []Other
	Reason string
}

// Other is a figure that differs, and who gave it.
type Other struct {
	Figure
	By string
}

// note takes a figure or a term into the notes of the page, once, and returns
// the id of its note.
func (c *citer) note(e *site.Entry) string {
	if !c.hasNote[e] {
		c.hasNote[e] = true
		c.noted = append(c.noted, e)
	}
	return "n-" + e.ID
}

// notes are those that were taken. Making them may cite more sources, so they
// come before the references.
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

// finish gives a page its notes and its sources, when all of it has been made.
func (c *citer) finish(base *Base) {
	base.Description = cmp.Or(base.Description, c.b.described(base.Title))
	base.Evidence = c.notes()
	base.NoteCount = c.b.site.Language.Plural(len(base.Evidence), c.b.site.Language.Words.NumberCount)
	base.References = c.references()
}

// by is who gave a figure: who announced it or, where nobody is said to have,
// whoever published its first source.
func (b *builder) by(f *record.Figure) string {
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
				d.Others = append(d.Others, Other{Figure: b.figureView(other, c), By: b.by(other.Figure)})
			}
		}
		out = append(out, d)
	}
	return out
}
