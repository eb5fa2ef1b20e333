package site

import "slices"

// Series returns the parts of a series of briefings, in their order.
func (s *Site) Series(name string) []*Entry { return s.series[name] }

// SeriesNames returns the names of all series, sorted.
func (s *Site) SeriesNames() []string {
	names := make([]string, 0, len(s.series))
	for name := range s.series {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// indexSeries sets the parts of each series.
func (s *Site) indexSeries() {
	s.series = map[string][]*Entry{}
	for _, e := range s.Briefings {
		if part := e.Briefing.Series; part != nil {
			s.series[part.Name] = append(s.series[part.Name], e)
		}
	}
	for _, parts := range s.series {
		slices.SortStableFunc(parts, func(a, b *Entry) int { return a.Briefing.Series.Part - b.Briefing.Series.Part })
	}
}
