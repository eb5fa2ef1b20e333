package page

import (
	"cmp"
	"slices"

	"explainer/generator/language"
	"explainer/generator/record"
	"explainer/generator/site"
)

// kindPages is how readers see a kind of record.
type kindPages struct {
	kind  record.Kind
	all   func(*builder) View              // makes the page that lists them; nil for a kind without one
	one   func(*builder, *site.Entry) View // makes the page of a record; nil for a kind without pages of their own
	views []View                           // an empty one of each layout that is its alone
}

// kindTable returns the kinds in the order in which the footer of every page names
// their lists.
func kindTable() []kindPages {
	return []kindPages{
		{record.KindBriefing, (*builder).briefings, (*builder).briefing, []View{new(BriefingPage)}},
		{record.KindPosition, (*builder).positions, (*builder).position, []View{new(PositionPage), new(PositionsPage)}},
		{record.KindQuestion, (*builder).questions, (*builder).question, []View{new(QuestionPage)}},
		{record.KindAuthor, (*builder).authors, (*builder).author, []View{new(AuthorPage)}},
		{record.KindTopic, (*builder).topics, (*builder).topic, []View{new(TopicPage)}},
		{record.KindActor, (*builder).actors, (*builder).actor, []View{new(ActorPage)}},
		{record.KindFigure, (*builder).figures, (*builder).figure, []View{new(FigurePage), new(FiguresPage)}},
		{record.KindConflict, (*builder).disagreements, nil, []View{new(DisagreementsPage)}},
		{record.KindDataset, (*builder).datasets, (*builder).dataset, []View{new(DatasetPage), new(RowsPage)}},
		{record.KindEvent, (*builder).timeline, nil, []View{new(TimelinePage)}},
		{record.KindSource, (*builder).sources, nil, []View{new(SourcesPage)}},
		{record.KindTerm, (*builder).glossary, nil, []View{new(GlossaryPage)}},
		{record.KindPage, nil, (*builder).plain, []View{new(PlainPage)}},
	}
}

// kindsOf returns the table without the optional kinds that the site has nothing of.
func (b *builder) kindsOf() []kindPages {
	return slices.DeleteFunc(kindTable(), func(k kindPages) bool { return b.site.Lacks(k.kind) })
}

// kindWords returns the words of a kind.
func (b *builder) kindWords(kind record.Kind) language.KindWords {
	return b.site.Language.Words.Kinds[string(kind)]
}

// listTitle returns the title of the page that lists a kind.
func (b *builder) listTitle(kind record.Kind) string {
	w := b.kindWords(kind)
	return cmp.Or(w.List, w.Many)
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
	if b.pagesOf(kind).all != nil {
		return Link{URL: b.href(section(kind)), Text: b.listTitle(kind)}
	}
	return Link{}
}
