package cli

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// patience is how long work runs before its progress is printed, and tempo how
// often it is printed again.
const (
	patience = time.Second
	tempo    = 200 * time.Millisecond
)

// work is the progress of a command.
type work struct {
	mu          sync.Mutex
	stage       string
	done, total int
}

// tell implements load.Progress. Workers call it out of order; the count never
// falls.
func (w *work) tell(stage string, done, total int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if stage == w.stage {
		done = max(done, w.done)
	}
	w.stage, w.done, w.total = stage, done, total
}

// String returns the progress as a line: "rendering pages, 1200 of 10000".
func (w *work) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	words := w.stage
	switch w.stage {
	case "read":
		words = "reading documents"
	case "link":
		words = "joining documents"
	case "check":
		words = "checking"
	case "layouts":
		words = "preparing layouts"
	case "render":
		words = "rendering pages"
	case "publish":
		words = "writing files"
	}
	switch {
	case w.total > 0:
		words += fmt.Sprintf(", %d of %d", w.done, w.total)
	case w.done > 0:
		words += fmt.Sprintf(", %d so far", w.done)
	}
	return words
}

// working prints the progress on a terminal, once the work has taken a second, until
// the function that it returns is called. In a pipe, or with a format for programs,
// it prints nothing.
func (a *app) working() (done func()) {
	if !a.env.Terminal || a.quiet || a.format != "text" {
		return func() {}
	}
	first, again := time.NewTimer(patience), time.NewTicker(tempo)
	end := show(a.env.Stderr, &a.work, first.C, again.C)
	return func() {
		first.Stop()
		again.Stop()
		end()
	}
}

// show prints one line at the first signal and again at each of the others. It
// clears the line at the end.
func show(w io.Writer, what fmt.Stringer, first, again <-chan time.Time) (end func()) {
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		select {
		case <-first:
		case <-stop:
			return
		}
		for {
			fmt.Fprintf(w, "\r\x1b[K%s", what)
			select {
			case <-again:
			case <-stop:
				fmt.Fprint(w, "\r\x1b[K")
				return
			}
		}
	}()
	return func() {
		close(stop)
		<-stopped
	}
}
