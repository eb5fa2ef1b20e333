package generator

import (
	"runtime/debug"
	"runtime/metrics"
)

// pacer tells the garbage collector when to run in a process that builds once
// and ends. It runs when the heap has grown by as much again as was in use; while
// little is in use, as when a build begins, that is dozens of times for nothing.
// To let the heap reach what pace says takes a tenth off the time of a build of
// 10,000 briefings and adds little to its peak, which comes later. Where much is
// in use it runs sooner, so that 100,000 briefings can be built in 2 GB.
type pacer struct{}

const (
	leastHeap = 64 << 20  // bytes that the heap may always have
	earlyHeap = 160 << 20 // and as long as it is four times what is in use
	largeHeap = 512 << 20 // bytes in use

	pacing = 256 // documents, or pages, after which to look again

	usual  = 100 // per cent of what is in use, by which the heap may grow
	frugal = 60
)

// newPacer takes hold of the collector, if nobody has: nil where GOGC says
// something else.
func newPacer() *pacer {
	if before := debug.SetGCPercent(usual); before != usual {
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
	inUse := max(1<<20, int(sample[0].Value.Uint64()))
	heap := max(leastHeap, min(4*inUse, earlyHeap))
	percent := max(usual, 100*heap/inUse-100)
	if inUse > largeHeap {
		percent = frugal
	}
	debug.SetGCPercent(percent)
}

// stop lets the collector go.
func (p *pacer) stop() {
	if p != nil {
		debug.SetGCPercent(usual)
	}
}
