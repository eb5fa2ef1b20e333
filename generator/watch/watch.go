// Package watch tells when a folder may have changed.
//
// Events of the file system flow in, hints flow out: "look again". A hint says
// nothing about what changed; whoever takes it reads the folder anew and
// compares. So an event that is missed, doubled or out of order can do no more
// harm than a look too many. Folders are watched, not files, since editors
// replace files when they save.
package watch

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"time"

	"github.com/fsnotify/fsnotify"
)

// retry is how often a folder that cannot be watched, or is missing, is looked
// at instead.
const retry = 250 * time.Millisecond

// Watcher watches folders with all that lies below them.
type Watcher struct {
	roots   []string
	events  *fsnotify.Watcher
	changes chan struct{}
	limit   atomic.Pointer[error] // set once, by whoever adds a folder
}

// New starts to watch. Roots that do not exist yet are looked for. Where the
// system allows no more watches, the folders are looked at four times a second
// instead; Limit then says so.
func New(ctx context.Context, roots ...string) (*Watcher, error) {
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("the file system cannot be watched: %w", err)
	}
	w := &Watcher{roots: roots, events: events, changes: make(chan struct{}, 1)}
	seen := w.look() // before the folders are watched, so that none comes unnoticed between
	w.addAll()
	go w.run(ctx, seen)
	return w, nil
}

// Changes gives the hints. Any number of events before a hint is taken make
// one hint.
func (w *Watcher) Changes() <-chan struct{} { return w.changes }

// Limit is the error that made the watcher fall back to looking, nil if none.
func (w *Watcher) Limit() error {
	if limit := w.limit.Load(); limit != nil {
		return *limit
	}
	return nil
}

func (w *Watcher) hint() {
	select {
	case w.changes <- struct{}{}:
	default: // a hint waits already, and covers this one
	}
}

func (w *Watcher) addAll() {
	for _, root := range w.roots {
		w.add(root)
	}
}

// add watches a folder and those below it. A folder that is there already is
// watched once.
func (w *Watcher) add(dir string) {
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !isFolder(path, d) {
			return nil // it went away, or is a file: its folder tells of it
		}
		if err := w.events.Add(path); err != nil && !os.IsNotExist(err) {
			w.limit.CompareAndSwap(nil, &err)
			return filepath.SkipAll
		}
		return nil
	})
}

// isFolder follows a symbolic link, since a root may be one.
func isFolder(path string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.IsDir()
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func (w *Watcher) run(ctx context.Context, seen []fs.FileInfo) {
	defer w.events.Close()
	tick := time.NewTicker(retry)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case e, ok := <-w.events.Events:
			if !ok {
				return
			}
			if e.Has(fsnotify.Create) {
				w.add(e.Name)
			}
			w.hint()
		case <-w.events.Errors:
			w.addAll() // the queue overflowed: anything may have changed
			w.hint()
		case <-tick.C:
			if now := w.look(); w.Limit() != nil || !slices.EqualFunc(now, seen, same) {
				seen = now
				w.addAll()
				w.hint()
			}
		}
	}
}

// look tells which folder stands at each root, nil where there is none. A root
// may come, go, or be replaced by another folder of its name, which nobody
// watches yet.
func (w *Watcher) look() []fs.FileInfo {
	found := make([]fs.FileInfo, len(w.roots))
	for i, root := range w.roots {
		if info, err := os.Stat(root); err == nil {
			found[i] = info
		}
	}
	return found
}

func same(a, b fs.FileInfo) bool {
	if a == nil || b == nil {
		return a == b
	}
	return os.SameFile(a, b)
}
