package load

import "time"

// Progress is told which stage begins and, where it can be counted, how many of
// how many are done; a total of 0 is not known. It is called from several
// goroutines.
type Progress func(stage string, done, total int)

// Tell calls the function, unless it is nil.
func (p Progress) Tell(stage string, done, total int) {
	if p != nil {
		p(stage, done, total)
	}
}

// Timing tells how long a stage took.
type Timing struct {
	Stage string
	Took  time.Duration
}
