// Package watch reports when the files of a folder may have changed.
//
// A Watcher turns events of the file system into hints of where to look. A hint
// does not say what changed; its receiver reads the files again and compares. So
// an event that is lost, doubled or out of order costs one reading too many and
// nothing else. Every two seconds there is a hint without an event, for file
// systems that send none (network shares, some containers). Folders are watched,
// not files, since editors replace files when they save.
package watch

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	// interval is how often the roots are compared, since there may be no event
	// when one is made or replaced, and how often there is a hint where folders
	// cannot be watched.
	interval = 250 * time.Millisecond

	// intervalsPerHint is how often there is a hint without an event.
	intervalsPerHint = 8

	// intervalsPerRetry is how often watching is tried again where the system
	// refused it.
	intervalsPerRetry = 40

	// A hint is sent after quiet without an event, so that emptying a file and
	// writing it make one hint, and after patience in any case.
	quiet    = 2 * time.Millisecond
	patience = 15 * time.Millisecond
)

// Watcher watches some folders of a publication, with everything in them.
type Watcher struct {
	dir     string
	folders []string
	events  *fsnotify.Watcher // nil where the system refuses to make one
	changes chan Hint
	limit   atomic.Pointer[error]
	targets map[string]bool // files elsewhere that symbolic links lead to
	stale   bool            // folders were moved: watches may be missing
	roots   []os.FileInfo   // as they were last

	refusal  error // of the last attempt at watching
	attempts int   // intervals since then
}

// New starts to watch folders of dir, named with slashes. They need not exist yet.
// Where the system allows no more watches, there is a hint four times a second
// instead, until it does; Limit then says so.
func New(ctx context.Context, dir string, folders ...string) *Watcher {
	if absolute, err := filepath.Abs(dir); err == nil {
		dir = absolute
	}
	w := &Watcher{dir: dir, folders: folders, changes: make(chan Hint), targets: map[string]bool{}}
	w.roots = w.stat() // before the folders are watched, so that none is missed between
	w.attempt()
	w.publishLimit()
	go w.run(ctx)
	return w
}

// Changes returns the channel of hints. All events before a hint is received make
// one hint. The channel is closed when the context has ended and nothing is
// watched any more.
func (w *Watcher) Changes() <-chan Hint { return w.changes }

func (w *Watcher) run(ctx context.Context) {
	defer w.end()
	tick := time.NewTicker(interval)
	defer tick.Stop()
	var p pending
	for intervals := 1; ; {
		events, errs := w.channels()
		select {
		case <-ctx.Done():
			return
		case e := <-events:
			w.event(e, &p)
		case <-errs: // the queue overflowed: anything may have changed
			w.stale = true
			p.everywhere()
		case <-p.timer:
			p.due()
		case p.out(w.changes) <- p.hint:
			p = pending{}
		case <-tick.C:
			if intervals++; w.tick() || intervals%intervalsPerHint == 0 {
				p.everywhere()
			}
		}
	}
}

// channels returns the channels of events and errors, nil where nothing is
// watched.
func (w *Watcher) channels() (<-chan fsnotify.Event, <-chan error) {
	if w.events == nil {
		return nil, nil
	}
	return w.events.Events, w.events.Errors
}

// end removes all watches and closes the channel of hints.
func (w *Watcher) end() {
	if w.events != nil {
		_ = w.events.Close() // nothing depends on it
	}
	close(w.changes)
}

// event adds the place of an event to the pending hint, and watches folders that
// are new.
func (w *Watcher) event(e fsnotify.Event, p *pending) {
	name, watched := w.name(e.Name)
	if !watched {
		if w.targets[e.Name] {
			p.everywhere()
		}
		return
	}
	if slices.Contains(w.folders, name) {
		w.stale = true
		p.everywhere()
	}
	if e.Has(fsnotify.Create) {
		if info, err := os.Lstat(e.Name); err == nil && !info.Mode().IsRegular() {
			w.watch(e.Name)
			w.stale = true // its watch may end with that of its old name
		}
	}
	p.at(name)
}

// name returns the path of an event below the folder, with slashes, and reports
// whether it is in one of the watched folders.
func (w *Watcher) name(path string) (name string, watched bool) {
	below, err := filepath.Rel(w.dir, path)
	if err != nil {
		return "", false
	}
	name = filepath.ToSlash(below)
	first, _, _ := strings.Cut(name, "/")
	return name, slices.Contains(w.folders, first)
}

// tick compares the roots with the last ones, and adds watches that may be
// missing. It reports whether anything may have changed.
func (w *Watcher) tick() bool {
	now, limited := w.stat(), w.refusal != nil
	w.attempts++
	moved := w.stale || !slices.EqualFunc(now, w.roots, same)
	if moved || limited && w.attempts >= intervalsPerRetry {
		w.stale, w.roots = false, now
		w.attempt()
	}
	w.publishLimit()
	return moved || limited
}

// stat returns the folder at each root, nil where there is none. A root may be
// made, removed or replaced by another folder, which is not watched yet.
func (w *Watcher) stat() []os.FileInfo {
	found := make([]os.FileInfo, len(w.folders)+1)
	for i, folder := range append([]string{"."}, w.folders...) {
		if info, err := os.Stat(filepath.Join(w.dir, folder)); err == nil {
			found[i] = info
		}
	}
	return found
}

func same(a, b os.FileInfo) bool {
	if a == nil || b == nil {
		return a == b
	}
	return os.SameFile(a, b)
}
