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
// repeats none. Sources that repeat each other in a circle are reported; here
// it is enough that the search ends.
func (b *builder) origin(id string) string {
	for passed := map[string]bool{}; !passed[id]; {
		passed[id] = true
		if e := b.site.Entry(id); e != nil && e.Source != nil && e.Source.Origin != "" {
			id = e.Source.Origin
		}
	}
	return id
}
