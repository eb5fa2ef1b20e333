package watch

import (
	"slices"
	"time"
)

// Hint says that files may have changed.
type Hint struct {
	// Paths are where to look first, below the publication and with slashes;
	// none means everywhere. Other files may have changed, too.
	Paths []string
}

// maxPaths is how many paths a hint has. With more, the whole folder has changed.
const maxPaths = 64

// pending is a hint that has not been received yet.
type pending struct {
	hint  Hint
	all   bool
	since time.Time // of the first event, zero where there was none
	timer <-chan time.Time
	ready bool
}

// at adds a path.
func (p *pending) at(name string) {
	if p.all {
		p.wait()
		return
	}
	if !slices.Contains(p.hint.Paths, name) {
		p.hint.Paths = append(p.hint.Paths, name)
	}
	if len(p.hint.Paths) > maxPaths {
		p.everywhere()
		return
	}
	p.wait()
}

// everywhere makes it a hint without paths.
func (p *pending) everywhere() {
	p.all, p.hint.Paths = true, nil
	p.wait()
}

// wait delays the hint until there has been no event for a moment.
func (p *pending) wait() {
	now := time.Now()
	if p.since.IsZero() {
		p.since = now
	}
	if !p.ready {
		p.timer = time.After(min(quiet, patience-now.Sub(p.since)))
	}
}

// due makes the hint ready to be sent.
func (p *pending) due() { p.ready, p.timer = true, nil }

// out returns the channel to send the hint to, nil while it is not ready.
func (p *pending) out(changes chan Hint) chan<- Hint {
	if !p.ready {
		return nil
	}
	return changes
}
