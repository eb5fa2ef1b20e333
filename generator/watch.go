package generator

import (
	"context"
	"time"

	"explainer/generator/watch"
)

// Watcher keeps the newest snapshot of a folder that is being written to.
type Watcher struct {
	Snapshot *Snapshot
	hints    *watch.Watcher
	lost     string // why the folder could not be read, last
}

// Watch opens the publication in a folder and watches it until the context
// ends. It listens before it reads, so that no change falls between.
func Watch(ctx context.Context, dir string, options Options) (*Watcher, error) {
	hints := watch.New(ctx, dir, folders()...)
	s, err := Open(dir, options)
	if err != nil {
		return nil, err
	}
	return &Watcher{Snapshot: s, hints: hints}, nil
}

// Limit says which limit of the system keeps the folder from being watched, so
// that it is looked at four times a second instead; nil if none does.
func (w *Watcher) Limit() error { return w.hints.Limit() }

// Next waits until the folder may have changed, or the context ends, and reads
// it anew. It returns when it began to, and whether the snapshot is another. An
// error says that the folder cannot be read; it is returned once, and the next
// call goes on.
func (w *Watcher) Next(ctx context.Context) (start time.Time, changed bool, err error) {
	select {
	case <-ctx.Done():
		return start, false, nil
	case <-w.hints.Changes():
	}
	start = time.Now()
	next, err := w.Snapshot.Again()
	if err != nil {
		if w.lost == err.Error() {
			return start, false, nil
		}
		w.lost = err.Error()
		return start, false, err
	}
	w.lost = ""
	changed = next.Site != w.Snapshot.Site
	w.Snapshot = next
	return start, changed, nil
}
