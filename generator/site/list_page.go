package site

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"explainer/generator/record"
)

// ListPage is a page of a list whose records have no dates to divide it by.
type ListPage struct {
	URL     string // that of the list, or a number below it
	Entries []*Entry
}

// ListPages returns the pages of the list of actors or of questions: one, or as many as
// hold up to MaxUndivided each.
func (s *Site) ListPages(kind record.Kind) []ListPage {
	info, _ := kind.Info()
	pages := []ListPage{{URL: info.Section}}
	for part := range slices.Chunk(s.asListed(kind), MaxUndivided) {
		if last := &pages[len(pages)-1]; last.Entries == nil {
			last.Entries = part
			continue
		}
		pages = append(pages, ListPage{URL: info.Section + strconv.Itoa(len(pages)+1) + "/", Entries: part})
	}
	return pages
}

// DividedLists returns the pages of both lists but for those at their own addresses.
func (s *Site) DividedLists() []ListPage {
	return slices.Concat(s.ListPages(record.KindActor)[1:], s.ListPages(record.KindQuestion)[1:])
}

// asListed returns the records of a kind in the order of their list, which has actors by
// their type.
func (s *Site) asListed(kind record.Kind) []*Entry {
	if kind != record.KindActor {
		return s.Of(kind)
	}
	place := map[record.ActorType]int{}
	for i, t := range record.ActorTypes() {
		place[t] = i
	}
	sorted := slices.Clone(s.Actors)
	slices.SortStableFunc(sorted, func(a, b *Entry) int { return cmp.Compare(place[a.Actor.Type], place[b.Actor.Type]) })
	return sorted
}

// divideTimeline divides a long list of events by the year in which they begin, and sets
// their addresses.
func (s *Site) divideTimeline() {
	byYear := map[int][]*Entry{}
	for _, e := range s.Events {
		year := cmp.Or(e.Event.Date.First().Year, e.Event.Date.Last().Year)
		byYear[year] = append(byYear[year], e)
	}
	if len(s.Events) <= MaxUndivided || len(byYear) < 2 {
		return
	}
	info, _ := record.KindEvent.Info()
	d := Division{URL: info.Section, Kind: record.KindEvent}
	for _, year := range slices.Backward(slices.Sorted(maps.Keys(byYear))) {
		d.Years = append(d.Years, Year{year, byYear[year]})
	}
	for i, y := range d.Years {
		for _, e := range y.Entries {
			e.URL = d.YearURL(i) + "#" + e.Anchor()
		}
	}
	s.divisions = append(s.divisions, d)
}
