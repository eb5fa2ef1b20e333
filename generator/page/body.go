package page

import (
	"html/template"
	"slices"
	"strings"

	"explainer/generator/markdown"
	"explainer/generator/record"
	"explainer/generator/site"
)

// Part is a piece of a body as it is shown: finished HTML, or something made
// from records. One field is set.
type Part struct {
	HTML    template.HTML // the text up to the next part
	Mention *Mention      // a record that the text names
	Text    string        // within an attribute or a link, or what looks like a citation and is none
	Source  string        // who a sentence cites by name, before Cites
	Cites   []Cite        // the sources that a sentence cites
	Href    string        // the address of a link within the site
	IsImage bool          // the address is that of an image, whose attribute is open
	Callout string        // the title of a callout: "Note"
	Figures *FigureTable  // a figures block
	Matrix  *Matrix       // a matrix block
	Events  *EventList    // a timeline block
	Chart   *ChartView    // a chart block
}

// opensImage reports whether the last part ends within the address of an image, as
// package markdown writes it.
func opensImage(parts []Part) bool {
	return len(parts) > 0 && strings.HasSuffix(string(parts[len(parts)-1].HTML), `<img src="`)
}

// Mention is a record named in a text.
type Mention struct {
	Link
	Kind     string // of the record: figure, actor, term …
	Note     string // the id of the note on it, of a figure or a term
	Gone     bool   // a number that was dropped, which is struck
	Standing Mark   // the warning beside it
	Disputed string // the address where it is set against others, if any
}

// Section is an entry of a table of contents.
type Section struct {
	Link
	Level  int  // of its heading, from 2
	Deeper bool // than the sections of the text
}

// body returns a unit's body with its holes filled.
func (b *builder) body(u *site.Unit, c *citer) []Part {
	if u.Body == nil {
		return nil
	}
	parts := make([]Part, 0, len(u.Body.Pieces))
	html, block := u.Body.HTML(), 0
	for _, p := range u.Body.Pieces {
		switch {
		case p.Mention != nil && p.Words:
			parts = append(parts, Part{Text: b.mention(p.Mention).words()})
		case p.Mention != nil:
			parts = append(parts, Part{Mention: b.mentionIn(u, p.Mention, c)})
		case p.Citations != nil:
			parts = append(parts, b.citedPart(p, c))
		case p.Block != nil:
			parts = append(parts, b.block(u, block, c))
			block++
		case p.Link != "":
			parts = append(parts, Part{Href: b.href(p.Link), IsImage: opensImage(parts)})
		case p.Callout != "":
			parts = append(parts, Part{Callout: b.site.Language.Words.Callouts[p.Callout]})
		default:
			// Made by goldmark from Markdown whose raw HTML was refused.
			parts = append(parts, Part{HTML: template.HTML(html[p.Start:p.End])})
		}
	}
	return parts
}

// citedPart returns a citation: within brackets, or behind a dash, as the numbers of its
// sources, in a sentence as who is cited, with the number behind unless that would be a link
// within a link. What names no source in a sentence stands as it is written.
func (b *builder) citedPart(p markdown.Piece, c *citer) Part {
	first := p.Citations[0]
	if first.Bare == "" {
		return Part{Cites: cites(p.Citations, c)}
	}
	if !b.site.IsSource(first.ID) {
		return Part{Text: first.Bare}
	}
	if strings.HasPrefix(first.Bare, "-") && !p.Words {
		return Part{Cites: cites(p.Citations, c)}
	}
	name, numbers := b.site.Entry(first.ID).Source.Author(), cites(p.Citations, c)
	if p.Words {
		return Part{Text: name}
	}
	return Part{Source: name, Cites: numbers}
}

func cites(citations []*markdown.Citation, c *citer) []Cite {
	out := make([]Cite, len(citations))
	for i, citation := range citations {
		out[i] = c.cite(citation.ID, citation.Locator)
		out[i].Prefix = citation.Prefix
	}
	return out
}

