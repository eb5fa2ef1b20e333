package site

// Origin follows a source to the one that it repeats, and that one's, to the
// first: itself where it repeats none. In a circle, which is a mistake, nobody
// said it first; then it is not ok, and the entry is the source itself.
func (s *Site) Origin(source *Entry) (origin *Entry, ok bool) {
	passed := map[*Entry]bool{}
	for e := source; !passed[e]; {
		passed[e] = true
		next := s.byID[e.Source.Origin]
		if next == nil || next.Source == nil {
			return e, true
		}
		e = next
	}
	return source, false
}
