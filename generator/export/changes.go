package export

import (
	"explainer/generator/site"
)

// maxChanges is how many notes the feed of changes holds.
const maxChanges = 100

// changesFeed follows what was changed anywhere: an entry a note, so that a
// correction reaches those who read what it corrects.
func changesFeed(s *site.Site) feed {
	w := s.Language.Words
	f := feed{url: "/changes/", title: s.Publication.Title + ": " + w.AllChanges, subtitle: w.AllChangesSummary}
	changes := s.Changes()
	for _, c := range changes[:min(len(changes), maxChanges)] {
		f.entries = append(f.entries, changeEntry(s, c))
	}
	return f
}

func changeEntry(s *site.Site, c site.Change) feedEntry {
	kind := s.Language.Words.ChangeKinds[string(c.Kind)]
	text := entryText{Paragraphs: []string{c.Note}, About: sentences(c.Date.Text(s.Language)), Title: c.Of.Name, Address: s.BaseURL + c.URL(), Site: s.Publication.Title, Licence: s.Publication.Licence}
	return feedEntry{url: "/changes/#" + c.ID(), link: c.URL(), title: kind + ": " + c.Of.Name, summary: c.Note, content: text.html, kind: kind, published: c.Date, updated: c.Date}
}
