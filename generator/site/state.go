package site

import "explainer/generator/record"

// Successors returns the figures that supersede a figure.
func (e *Entry) Successors() []*Entry { return e.successors }

// indexSuccessors sets the successors of each figure. Every mention of a figure
// reads them; to search its referrers each time would take time quadratic in the
// number of its mentions.
func (s *Site) indexSuccessors() {
	for _, f := range s.Figures {
		if old := s.Entry(f.Figure.Supersedes); old != nil && old.successors == nil {
			old.successors = old.From(record.KindFigure, "supersedes")
		}
	}
}

// State returns what has become of a figure. One that another supersedes is
// superseded, even where only the other says so, unless it was taken back.
func (e *Entry) State() record.State {
	state := e.Figure.State
	if state != record.Withdrawn && state != record.Cancelled && len(e.Successors()) > 0 {
		return record.Superseded
	}
	return state
}

// Dropped reports whether a figure's number no longer holds; see record.Figure.
func (e *Entry) Dropped() bool { return e.Figure.Dropped() || e.State() == record.Superseded }

// Undisputed reports whether a figure may be repeated without its context: it was
// not dropped, and is not disputed, by its own record or by a conflict whose reason
// is a dispute or an error. A figure that the publication prefers to the others of
// its conflicts is undisputed.
func (e *Entry) Undisputed() bool {
	if e.Dropped() || e.State() == record.Disputed {
		return false
	}
	for _, c := range e.From(record.KindConflict, "figures") {
		if reason := c.Conflict.Reason; e.Figure.Rank != record.Preferred &&
			(reason == record.ReasonDisputed || reason == record.ReasonError) {
			return false
		}
	}
	return true
}
