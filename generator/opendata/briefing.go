package opendata

import (
	"slices"

	"explainer/generator/record"
	"explainer/generator/site"
)

// briefings lays out the briefings and what they are sorted by. A briefing is a
// text, so the tables are there only where a publication says more of it than its
// text does: by a topic, an author, an image, a series or a key of
// the publication's own.
func (p *Package) briefings() []*Table {
	says := func(e *site.Entry) bool { return e.Briefing.Image != "" || e.Briefing.Series != nil }
	if len(p.own(record.KindBriefing)) == 0 && p.site.Lacks(record.KindTopic) && p.site.Lacks(record.KindAuthor) &&
		!slices.ContainsFunc(p.site.Briefings, says) {
		return nil
	}
	return slices.Concat(
		p.documents(record.KindTopic),
		p.documents(record.KindAuthor),
		p.documents(record.KindBriefing,
			day("date", func(r entryRow) record.Date { return r.Front().Date }),
			day("updated", func(r entryRow) record.Date { return r.Front().Updated })),
	)
}

// documents lays out a kind of document: its id and title, some more columns, then
// what its keys declare.
func (p *Package) documents(kind record.Kind, more ...column[entryRow]) []*Table {
	columns := []column[entryRow]{
		text("id", ofEntry(identity)),
		text("title", ofEntry(func(e *site.Entry) string { return e.Name })).required(),
		text("summary", ofEntry(func(e *site.Entry) string { return e.Front().Summary })),
	}
	return p.records(kind, append(columns, more...)...)
}
