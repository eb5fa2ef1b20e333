package watch

import (
	"errors"
	"fmt"
	"syscall"
)

// meet notes that the system allows no more watches. The first such error is
// kept.
func (w *Watcher) meet(err error) {
	limit := fmt.Errorf("%s: %w", remedy(err), err)
	w.limit.CompareAndSwap(nil, &limit)
}

// Limit says which limit of the system made the watcher fall back to looking,
// and how to raise it; nil if none did.
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
