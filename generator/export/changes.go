package export

import (
	"explainer/generator/page"
	"explainer/generator/site"
)

// maxChanges is how many notes the feed of changes holds.
const maxChanges = 100

// changesFeed is the Atom feed (RFC 4287) of what was changed anywhere, newest
// first: an entry a note, so that a correction reaches those who read what it
// corrects.
func changesFeed(s *site.Site) []byte {
	w := s.Language.Words
	feed := atomFeed{
		Lang: s.Language.Code, ID: s.BaseURL + "/changes/", Title: s.Publication.Title + ": " + w.AllChanges, Sub: w.AllChangesSummary,
		Updated: rfc3339(lastChange(s.Briefings)), Author: atomPerson{author(s)},
		Links: []atomLink{{"self", s.BaseURL + "/" + page.ChangesFeed}, {"alternate", s.BaseURL + "/changes/"}},
	}
	changes := s.Changes()
	if len(changes) > 0 {
		feed.Updated = rfc3339(changes[0].Date)
	}
	for _, c := range changes[:min(len(changes), maxChanges)] {
		feed.Entries = append(feed.Entries, changeEntry(s, c))
	}
	return encodeXML(feed)
}

func changeEntry(s *site.Site, c site.Change) atomEntry {
	return atomEntry{
		ID: s.BaseURL + "/changes/#" + c.ID(), Title: s.Language.Words.ChangeKinds[string(c.Kind)] + ": " + c.Of.Name,
		Link: atomLink{"alternate", s.BaseURL + c.URL()}, Published: rfc3339(c.Date), Updated: rfc3339(c.Date), Summary: c.Note,
	}
}
