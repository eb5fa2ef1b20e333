package page

import (
	"strings"

	"explainer/generator/record"
	"explainer/generator/site"
)

// Mark is the warning beside a number wherever it is shown, if it must not be read
// without one: that it was withdrawn, cancelled, superseded or deprecated, or is
// only a demand, and since when.
//
// Layouts also strike the first four. They do not strike a demand, which is one
// until it is taken back.
type Mark struct {
	Text string // "withdrawn 23 February 2025"; empty where no warning is due
	Now  Link   // to the figure that superseded it, if one did
}

// contested returns the word for a figure that still stands but is disputed, by its
// own record or by a conflict; empty for all others.
func contested(s *site.Site, e *site.Entry) string {
	if e.Dropped() || e.Undisputed() {
		return ""
	}
	return s.Language.Words.States[string(record.Disputed)]
}

// Caveat returns what must stand beside a number that is shown without its page, as
// feeds show it: that it is disputed, and which numbers differ; mostly empty.
func Caveat(s *site.Site, e *site.Entry) string {
	var out []string
	for _, text := range []string{contested(s, e), others(s, e)} {
		if text != "" {
			out = append(out, text)
		}
	}
	return strings.Join(out, ". ")
}

func (b *builder) mark(e *site.Entry) Mark {
	f, state := e.Figure, e.State()
	switch {
	case state == record.Withdrawn || state == record.Cancelled:
		return Mark{Text: b.standing(string(state), withdrawalDate(f))}
	case state == record.Superseded:
		return b.superseded(e)
	case f.Rank == record.Deprecated:
		return Mark{Text: b.standing(string(record.Deprecated), record.Date{})}
	case f.Firmness() == record.Demand:
		return Mark{Text: b.demanded(f)}
	}
	return Mark{}
}

// superseded returns the mark of a superseded figure, with its successor and the
// successor's date.
func (b *builder) superseded(e *site.Entry) Mark {
	successors := e.Successors()
	if len(successors) == 0 {
		return Mark{Text: b.standing(string(record.Superseded), withdrawalDate(e.Figure))}
	}
	next := successors[0]
	return Mark{
		Text: b.standing(string(record.Superseded), next.Figure.Date),
		Now:  Link{URL: b.href(next.URL), Text: next.Figure.Text(b.site.Language)},
	}
}

// withdrawalDate returns when a figure was dropped, zero where that is unknown.
func withdrawalDate(f *record.Figure) record.Date {
	if f.Withdrawal == nil {
		return record.Date{}
	}
	return f.Withdrawal.Date
}

// demanded returns the mark of a figure that is only asked for: by the label that
// its stage has on a ladder of the publication's own.
func (b *builder) demanded(f *record.Figure) string {
	if f.Stage == record.Demanded {
		return b.standing(string(f.Stage), f.Date)
	}
	return strings.TrimSpace(f.StageText(b.site.Language) + " " + f.Date.Text(b.site.Language))
}

func (b *builder) standing(key string, on record.Date) string {
	return strings.TrimSpace(b.site.Language.Words.Standings[key] + " " + on.Text(b.site.Language))
}
