package page

import (
	"unicode"
	"unicode/utf8"

	"explainer/generator/record"
	"explainer/generator/site"
)

// PlainPage is a page of text, such as the methodology.
type PlainPage struct {
	Base
	Summary  string    // one sentence
	Contents []Section // its headings
	Body     []Part    // its text
}

// Layout implements View.
func (*PlainPage) Layout() string { return "page" }

func (b *builder) plain(e *site.Entry) View {
	c := b.citer()
	v := &PlainPage{
		Base:     b.entryBase(e),
		Summary:  e.Front().Summary,
		Contents: b.contents(e.Unit),
		Body:     b.body(e.Unit, c),
	}
	if e.Front().AsOf.IsZero() {
		v.Dates, v.Filed = b.dates(e, b.lookup.horizon())
	}
	c.finish(&v.Base)
	return v
}

// GlossaryPage explains the terms.
type GlossaryPage struct {
	Base
	Letters []Link     // that names begin with, each to the first term of it; none in a short glossary
	Terms   []TermView // by name
}

// Layout implements View.
func (*GlossaryPage) Layout() string { return "glossary" }

// TermView is a term of the glossary.
type TermView struct {
	ID, Title, Summary string   // of its element; its name; its definition in a sentence
	Body               []Part   // its text
	MentionedIn        []*Link  // the pages that mention it
	Figures            []Link   // figures and datasets that use it as their definition
	Notices            []string // what readers must know first
	Changes            []Change // what changed, newest first
}

func (b *builder) glossary() View {
	s, c := b.site, b.citer()
	v := &GlossaryPage{Base: b.kindBase(record.KindTerm, b.lookup.horizon())}
	for _, e := range s.Terms {
		v.Terms = append(v.Terms, TermView{
			ID: e.ID, Title: e.Name, Summary: e.Term.Summary, Body: b.body(e.Unit, c),
			MentionedIn: b.mentionedIn(e), Figures: b.definedBy(e),
			Notices: b.notices(e.Front()), Changes: b.unanchored(e.Changes()),
		})
	}
	v.Letters = letters(v.Terms)
	c.finish(&v.Base)
	return v
}

// minLetters is how many terms a glossary has at least where letters lead to them.
const minLetters = 12

// letters returns the letters that terms begin with, which are sorted by name.
func letters(terms []TermView) []Link {
	var out []Link
	if len(terms) < minLetters {
		return nil
	}
	for _, t := range terms {
		first, _ := utf8.DecodeRuneInString(t.Title)
		letter := string(unicode.ToUpper(first))
		if n := len(out); n == 0 || out[n-1].Text != letter {
			out = append(out, Link{URL: "#" + t.ID, Text: letter})
		}
	}
	return out
}

// definedBy returns the figures and datasets that a term defines; a dataset
// stands for its rows.
func (b *builder) definedBy(e *site.Entry) []Link {
	var out []Link
	for _, back := range e.Referrers {
		if back.Role == "definition" {
			out = append(out, b.to(back.From))
		}
	}
	return out
}

// NotFoundPage is shown for addresses without a page.
type NotFoundPage struct{ Base }

// Layout implements View.
func (*NotFoundPage) Layout() string { return "404" }

func (b *builder) notFound() View {
	return &NotFoundPage{b.listBase("/404.html", b.site.Language.Words.NotFoundTitle, site.Horizon{})}
}
