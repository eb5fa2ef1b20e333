package site

import "explainer/generator/record"

// Successors are the figures that took the place of a figure.
func (e *Entry) Successors() []*Entry { return e.successors }

// succeed notes the successors of each figure, which every mention of it asks
// for: to look through its referrers each time would take a number that
// thousands of pages mention a time that grows with their square.
func (s *Site) succeed() {
	for _, f := range s.Figures {
		if old := s.Entry(f.Figure.Supersedes); old != nil && old.successors == nil {
			old.successors = old.From(record.KindFigure, "supersedes")
		}
	}
}

// State is what has become of a figure. One that another supersedes is
// superseded, even where only the other says so, unless it was taken back.
func (e *Entry) State() record.State {
	state := e.Figure.State
	if state != record.Withdrawn && state != record.Cancelled && len(e.Successors()) > 0 {
		return record.Superseded
	}
	return state
}

// Dropped tells the figures that no longer stand; see record.Figure.
func (e *Entry) Dropped() bool { return e.Figure.Dropped() || e.State() == record.Superseded }
