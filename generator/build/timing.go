package build

import (
	"cmp"
	"slices"
	"sync"
	"time"
)

// LayoutTiming says how many pages were rendered with a layout, and how long that
// took, added up over all cores.
type LayoutTiming struct {
	Layout string
	Pages  int
	Took   time.Duration
}

// layoutTimes adds up the time of each layout. It is safe for concurrent use.
type layoutTimes struct {
	mu sync.Mutex
	by map[string]LayoutTiming
}

func (l *layoutTimes) add(layout string, took time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.by == nil {
		l.by = map[string]LayoutTiming{}
	}
	t := l.by[layout]
	l.by[layout] = LayoutTiming{Layout: layout, Pages: t.Pages + 1, Took: t.Took + took}
}

// sorted returns the timings, the slowest layout first.
func (l *layoutTimes) sorted() []LayoutTiming {
	var out []LayoutTiming
	for _, t := range l.by {
		out = append(out, t)
	}
	slices.SortFunc(out, func(a, b LayoutTiming) int {
		return cmp.Or(cmp.Compare(b.Took, a.Took), cmp.Compare(a.Layout, b.Layout))
	})
	return out
}
