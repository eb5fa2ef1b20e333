package site

// Origin returns the source that a source goes back to: itself, or the origin of the
// one that it repeats. In a cycle, which is a mistake, there is none: then ok is
// false, and the entry is the source itself.
func (s *Site) Origin(source *Entry) (origin *Entry, ok bool) {
	seen := map[*Entry]bool{}
	for e := source; !seen[e]; {
		seen[e] = true
		next := s.byID[e.Source.Origin]
		if next == nil || next.Source == nil {
			return e, true
		}
		e = next
	}
	return source, false
}
