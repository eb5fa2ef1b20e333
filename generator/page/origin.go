package page

// origins says how many of some sources are independent: "4 reports, 2
// origins". It is empty where each has an origin of its own, and there is
// nothing to say.
func (b *builder) origins(sources []string) string {
	distinct, seen := map[string]bool{}, map[string]bool{}
	for _, id := range sources {
		seen[id], distinct[b.origin(id)] = true, true
	}
	if len(distinct) == len(seen) {
		return ""
	}
	l := b.site.Language
	return l.Plural(len(seen), l.Words.ReportCount) + ", " + l.Plural(len(distinct), l.Words.OriginCount)
}

// origin is the source that a source repeats in the end; itself where it
// repeats none. Sources that repeat each other in a circle have the one origin
// whose id comes first.
func (b *builder) origin(id string) string {
	passed := map[string]bool{}
	for !passed[id] {
		passed[id] = true
		e := b.site.Entry(id)
		if e == nil || e.Source == nil || e.Source.Origin == "" {
			return id
		}
		id = e.Source.Origin
	}
	// id lies on a circle; any start leads to the same least id of it.
	first := id
	for next := b.site.Entry(id).Source.Origin; next != id; next = b.site.Entry(next).Source.Origin {
		first = min(first, next)
	}
	return first
}
