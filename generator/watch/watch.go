// Package watch tells when a folder may have changed.
//
// Events of the file system flow in, hints flow out: "look again, first of all
// here". A hint says nothing about what changed; whoever takes it reads the
// folder anew and compares. So an event that is missed, doubled or out of order
// can do no more harm than a look too many, and every two seconds there is a
// hint in any case, for file systems that tell nothing (network shares, some
// containers). Folders are watched, not files, since editors replace files when
// they save.
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
	// glance is how often the roots are looked at, since nothing need tell
	// that one came or was replaced, and everything where folders cannot be
	// watched.
	glance = 250 * time.Millisecond

	// round is how often there is a hint without an event, in glances.
	round = 8

	// retry is how often watching is tried again where the system refused it,
	// in glances.
	retry = 40

	// quiet is how long nothing may happen before a hint goes out, so that
	// the emptying of a file and its filling make one; patience is how long
	// a hint is kept back at most.
	quiet    = 2 * time.Millisecond
	patience = 15 * time.Millisecond
)

// Watcher watches some folders below another, with all that lies in them.
type Watcher struct {
	dir     string
	folders []string
	events  *fsnotify.Watcher // nil where the system allows no more
	changes chan Hint
	limit   atomic.Pointer[error]
	aims    map[string]bool // files elsewhere that symbolic links lead to
	stale   bool            // folders moved about: watches may be missing
	seen    []os.FileInfo

	met       error // a limit, in the last attempt at watching
	attempted int   // glances ago
}

// New starts to watch folders, named below a folder with slashes. Those that do
// not exist yet are looked for. Where the system allows no more watches,
// everything is looked at four times a second instead, until it does; Limit
// then says so.
func New(ctx context.Context, dir string, folders ...string) *Watcher {
	if absolute, err := filepath.Abs(dir); err == nil {
		dir = absolute
	}
	w := &Watcher{dir: dir, folders: folders, changes: make(chan Hint), aims: map[string]bool{}}
	w.seen = w.look() // before the folders are watched, so that none comes unnoticed between
	w.attempt()
	w.tell()
	go w.run(ctx)
	return w
}

// Changes gives the hints. Any number of events before a hint is taken make
// one hint. It is closed when the context has ended and nothing is watched any
// more.
func (w *Watcher) Changes() <-chan Hint { return w.changes }

func (w *Watcher) run(ctx context.Context) {
	defer w.end()
	tick := time.NewTicker(glance)
	defer tick.Stop()
	var p pending
	for glances := 1; ; {
		events, errs := w.heard()
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
			if glances++; w.glance() || glances%round == 0 {
				p.everywhere()
			}
		}
	}
}

// heard are the channels on which the system tells, nil where it does not.
func (w *Watcher) heard() (<-chan fsnotify.Event, <-chan error) {
	if w.events == nil {
		return nil, nil
	}
	return w.events.Events, w.events.Errors
}

// end lets all watches go.
func (w *Watcher) end() {
	if w.events != nil {
		_ = w.events.Close() // nothing can be done about it, and nothing depends on it
	}
	close(w.changes)
}

// event notes where something happened, and watches folders that are new.
func (w *Watcher) event(e fsnotify.Event, p *pending) {
	name, ours := w.name(e.Name)
	if !ours {
		if w.aims[e.Name] {
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
			w.stale = true // its watch may be lost with that of its old name
		}
	}
	p.at(name)
}

// name is the path of what an event names below the folder, if it lies in one
// of those that are watched.
func (w *Watcher) name(path string) (name string, ours bool) {
	below, err := filepath.Rel(w.dir, path)
	if err != nil {
		return "", false
	}
	name = filepath.ToSlash(below)
	first, _, _ := strings.Cut(name, "/")
	return name, slices.Contains(w.folders, first)
}

// glance looks at the roots, and makes up for watches that may be missing. It
// reports whether everything should be looked at.
func (w *Watcher) glance() bool {
	now, limited := w.look(), w.met != nil
	w.attempted++
	moved := w.stale || !slices.EqualFunc(now, w.seen, same)
	if moved || limited && w.attempted >= retry {
		w.stale, w.seen = false, now
		w.attempt()
	}
	w.tell()
	return moved || limited
}

// look tells which folder stands at each root, nil where there is none. A root
// may come, go, or be replaced by another folder of its name, which nobody
// watches yet.
func (w *Watcher) look() []os.FileInfo {
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
