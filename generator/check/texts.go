package check

import (
	"iter"

	"explainer/generator/diag"
	"explainer/generator/site"
)

// inSettings returns the place of a key of site.yaml.
func (s *subject) inSettings(key string) diag.Place {
	for _, u := range s.Units() {
		if u.Doc.Publication != nil {
			return u.Doc.At.Of(key)
		}
	}
	return diag.Place{}
}

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
