package export

import (
	"cmp"
	"slices"

	"explainer/generator/page"
	"explainer/generator/record"
	"explainer/generator/site"
)

// actorFeed returns the feed of an actor: the stances that it takes, the events that
// it is part of, the numbers about it that stand, and the briefings that name it.
func actorFeed(s *site.Site, e *site.Entry) feed {
	f := feed{url: e.URL, title: e.Name + " – " + s.Publication.Title, subtitle: e.Front().Summary}
	for _, p := range latest(s, e.From(record.KindPosition, "actor")) {
		f.entries = append(f.entries, positionEntry(s, p))
	}
	for _, v := range latest(s, e.From(record.KindEvent, "attendees")) {
		f.entries = append(f.entries, eventEntry(s, v))
	}
	for _, n := range latest(s, standing(e)) {
		f.entries = append(f.entries, figureEntry(s, n))
	}
	for _, b := range latestBriefings(once(e.From(record.KindBriefing, "actors", site.RoleMention))) {
		f.entries = append(f.entries, briefingEntry(s, b))
	}
	return f.sorted()
}

// standing returns the figures about an actor that stand, without the rows of
// datasets, which their tables show.
func standing(e *site.Entry) []*site.Entry {
	figures := once(e.From(record.KindFigure, "subject", "counterparty", "announced_by"))
	return slices.DeleteFunc(figures, func(r *site.Entry) bool {
		return r.IsRow() || r.Dropped() || !r.Figure.IsLive()
	})
}

// once returns the entries, each once, in their order.
func once(entries []*site.Entry) []*site.Entry {
	seen := make(map[*site.Entry]bool, len(entries))
	return slices.DeleteFunc(entries, func(e *site.Entry) bool {
		before := seen[e]
		seen[e] = true
		return before
	})
}

// latest returns the records that appeared last, at most as many as a feed has.
func latest(s *site.Site, entries []*site.Entry) []*site.Entry {
	slices.SortStableFunc(entries, func(a, b *site.Entry) int {
		return cmp.Or(announced(s, b, ownDate(b)).Compare(announced(s, a, ownDate(a))), cmp.Compare(a.URL, b.URL))
	})
	return entries[:min(len(entries), maxFeed)]
}

// ownDate returns the date of a position, an event or a figure.
func ownDate(e *site.Entry) record.Date {
	switch {
	case e.Position != nil:
		return e.Position.Date
	case e.Event != nil:
		return e.Event.Date.First()
	}
	return e.Figure.Date
}

func figureEntry(s *site.Site, e *site.Entry) feedEntry {
	f, l := e.Figure, s.Language
	title, wording := f.Label+": "+f.Text(l), withCaveat(s, e)
	if caveat := page.Caveat(s, e); caveat != "" {
		title += " (" + caveat + ")"
	}
	text := recordText(s, e, title, f.Sources)
	text.Paragraphs = []string{wording}
	if f.Note != "" {
		text.Paragraphs = append(text.Paragraphs, f.Note)
	}
	text.About = sentences(s.Name(f.Subject), f.Period.Text(l), f.StageText(l))
	on := announced(s, e, f.Date)
	return feedEntry{
		url: e.URL, title: title, summary: wording, content: text.html, kind: l.Words.Kinds["figure"].One,
		published: on, updated: on,
	}
}
