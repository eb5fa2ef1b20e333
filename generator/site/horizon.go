package site

import (
	"explainer/generator/language"
	"explainer/generator/record"
)

// Horizon is the dates as of which what a page shows holds. A page follows events, stances
// and offices to the as-of date of its document; the published tables that it
// shows carry dates of their own, and one may be newer. A page with such a table
// says both dates, so that neither is taken for the other.
type Horizon struct {
	Events record.Date
	Data   record.Date // of the newest table; zero where none is newer than the events
}

// Horizon returns the horizon of an entry's page: for a document, with the tables
// that its text shows; for a figure or a conflict, with those of the figures that
// contradict it or that it is worked out from.
func (s *Site) Horizon(e *Entry) Horizon {
	h := Horizon{Events: e.Front().AsOf}
	if e.Unit.Doc.Kind == record.KindDataset {
		return h
	}
	for _, id := range s.shows(e) {
		if shown := s.byID[id]; shown != nil && shown.Unit != nil && shown.Unit.Doc.Kind == record.KindDataset {
			h.Data = h.Data.Later(shown.Front().AsOf)
		}
	}
	return h.settled()
}

// shows returns the ids of the datasets and figures that an entry's page shows.
func (s *Site) shows(e *Entry) (ids []string) {
	if e.Conflict != nil {
		return e.Conflict.Figures
	}
	if f := e.Figure; f != nil {
		for _, c := range e.From(record.KindConflict, "figures") {
			ids = append(ids, c.Conflict.Figures...)
		}
		if f.Derivation != nil {
			ids = append(ids, f.Derivation.Inputs...)
		}
		if f.Baseline != nil {
			ids = append(ids, f.Baseline.Figure)
		}
		return ids
	}
	if e.ID != e.Unit.Doc.ID {
		return nil
	}
	if e.Unit.Body != nil {
		for _, m := range e.Unit.Body.Mentions {
			ids = append(ids, m.ID)
		}
	}
	for _, b := range e.Unit.Blocks {
		shown := b.Shows()
		ids = append(append(ids, shown.Figures...), shown.Dataset)
	}
	return ids
}

// HorizonOver returns the horizon of a page that lists entries: the newest dates
// among theirs. Tables and their rows count as data.
func (s *Site) HorizonOver(groups ...[]*Entry) Horizon {
	var h Horizon
	for _, group := range groups {
		for _, e := range group {
			own := s.Horizon(e)
			if e.Unit.Doc.Kind == record.KindDataset {
				own = Horizon{Data: own.Events}
			}
			h.Events, h.Data = h.Events.Later(own.Events), h.Data.Later(own.Data)
		}
	}
	return h.settled()
}

// With returns the horizon of a page that also shows a table of a date.
func (h Horizon) With(data record.Date) Horizon {
	h.Data = h.Data.Later(data)
	return h.settled()
}

// settled drops the date of the data where it adds nothing: a page of
// tables alone has one date, and so has one whose tables are older than its
// events.
func (h Horizon) settled() Horizon {
	if h.Events.IsZero() {
		return Horizon{Events: h.Data}
	}
	if h.Data.Compare(h.Events) <= 0 {
		h.Data = record.Date{}
	}
	return h
}

// Text returns the horizon in words: "As of 6 January 2026"; empty without a date.
func (h Horizon) Text(l *language.Language) string {
	switch {
	case h.Events.IsZero():
		return ""
	case h.Data.IsZero():
		return l.Words.AsOf + " " + h.Events.Text(l)
	}
	return l.Words.EventsAsOf + " " + h.Events.Text(l) + ". " + l.Words.DataAsOf + " " + h.Data.Text(l)
}
