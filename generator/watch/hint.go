package watch

import (
	"slices"
	"time"
)

// Hint says that something may have changed.
type Hint struct {
	// Paths are where to look first, below the watched folder and with
	// slashes; none means everywhere. Other places may have changed as well.
	Paths []string
}

// many is how many places are worth naming: with more, something has happened
// to the whole folder.
const many = 64

// pending is a hint that has not been taken yet.
type pending struct {
	hint  Hint
	all   bool
	since time.Time // of the first event, zero where there was none
	timer <-chan time.Time
	ready bool
}

// at adds a place.
func (p *pending) at(name string) {
	if p.all {
		p.wait()
		return
	}
	if !slices.Contains(p.hint.Paths, name) {
		p.hint.Paths = append(p.hint.Paths, name)
	}
	if len(p.hint.Paths) > many {
		p.everywhere()
		return
	}
	p.wait()
}

func (p *pending) everywhere() {
	p.all, p.hint.Paths = true, nil
	p.wait()
}

// wait keeps the hint back until it has been quiet for a moment.
func (p *pending) wait() {
	now := time.Now()
	if p.since.IsZero() {
		p.since = now
	}
	if !p.ready {
		p.timer = time.After(min(quiet, patience-now.Sub(p.since)))
	}
}

// due lets the hint go out.
func (p *pending) due() { p.ready, p.timer = true, nil }

// out is where the hint goes: nowhere as long as there is none.
func (p *pending) out(changes chan Hint) chan<- Hint {
	if !p.ready {
		return nil
	}
	return changes
}
