package page

import (
	"fmt"
	"slices"

	"explainer/generator/record"
	"explainer/generator/site"
)

// age returns how old a stance is, and as of when: "10 months old as of 6
// January 2026". It counts to the day as of which the publication last checked
// the stance: the later as-of date of its question and of the document that
// reports it. It does not count to the day of the build, on which nobody looked
// for a later stance, and which would change every page every day. It is empty
// where neither document has an as-of date.
func (b *builder) age(e *site.Entry) string {
	l, asOf := b.site.Language, e.Front().AsOf
	if q := b.site.Entry(e.Position.Question); q != nil && q.Front().AsOf.Compare(asOf) > 0 {
		asOf = q.Front().AsOf
	}
	months := e.Position.Date.MonthsUntil(asOf)
	if asOf.IsZero() || e.Position.Date.IsZero() || months < 0 {
		return ""
	}
	return fmt.Sprintf(l.Words.AgeAsOf, l.Age(months), asOf.Text(l))
}

// Happening is an event between two stances.
type Happening struct {
	Link
	Date Date // when it was
}

// between returns the events after one stance and up to the next that touch the
// actor or the question: the actor was present, or the event changed a stance
// on the question, whoever took it.
func (b *builder) between(earlier, later *record.Position) []Happening {
	var touching []*site.Entry
	for _, id := range []string{later.Actor, later.Question} {
		for _, e := range b.lookup.events()[id] {
			if when := e.Event.Date.First(); when.After(earlier.Date) && !when.After(later.Date) {
				touching = append(touching, e)
			}
		}
	}
	slices.SortFunc(touching, func(x, y *site.Entry) int { return record.CompareEvents(x.Event, y.Event) })
	touching = slices.Compact(touching) // one may touch both
	out := make([]Happening, len(touching))
	for i, e := range touching {
		out[i] = Happening{Link: b.to(e), Date: b.period(e.Event.Date)}
	}
	return out
}
