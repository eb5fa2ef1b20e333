package generator

import (
	"runtime/debug"
	"runtime/metrics"
)

// pacer tells the garbage collector when to run in a process that builds once
// and ends. By itself it runs when the heap has grown by as much again as was in
// use. While little is in use, as when a build begins, that is dozens of times for
// nothing: to let the heap reach four times that first, up to earlyHeap, takes a
// tenth off the time of a build of 10,000 briefings and adds nothing to its peak,
// which comes later.
type pacer struct{}

const (
	leastHeap = 64 << 20  // bytes
	earlyHeap = 160 << 20 // bytes
	pacing    = 256       // documents, or pages, after which to look again
	standard  = 100       // per cent of what is in use, by which the heap grows unless something is said
)

// newPacer takes hold of the collector, if nobody has: nil where GOGC says
// something else.
func newPacer() *pacer {
	if before := debug.SetGCPercent(standard); before != standard {
		debug.SetGCPercent(before)
		return nil
	}
	return &pacer{}
}

// pace says when to run next. It is to be called again as the heap grows.
func (p *pacer) pace() {
	if p == nil {
		return
	}
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	inUse := max(1<<20, int64(sample[0].Value.Uint64()))
	heap := max(leastHeap, min(4*inUse, earlyHeap))
	debug.SetGCPercent(int(max(standard, 100*heap/inUse-100)))
}

// stop lets the collector go.
func (p *pacer) stop() {
	if p != nil {
		debug.SetGCPercent(standard)
	}
}
