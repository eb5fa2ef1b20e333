package page

import (
	"slices"

	"explainer/generator/language"
	"explainer/generator/record"
	"explainer/generator/site"
)

// kindPages is how readers see a kind of record.
type kindPages struct {
	kind  record.Kind
	name  string                           // of its records, as a group
	list  string                           // the title of the page that lists them; empty for a kind without one
	all   func(*builder) View              // makes that page
	one   func(*builder, *site.Entry) View // makes the page of a record; nil for a kind without pages of their own
	views []View                           // an empty one of each layout that is its alone
}

// kindTable lists the kinds in the order in which the footer of every page names
// their lists.
func kindTable(w *language.Words) []kindPages {
	return []kindPages{
		{record.KindBriefing, w.Briefings, w.Briefings, (*builder).briefings, (*builder).briefing, []View{new(BriefingPage)}},
		{
			record.KindPosition, w.Positions, w.WhoStandsWhere, (*builder).positions, (*builder).position,
			[]View{new(PositionPage), new(PositionsPage)},
		},
		{record.KindQuestion, w.Questions, w.Questions, (*builder).questions, (*builder).question, []View{new(QuestionPage)}},
		{record.KindAuthor, w.Authors, w.Authors, (*builder).authors, (*builder).author, []View{new(AuthorPage)}},
		{record.KindTopic, w.Topics, w.Topics, (*builder).topics, (*builder).topic, []View{new(TopicPage)}},
		{record.KindActor, w.Actors, w.Actors, (*builder).actors, (*builder).actor, []View{new(ActorPage)}},
		{
			record.KindFigure, w.Figures, w.Figures, (*builder).figures, (*builder).figure,
			[]View{new(FigurePage), new(FiguresPage)},
		},
		{
			record.KindConflict, w.ConflictHeading, w.ConflictHeading, (*builder).disagreements, nil,
			[]View{new(DisagreementsPage)},
		},
		{
			record.KindDataset, w.Datasets, w.Datasets, (*builder).datasets, (*builder).dataset,
			[]View{new(DatasetPage), new(RowsPage)},
		},
		{record.KindEvent, w.Events, w.Timeline, (*builder).timeline, nil, []View{new(TimelinePage)}},
		{record.KindSource, w.Sources, w.Sources, (*builder).sources, nil, []View{new(SourcesPage)}},
		{record.KindTerm, w.Glossary, w.Glossary, (*builder).glossary, nil, []View{new(GlossaryPage)}},
		{record.KindPage, w.Pages, "", nil, (*builder).plain, []View{new(PlainPage)}},
	}
}

// kindsOf returns the table without the optional kinds that the site has nothing of.
func (b *builder) kindsOf() []kindPages {
	lacks := func(k kindPages) bool { return b.site.Lacks(k.kind) }
	return slices.DeleteFunc(kindTable(&b.site.Language.Words), lacks)
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
