package page

import (
	"strings"

	"explainer/generator/record"
	"explainer/generator/site"
)

// Mark is what must be said in words wherever a number stands that may not be
// taken at its face: that it was withdrawn, cancelled, superseded or
// deprecated, or is no more than a demand, and since when.
//
// The first four are struck as well. A demand that nobody has taken back is
// not: it still stands, and a line through it would say that it was dropped.
// Nor may it pass for money, so it is called a demand beside the number.
type Mark struct {
	Text string // "withdrawn 23 February 2025"; empty where there is nothing to say
	Now  Link   // the number that took its place, if one did
}

// stands reports whether a figure may be repeated without a word: it was not
// dropped, and is not disputed, by its own record or by a conflict whose reason
// is that it is disputed or that one is wrong. A figure that the publication
// prefers to the others of a conflict stands.
func stands(s *site.Site, e *site.Entry) bool {
	if e.Dropped() || e.State() == record.Disputed {
		return false
	}
	for _, c := range e.From(record.KindConflict, "figures") {
		if reason := c.Conflict.Reason; e.Figure.Rank != record.Preferred && (reason == record.ReasonDisputed || reason == record.ReasonError) {
			return false
		}
	}
	return true
}

func (b *builder) mark(e *site.Entry) Mark {
	f, state := e.Figure, e.State()
	switch {
	case state == record.Withdrawn || state == record.Cancelled:
		return Mark{Text: b.standing(string(state), withdrawn(f))}
	case state == record.Superseded:
		return b.superseded(e)
	case f.Rank == record.Deprecated:
		return Mark{Text: b.standing(string(record.Deprecated), record.Date{})}
	case f.Stage == record.Demanded:
		return Mark{Text: b.standing(string(record.Demanded), f.Date)}
	}
	return Mark{}
}

// superseded names the number that took a figure's place, and dates the figure's
// end by it.
func (b *builder) superseded(e *site.Entry) Mark {
	successors := e.Successors()
	if len(successors) == 0 {
		return Mark{Text: b.standing(string(record.Superseded), withdrawn(e.Figure))}
	}
	next := successors[0]
	return Mark{
		Text: b.standing(string(record.Superseded), next.Figure.Date),
		Now:  Link{URL: b.href(next.URL), Text: next.Figure.Text(b.site.Language)},
	}
}

// withdrawn is when a figure was dropped, zero where the record does not say.
func withdrawn(f *record.Figure) record.Date {
	if f.Withdrawal == nil {
		return record.Date{}
	}
	return f.Withdrawal.Date
}

func (b *builder) standing(key string, on record.Date) string {
	return strings.TrimSpace(b.site.Language.Words.Standings[key] + " " + on.Text(b.site.Language))
}
