package watch

import (
	"errors"
	"fmt"
	"syscall"

	"github.com/fsnotify/fsnotify"
)

// refuse records that the system allows no more watches. The first error counts.
func (w *Watcher) refuse(err error) {
	if w.refusal == nil {
		w.refusal = fmt.Errorf("%s: %w", remedy(err), err)
	}
}

// attempt watches all folders, as far as the system allows it now. Since the last
// attempt the limit may have been raised, or other programs may have ended.
func (w *Watcher) attempt() {
	w.refusal = nil
	if w.events == nil {
		events, err := fsnotify.NewWatcher()
		if err != nil {
			w.refuse(err)
		} else {
			w.events = events
		}
	}
	w.watchAll()
	w.attempts = 0
}

// publishLimit makes the refusal of the last attempt visible to Limit.
func (w *Watcher) publishLimit() {
	refusal := w.refusal
	w.limit.Store(&refusal)
}

// Limit returns an error that says which limit of the system prevents watching,
// and how to raise it; nil where folders are watched. It may be called from
// another goroutine.
func (w *Watcher) Limit() error {
	if limit := w.limit.Load(); limit != nil {
		return *limit
	}
	return nil
}

// remedy returns how a limit is raised; see inotify(7).
func remedy(err error) string {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return "too many folders are watched on this computer; " +
			"to allow more, run `sudo sysctl fs.inotify.max_user_watches=524288`"
	case errors.Is(err, syscall.EMFILE):
		return "too many programs watch folders, or this one has too many files open; " +
			"to allow more, run `sudo sysctl fs.inotify.max_user_instances=1024`, or `ulimit -n 10240` before explainer"
	}
	return "the system refuses to watch a folder"
}
