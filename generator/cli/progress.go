package cli

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// patience is how long work goes on before its progress is shown, and tempo how
// often it is shown anew.
const (
	patience = time.Second
	tempo    = 200 * time.Millisecond
)

// work is what is being done, for whoever waits for it.
type work struct {
	mu          sync.Mutex
	stage       string
	done, total int
}

// tell implements load.Progress. Workers tell out of turn; the count only
// ever grows.
func (w *work) tell(stage string, done, total int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if stage == w.stage {
		done = max(done, w.done)
	}
	w.stage, w.done, w.total = stage, done, total
}

// String says what is being done: "rendering pages, 1200 of 10000".
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

// working shows on a terminal what is being done, once it has taken longer than
// a second, until the function that it returns is called. In a pipe, and where
// programs read the output, nothing is shown.
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

// show writes one line over and over: from the first signal on, at each of the
// others. The line is cleared at the end.
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
