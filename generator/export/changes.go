package export

import (
	"strings"

	"explainer/generator/site"
)

// maxChanges is how many notes the feed of changes has.
const maxChanges = 100

// changesFeed returns the feed of all notes of changes, so that a correction
// reaches those who read what it corrects. A note that appears on several pages
// is one entry.
func changesFeed(s *site.Site) feed {
	w := s.Language.Words
	f := feed{url: "/changes/", title: s.Publication.Title + ": " + w.AllChanges, subtitle: w.AllChangesSummary}
	groups := site.Alike(s.Changes())
	for _, group := range groups[:min(len(groups), maxChanges)] {
		f.entries = append(f.entries, changeEntry(s, group))
	}
	return f
}

func changeEntry(s *site.Site, alike []site.Change) feedEntry {
	c, names := alike[0], make([]string, len(alike))
	for i, on := range alike {
		names[i] = on.Of.Name
	}
	kind, about := s.Language.Words.ChangeKinds[string(c.Kind)], strings.Join(names, "; ")
	text := newEntryText(s, about, c.URL())
	text.Paragraphs, text.About = []string{c.Note}, sentences(c.Date.Text(s.Language))
	return feedEntry{
		url: "/changes/#" + c.ID(), link: c.URL(), title: kind + ": " + about, summary: c.Note,
		content: text.html, kind: kind, published: c.Date, updated: c.Date,
	}
}
