package page

import (
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

// kinds lists the kinds in the order in which every page's foot names their
// lists.
func (b *builder) kinds() []kindPages {
	w := &b.site.Language.Words
	return []kindPages{
		{record.KindBriefing, w.Briefings, w.Briefings, b.briefings, b.briefing},
		{record.KindPosition, w.Positions, w.WhoStandsWhere, b.positions, b.position},
		{record.KindQuestion, w.Questions, w.Questions, b.questions, b.question},
		{record.KindActor, w.Actors, w.Actors, b.actors, b.actor},
		{record.KindFigure, w.Figures, w.Figures, b.figures, b.figure},
		{record.KindConflict, w.ConflictHeading, w.ConflictHeading, b.disagreements, nil},
		{record.KindDataset, w.Datasets, w.Datasets, b.datasets, b.dataset},
		{record.KindEvent, w.Events, w.Timeline, b.timeline, nil},
		{record.KindSource, w.Sources, w.Sources, b.sources, nil},
		{record.KindTerm, w.Glossary, w.Glossary, b.glossary, nil},
		{record.KindPage, w.Pages, "", nil, b.plain},
	}
}

// pagesOf is how readers see a kind; zero for one that they see only on other
// pages.
func (b *builder) pagesOf(kind record.Kind) kindPages {
	for _, k := range b.kinds() {
		if k.kind == kind {
			return k
		}
	}
	return kindPages{}
}

// section is the address of the page that lists a kind.
func section(kind record.Kind) string {
	info, _ := kind.Info()
	return info.Section
}
