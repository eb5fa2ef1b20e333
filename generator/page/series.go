package page

import (
	"fmt"
	"slices"
	"strconv"

	"explainer/generator/site"
)

// SeriesView is the place of a briefing in its series.
type SeriesView struct {
	Place          string // "Part 2 of the series “The aid budget”"
	Previous, Next *Link  // nil at its ends
}

func (b *builder) series(e *site.Entry) *SeriesView {
	part, l := e.Briefing.Series, b.site.Language
	if part == nil {
		return nil
	}
	v := &SeriesView{Place: fmt.Sprintf(l.Words.PartOfSeries, strconv.Itoa(part.Part), l.Quoted(part.Name))}
	parts := b.site.Series(part.Name)
	at := slices.Index(parts, e)
	if at > 0 {
		v.Previous = b.linkTo(parts[at-1])
	}
	if at+1 < len(parts) {
		v.Next = b.linkTo(parts[at+1])
	}
	return v
}
