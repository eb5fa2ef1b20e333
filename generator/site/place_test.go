package site_test

import (
	"fmt"
	"strings"
	"testing"
)

const (
	placeSite = "-- content/site.yaml --\ntitle: A\nbase_url: https://example.org\nlanguage: en\n" +
		"measures: [{id: spent, label: Spent, definition: It.}]\n"
	placeTable = "-- content/sources/s.yaml --\n- {id: s, type: report, title: S, custom: {tier: primary}}\n" +
		"-- content/datasets/spending.md --\n---\ntitle: Spending\nas_of: 2025-03-01\nmeasure: spent\nunit: count\n" +
		"subject_column: who\nperiod_column: year\nvalue_column: value\nsources: [s]\n---\nText.\n" +
		"-- content/datasets/spending.csv --\nwho,year,value\n"
)

// The financial years of a row are those of its subject, however the cell names it.
func TestRowsFollowTheCalendarOfTheirSubject(t *testing.T) {
	const actor = "-- content/actors/united-states.md --\n---\ntype: state\nname: United States\nas_of: 2025-03-01\n" +
		"identifiers: {iso_3166: USA}\n---\nText.\n"
	const calendar = "calendars: [{starts: 10-01, named: end, called: fiscal year, actors: [united-states]}]\n"
	for _, subject := range []string{"united-states", "United States", "USA"} {
		s, found := link(t, placeSite+calendar+actor+placeTable+subject+",FY2026,5\n")
		if len(found) > 0 || len(s.Figures) != 1 || s.Figures[0].Broken {
			t.Fatalf("%s: found %q", subject, found)
		}
		const want = "1 October 2025 to 30 September 2026"
		if got := s.Figures[0].Figure.Period.DaysText(s.Language); got != want {
			t.Errorf("FY2026 of %s is %s", subject, got)
		}
		_, found = link(t, placeSite+actor+placeTable+subject+",FY2026,5\n")
		if len(found) != 1 || !strings.Contains(found[0], "no calendar says which days this is") {
			t.Errorf("%s without a calendar: found %q", subject, found)
		}
	}
}

// Every place that a text names has a page, and so have those that it is part of,
// whatever else is done at the same time.
func TestNamedPlacesHavePages(t *testing.T) {
	const n = 500
	var places, rows strings.Builder
	for i := range n {
		part := ""
		if i > 0 {
			part = fmt.Sprintf("p%d", (i-1)/2)
		}
		fmt.Fprintf(&places, "p%d,%c place,region,%s\n", i, 'A'+i*7%26, part)
		fmt.Fprintf(&rows, "p%d,2024,5\n", i)
	}
	s, found := link(t, placeSite+page+"See [[p499]].\n-- content/places.csv --\nid,name,type,part_of\n"+
		places.String()+placeTable+rows.String())
	if len(found) > 0 || len(s.Actors) != 9 || len(s.Places) != n-9 {
		t.Errorf("%d places have pages, %d have none; found %q", len(s.Actors), len(s.Places), found)
	}
}
