package check

import (
	"slices"

	"explainer/generator/record"
	"explainer/generator/site"
)

// joins knows how figures go together: by conflicts, baselines and derivations.
type joins struct {
	by      func(record.Op) bool          // the operations whose results and inputs go together
	settled map[[2]string]bool            // the pairs that a conflict explains
	derived map[string][]*site.Entry      // the figures derived from one, by its id
	above   map[*site.Entry][]*site.Entry // caches over
}

func (s *subject) joins(by func(record.Op) bool) *joins {
	j := &joins{
		by:      by,
		settled: s.settledPairs(),
		derived: map[string][]*site.Entry{},
		above:   map[*site.Entry][]*site.Entry{},
	}
	for _, e := range s.Figures {
		if d := e.Figure.Derivation; d != nil && by(d.Op) {
			for _, id := range d.Inputs {
				j.derived[id] = append(j.derived[id], e)
			}
		}
	}
	return j
}

// settledPairs returns the pairs of figures whose difference a conflict explains.
func (s *subject) settledPairs() map[[2]string]bool {
	settled := map[[2]string]bool{}
	for _, e := range s.Conflicts {
		for i, a := range e.Conflict.Figures {
			for _, b := range e.Conflict.Figures[i+1:] {
				settled[unordered(a, b)] = true
			}
		}
	}
	return settled
}

// joined reports whether a record says how two figures go together: a conflict
// names both, one is the baseline of the other, one is derived from the other, or
// both are parts of what is derived from them.
func (j *joins) joined(a, b *site.Entry) bool {
	if j.settled[unordered(a.ID, b.ID)] || isBaseline(a, b) || isBaseline(b, a) {
		return true
	}
	return len(j.derived) > 0 &&
		slices.ContainsFunc(j.over(a), func(e *site.Entry) bool { return slices.Contains(j.over(b), e) })
}

func isBaseline(a, of *site.Entry) bool {
	return of.Figure.Baseline != nil && of.Figure.Baseline.Figure == a.ID
}

// over returns a figure and all that is derived from it, however indirectly.
func (j *joins) over(e *site.Entry) []*site.Entry {
	if all, known := j.above[e]; known {
		return all
	}
	all, seen := []*site.Entry{e}, map[*site.Entry]bool{e: true}
	for i := 0; i < len(all); i++ {
		for _, d := range j.derived[all[i].ID] {
			if !seen[d] {
				all, seen[d] = append(all, d), true
			}
		}
	}
	j.above[e] = all
	return all
}

func unordered(a, b string) [2]string {
	pair := [2]string{a, b}
	slices.Sort(pair[:])
	return pair
}
