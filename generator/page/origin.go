package page

import "explainer/generator/site"

// origins says how many of some sources are independent: "4 reports, 2 origins".
// It is empty where all of them are.
func (b *builder) origins(sources []string) string {
	distinct, seen := map[*site.Entry]bool{}, map[*site.Entry]bool{}
	for _, id := range sources {
		if e := b.site.Entry(id); e != nil && e.Source != nil {
			origin, _ := b.site.Origin(e)
			seen[e], distinct[origin] = true, true
		}
	}
	if len(distinct) == len(seen) {
		return ""
	}
	l := b.site.Language
	return l.Plural(len(seen), l.Words.ReportCount) + ", " + l.Plural(len(distinct), l.Words.OriginCount)
}