// words returns the text of a mention where it can be no link.
func (m *Mention) words() string {
	if m.Standing.Text != "" {
		return m.Text + " (" + m.Standing.Text + ")"
	}
	return m.Text
}

// mentionIn returns a mention in a unit's text. It is no link on the page that it
// leads to; the page notes a figure or a term.
func (b *builder) mentionIn(u *site.Unit, m *markdown.Mention, c *citer) *Mention {
	out := b.mention(m)
	e := b.site.Entry(m.ID)
	switch {
	case m.ID == u.Doc.ID:
		out.URL = ""
	case e != nil && (e.Figure != nil || e.Term != nil):
		out.Note = c.note(e)
	}
	return out
}

func (b *builder) mention(m *markdown.Mention) *Mention {
	e := b.site.Entry(m.ID)
	if e == nil {
		return &Mention{Link: Link{Text: m.ID}}
	}
	out := &Mention{Link: b.to(e), Kind: string(e.Kind)}
	if e.Figure != nil {
		out.Text = e.Figure.Text(b.site.Language)
		out.Gone, out.Standing, out.Disputed = e.Dropped(), b.mark(e), b.disputed(e)
	}
	if m.Label != "" {
		out.Text = m.Label
	}
	return out
}

// disputed returns the address where a figure is set against others: the conflict
// or, where it is part of several, the list of them on its own page. It is
// empty where nothing contradicts it.
func (b *builder) disputed(e *site.Entry) string {
	switch conflicts := b.conflictsOf(e); len(conflicts) {
	case 0:
		return ""
	case 1:
		return b.href(conflicts[0].URL)
	}
	page, _, _ := strings.Cut(e.URL, "#")
	return b.href(page + "#conflicts")
}

// conflictsOf returns the conflicts that any of some figures is part of, each once.
func (b *builder) conflictsOf(figures ...*site.Entry) []*site.Entry {
	var out []*site.Entry
	for _, e := range figures {
		for _, conflict := range b.lookup.conflicts()[e.ID] {
			if !slices.Contains(out, conflict) {
				out = append(out, conflict)
			}
		}
	}
	return out
}

// block draws the n-th fenced block of a unit.
func (b *builder) block(u *site.Unit, n int, c *citer) Part {
	d := &drawer{builder: b, unit: u, number: chartNumber(u.Blocks, n), citer: c}
	u.Blocks[n].Draw(d)
	return d.part
}

// drawer draws one fenced block: a method for each kind, which stands in the
// file of what it shows.
type drawer struct {
	*builder
	unit   *site.Unit
	number int // of the block among those of its kind in the text
	citer  *citer
	part   Part
}

// entries returns the entries of those ids that are known and of a kind. The others
// are reported where they are named; a preview shows the page without them.
func (b *builder) entries(kind record.Kind, ids []string) []*site.Entry {
	return known(b.site, kind, ids)
}

func known(s *site.Site, kind record.Kind, ids []string) []*site.Entry {
	var out []*site.Entry
	for _, id := range ids {
		if e := s.Entry(id); e != nil && e.Kind == kind {
			out = append(out, e)
		}
	}
	return out
}

// contents returns the table of contents of a body, with headings down to the third
// level; nil for a single heading.
func (b *builder) contents(u *site.Unit) []Section {
	if u.Body == nil {
		return nil
	}
	var out []Section
	for _, h := range u.Body.Headings {
		if h.Level <= 3 {
			out = append(
				out,
				Section{Link: Link{URL: "#" + h.ID, Text: b.headingText(u, h)}, Level: h.Level, Deeper: h.Level > 2},
			)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// headingText returns a heading's text with each bare mention replaced by its text.
func (b *builder) headingText(u *site.Unit, h markdown.Heading) string {
	text := h.Text
	for _, m := range u.Body.Mentions {
		if m.Place.Line == h.Place.Line && m.Label == "" {
			text = strings.Replace(text, m.ID, b.mention(m).words(), 1)
		}
	}
	return text
}
