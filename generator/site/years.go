package site

import (
	"cmp"
	"slices"
	"strconv"

	"explainer/generator/record"
)

// MaxUndivided is how many documents stand in one list. A longer one is divided by
// year: the newest stands at the list's own address, each other at one below it.
const MaxUndivided = 100

// Year is the documents of a list that are dated in one year, newest first.
type Year struct {
	Number  int
	Entries []*Entry
}

// ByDate returns documents from the newest to the oldest, each once.
func ByDate(list []*Entry) []*Entry {
	sorted := slices.Clone(list)
	slices.SortFunc(sorted, func(a, b *Entry) int {
		return cmp.Or(b.Front().Date.Compare(a.Front().Date), byID(a, b))
	})
	return slices.Compact(sorted)
}

// Years divides a list of documents, which is sorted from the newest to the oldest.
// It returns nil for one that need not be divided, or is of one year. Documents
// without a date, which come last, stand with the oldest year.
func Years(list []*Entry) []Year {
	if len(list) <= MaxUndivided {
		return nil
	}
	var out []Year
	for i, e := range list {
		year := e.Front().Date.Year
		if n := len(out); n > 0 && (year == 0 || year == out[n-1].Number) {
			first := i - len(out[n-1].Entries)
			out[n-1].Entries = list[first : i+1 : i+1]
			continue
		}
		out = append(out, Year{year, list[i : i+1 : i+1]})
	}
	if len(out) == 1 {
		return nil
	}
	return out
}

// Division is a list of briefings, or the timeline, that is divided by year.
type Division struct {
	URL   string // of the list, where the newest year stands
	Of    *Entry // the topic or author whose list it is; nil for that of all
	Kind  record.Kind
	Years []Year
}

// YearURL returns the address of year i of the division.
func (d *Division) YearURL(i int) string {
	if i == 0 {
		return d.URL
	}
	return d.URL + strconv.Itoa(d.Years[i].Number) + "/"
}

// Divisions returns the lists that are divided by year.
func (s *Site) Divisions() []Division { return s.divisions }

// Division returns how the list at an address is divided by year, nil where it is
// not.
func (s *Site) Division(url string) *Division {
	i := slices.IndexFunc(s.divisions, func(d Division) bool { return d.URL == url })
	if i < 0 {
		return nil
	}
	return &s.divisions[i]
}

// BriefingsOf returns the briefings that name a topic or an author, newest first.
func (e *Entry) BriefingsOf() []*Entry {
	info, _ := e.Kind.Info()
	return ByDate(e.From(record.KindBriefing, info.Plural()))
}

// divide finds the lists that are divided.
func (s *Site) divide() {
	add := func(url string, of *Entry, list []*Entry) {
		if years := Years(list); years != nil {
			s.divisions = append(s.divisions, Division{url, of, record.KindBriefing, years})
		}
	}
	info, _ := record.KindBriefing.Info()
	add(info.Section, nil, s.Briefings)
	for _, group := range [][]*Entry{s.Topics, s.Authors} {
		for _, e := range group {
			add(e.URL, e, e.BriefingsOf())
		}
	}
	s.divideTimeline()
}
