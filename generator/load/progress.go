package load

import "time"

// Progress is called when a stage begins and, where its work can be counted, as it
// goes on: done of total, which is 0 where it is not known. It must be safe for
// concurrent use.
type Progress func(stage string, done, total int)

// Tell calls the function, unless it is nil.
func (p Progress) Tell(stage string, done, total int) {
	if p != nil {
		p(stage, done, total)
	}
}

// Timing is how long a stage took.
type Timing struct {
	Stage string
	Took  time.Duration
}
