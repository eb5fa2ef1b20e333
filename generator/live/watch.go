package live

import (
	"context"
	"time"

	"explainer/generator/build"
	"explainer/generator/cache"
	"explainer/generator/load"
	"explainer/generator/publish"
	"explainer/generator/record"
	"explainer/generator/site"
	"explainer/generator/watch"
)

// Options are how a publication is read, again and again.
type Options struct {
	load.Options
	Today func() record.Date // returns the day to read it for, instead of AsOf; may be nil
}

// now returns the options for reading the publication now.
func (o Options) now() load.Options {
	if o.Today != nil {
		o.AsOf = o.Today()
	}
	return o.Options
}

// Watcher has the newest publication of a folder that changes. It must not be used by
// several goroutines at once, but for Limit.
type Watcher struct {
	Publication *load.Publication // checked

	dir     string
	options Options
	build   build.Options
	hints   *watch.Watcher
	failure string // why the folder could not be read last time, "" where it could

	built     *site.Site    // the site that Build wrote last
	seal      *publish.Seal // the state of the output folder after that
	nextCheck time.Time     // when the seal is checked again, at the earliest
}

// Watch opens the publication in a folder and watches it until the context ends. It
// starts to watch before it reads, so that no change is missed between. Build uses
// the options for writing. The error says that the folder cannot be read.
func Watch(ctx context.Context, dir string, options Options, writing build.Options) (*Watcher, error) {
	watching, stop := context.WithCancel(ctx)
	hints := watch.New(watching, dir, load.Folders()...)
	p, err := load.Open(ctx, dir, options.now(), nil)
	if err != nil {
		stop()
		for range hints.Changes() { // until the watcher has stopped
		}
		return nil, err
	}
	context.AfterFunc(ctx, stop) // it ends with ctx in any case; vet asks for the call
	writing.Cache = cache.New()
	return &Watcher{Publication: p.Checked(nil), dir: dir, options: options, build: writing, hints: hints}, nil
}

// Limit returns an error that says which limit of the system prevents watching, so
// that the folder is read four times a second instead; nil where it is watched. It
// may be called from another goroutine.
func (w *Watcher) Limit() error { return w.hints.Limit() }

// Build writes the newest publication into a folder. From then on Next also returns
// when another program has written there.
func (w *Watcher) Build(ctx context.Context, out string) (build.Report, error) {
	w.built = nil
	r, err := build.Build(ctx, w.Publication, out, w.build)
	if err == nil && len(r.Findings) == 0 {
		w.built, w.seal, w.nextCheck = w.Publication.Site, publish.SealOf(out), time.Time{}
	}
	return r, err
}

// checkInterval is how long the output folder is not checked, in multiples of the
// time that the last check took. The next build compares every file in any case.
const checkInterval = 50

// disturbed reports whether another program has changed the output folder since the
// newest publication was built.
func (w *Watcher) disturbed() bool {
	start := time.Now()
	if w.built != w.Publication.Site || start.Before(w.nextCheck) {
		return false
	}
	broken := w.seal.Broken()
	w.nextCheck = time.Now().Add(checkInterval * time.Since(start))
	return broken
}

// Next waits until the folder may have changed, or the context ends, and reads it
// again. It returns when it began to read, and whether there is something to build:
// the publication differs, or the output folder is not as Build left it. The error
// says that the folder cannot be read; each reason is returned once, and later calls
// go on waiting.
func (w *Watcher) Next(ctx context.Context) (start time.Time, changed bool, err error) {
	select {
	case <-ctx.Done():
		return start, false, nil
	case <-w.hints.Changes():
	}
	start = time.Now()
	next, err := load.Open(ctx, w.dir, w.options.now(), w.Publication)
	if ctx.Err() != nil {
		return start, false, nil
	}
	if err != nil {
		if w.failure == err.Error() {
			return start, false, nil
		}
		w.failure = err.Error()
		return start, false, err
	}
	w.failure = ""
	if changed = next.Site != w.Publication.Site; changed {
		next = next.Checked(nil)
	}
	w.Publication = next
	return start, changed || w.disturbed(), nil
}
