package page

import (
	"explainer/generator/record"
	"explainer/generator/site"
)

// SourcesPage lists every source with the records and pages that cite it.
type SourcesPage struct {
	Base
	Count string       // how many there are
	Files []Link       // the same for reference managers, under the names of their formats
	Tiers []SourceTier // from the firmest to the weakest, those that no source is of left out
}

// SourceTier is the sources that are to be trusted equally far.
type SourceTier struct {
	ID      string       // of its heading
	Title   string       // "Established"
	Count   string       // how many sources it has
	Sources []SourceView // by who issued them, which their citation begins with
}

// Layout implements View.
func (*SourcesPage) Layout() string { return "sources" }

// The files of all sources below the output folder, as reference managers read them.
const (
	BibliographyCSL    = "data/bibliography.json"
	BibliographyBibTeX = "data/bibliography.bib"
)

// SourceView is a source as the list of sources shows it.
type SourceView struct {
	Reference
	ID       string // of its element
	Accessed Date   // when it was read
	Archive  string // the address of an archived copy
	Note     string // what a reader of it should know
	Language string // that it is in, where that is not the site's
	Rests    []Link // the records and pages that cite it
}

func (b *builder) sources() View {
	s := b.site
	v := &SourcesPage{Base: b.kindBase(record.KindSource, b.lookup.horizon())}
	v.Count = s.Language.Plural(len(s.Sources), s.Language.Words.SourceCount)
	if len(s.Sources) > 0 {
		v.Files = []Link{
			{URL: b.href("/" + BibliographyCSL), Text: "CSL-JSON"},
			{URL: b.href("/" + BibliographyBibTeX), Text: "BibTeX"},
		}
	}
	groups := map[record.Tier]*SourceTier{}
	for i, e := range s.Sources {
		g := groups[e.Source.Tier]
		if g == nil {
			g = &SourceTier{ID: "tier-" + string(e.Source.Tier), Title: s.Language.Words.Tiers[string(e.Source.Tier)]}
			groups[e.Source.Tier] = g
		}
		g.Sources = append(g.Sources, b.sourceView(i+1, e))
	}
	for _, tier := range record.Tiers() {
		if g := groups[tier]; g != nil {
			g.Count = s.Language.Plural(len(g.Sources), s.Language.Words.SourceCount)
			v.Tiers = append(v.Tiers, *g)
		}
	}
	return v
}

func (b *builder) sourceView(number int, e *site.Entry) SourceView {
	src := e.Source
	return SourceView{
		Reference: Reference{Number: number, Source: b.source(e)},
		ID:        e.ID,
		Accessed:  b.date(src.Accessed),
		Archive:   src.Archive,
		Note:      src.Note,
		Language:  src.Language,
		Rests:     b.rests(e),
	}
}

// rests returns links to the records and pages that cite a source, each once.
func (b *builder) rests(e *site.Entry) []Link {
	var out []Link
	seen := map[*site.Entry]bool{}
	for _, back := range e.Referrers {
		if !seen[back.From] {
			seen[back.From] = true
			out = append(out, b.to(back.From))
		}
	}
	return out
}
