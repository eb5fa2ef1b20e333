package check

import (
	"iter"

	"explainer/generator/site"
)

// texts yields the units that have a body.
func (s *subject) texts() iter.Seq[site.Unit] {
	return func(yield func(site.Unit) bool) {
		for _, u := range s.Units() {
			if u.Body != nil && !yield(u) {
				return
			}
		}
	}
}
