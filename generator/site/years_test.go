package site_test

import (
	"fmt"
	"slices"
	"testing"

	"explainer/generator/content"
	"explainer/generator/record"
	"explainer/generator/site"

	"pgregory.net/rapid"
)

// A division loses and repeats nothing, keeps the order, and has each year once,
// the newest first; a list of up to a hundred is not divided.
func TestYears(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		years := rapid.SliceOfN(rapid.IntRange(2018, 2026), 0, 300).Draw(t, "years")
		var list []*site.Entry
		for i, year := range years {
			doc := &content.Document{Front: record.Front{Date: record.Date{Year: year, Month: 1, Day: 1 + i%28}}}
			if i%97 == 96 {
				doc.Front.Date = record.Date{}
			}
			list = append(list, &site.Entry{ID: fmt.Sprint(i), Unit: &site.Unit{Doc: doc}})
		}
		list = site.ByDate(list)
		var all []*site.Entry
		divided := site.Years(list)
		for i, y := range divided {
			if i > 0 && y.Number >= divided[i-1].Number {
				t.Fatalf("%d stands behind %d", y.Number, divided[i-1].Number)
			}
			for _, e := range y.Entries {
				if year := e.Front().Date.Year; year != y.Number && (year != 0 || i < len(divided)-1) {
					t.Fatalf("a document of %d stands in %d", year, y.Number)
				}
			}
			all = append(all, y.Entries...)
		}
		distinct := map[int]bool{}
		for _, e := range list {
			if year := e.Front().Date.Year; year != 0 {
				distinct[year] = true
			}
		}
		if divide := len(list) > site.MaxUndivided && len(distinct) > 1; divide != (divided != nil) {
			t.Fatalf("%d documents of %d years are in %d parts", len(list), len(distinct), len(divided))
		}
		if divided != nil && !slices.Equal(all, list) {
			t.Fatal("the years are not the list")
		}
	})
}
