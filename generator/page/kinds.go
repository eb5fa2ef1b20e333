package page

import (
	"slices"

	"explainer/generator/record"
	"explainer/generator/site"
)

// kindPages is how readers see a kind of record.
type kindPages struct {
	kind record.Kind
	name string                 // of its records, as a group
	list string                 // of the page that lists them; empty for a kind without one
	all  func() View            // makes that page
	one  func(*site.Entry) View // makes the page of a record; nil for a kind without pages of their own
}

// kindsOf lists the kinds in the order in which the footer of every page names
// their lists, without the optional ones that the site has nothing of.
func (b *builder) kindsOf() []kindPages {
	w := &b.site.Language.Words
	all := []kindPages{
		{record.KindBriefing, w.Briefings, w.Briefings, b.briefings, b.briefing},
		{record.KindPosition, w.Positions, w.WhoStandsWhere, b.positions, b.position},
		{record.KindQuestion, w.Questions, w.Questions, b.questions, b.question},
		{record.KindAuthor, w.Authors, w.Authors, b.authors, b.author},
		{record.KindTopic, w.Topics, w.Topics, b.topics, b.topic},
		{record.KindActor, w.Actors, w.Actors, b.actors, b.actor},
		{record.KindFigure, w.Figures, w.Figures, b.figures, b.figure},
		{record.KindConflict, w.ConflictHeading, w.ConflictHeading, b.disagreements, nil},
		{record.KindDataset, w.Datasets, w.Datasets, b.datasets, b.dataset},
		{record.KindEvent, w.Events, w.Timeline, b.timeline, nil},
		{record.KindSource, w.Sources, w.Sources, b.sources, nil},
		{record.KindTerm, w.Glossary, w.Glossary, b.glossary, nil},
		{record.KindPage, w.Pages, "", nil, b.plain},
	}
	return slices.DeleteFunc(all, func(k kindPages) bool { return b.site.Lacks(k.kind) })
}

// pagesOf returns how readers see a kind; zero for one without pages.
func (b *builder) pagesOf(kind record.Kind) kindPages {
	for _, k := range b.kinds {
		if k.kind == kind {
			return k
		}
	}
	return kindPages{}
}

// section returns the address of the page that lists a kind.
func section(kind record.Kind) string {
	info, _ := kind.Info()
	return info.Section
}

// listLink returns a link to the page that lists a kind, under that page's title;
// zero for a kind without one.
func (b *builder) listLink(kind record.Kind) Link {
	if k := b.pagesOf(kind); k.list != "" {
		return Link{URL: b.href(section(kind)), Text: k.list}
	}
	return Link{}
}
