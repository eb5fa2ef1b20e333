package watch

import (
	"errors"
	"fmt"
	"syscall"

	"github.com/fsnotify/fsnotify"
)

// meet notes that the system allows no more watches. Of several such errors
// the first is told.
func (w *Watcher) meet(err error) {
	if w.met == nil {
		w.met = fmt.Errorf("%s: %w", remedy(err), err)
	}
}

// attempt watches all folders, as far as the system allows it now. A limit
// that was met before may have been raised, or somebody else's watches be gone.
func (w *Watcher) attempt() {
	w.met = nil
	if w.events == nil {
		events, err := fsnotify.NewWatcher()
		if err != nil {
			w.meet(err)
		} else {
			w.events = events
		}
	}
	w.watchAll()
	w.attempted = 0
}

// tell lets others know what was met.
func (w *Watcher) tell() {
	met := w.met
	w.limit.Store(&met)
}

// Limit says which limit of the system makes the watcher look for itself, and
// how to raise it; nil if none does, or none does any more.
func (w *Watcher) Limit() error {
	if limit := w.limit.Load(); limit != nil {
		return *limit
	}
	return nil
}

// remedy says how a limit is raised; see inotify(7).
func remedy(err error) string {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return "too many folders are watched on this computer; to allow more, run `sudo sysctl fs.inotify.max_user_watches=524288`"
	case errors.Is(err, syscall.EMFILE):
		return "too many programs watch folders, or this one has too many files open; to allow more, run `sudo sysctl fs.inotify.max_user_instances=1024`, or `ulimit -n 10240` before explainer"
	}
	return "the system refuses to watch a folder"
}
