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

// Options are what a publication is read for, and on which day.
type Options struct {
	load.Options
	Today func() record.Date // instead of AsOf, each time that the folder is looked at; may be nil
}

// now returns the options of the publication at this moment.
func (o Options) now() load.Options {
	if o.Today != nil {
		o.AsOf = o.Today()
	}
	return o.Options
}

// Watcher keeps the newest publication of a folder that is being written to.
type Watcher struct {
	Publication *load.Publication // checked

	dir     string
	options Options
	build   build.Options
	hints   *watch.Watcher
	lost    string // why the folder could not be read, last

	built *site.Site    // what Build wrote last
	seal  *publish.Seal // how the output folder looked then
	look  time.Time     // when to look at it again, at the earliest
}

// Watch opens the publication in a folder and watches it until the context
// ends. It listens before it reads, so that no change falls between. Its Build
// writes with options.
func Watch(ctx context.Context, dir string, options Options, writing build.Options) (*Watcher, error) {
	watching, stop := context.WithCancel(ctx)
	hints := watch.New(watching, dir, load.Folders()...)
	p, err := load.Open(ctx, dir, options.now(), nil)
	if err != nil {
		stop()
		for range hints.Changes() { // until nothing is watched any more
		}
		return nil, err
	}
	context.AfterFunc(ctx, stop)
	if writing.Cache == nil {
		writing.Cache = cache.New()
	}
	return &Watcher{Publication: p.Checked(nil), dir: dir, options: options, build: writing, hints: hints}, nil
}

// Limit says which limit of the system keeps the folder from being watched, so
// that it is looked at four times a second instead; nil if none does.
func (w *Watcher) Limit() error { return w.hints.Limit() }

// Build writes the newest publication into a folder. From then on Next tells when
// somebody else has written there.
func (w *Watcher) Build(ctx context.Context, out string) (build.Report, error) {
	w.built = nil
	r, err := build.Build(ctx, w.Publication, out, w.build)
	if err == nil && len(r.Findings) == 0 {
		w.built, w.seal, w.look = w.Publication.Site, publish.SealOf(out), time.Time{}
	}
	return r, err
}

// sparing is how much longer the output folder is left alone than to look at it
// takes. A change there that is seen late is seen by the next build in any case,
// which compares the bytes of every file.
const sparing = 50

// disturbed reports whether the output folder no longer holds what was built
// last, and could be made to.
func (w *Watcher) disturbed() bool {
	start := time.Now()
	if w.built != w.Publication.Site || start.Before(w.look) {
		return false
	}
	broken := w.seal.Broken()
	w.look = time.Now().Add(sparing * time.Since(start))
	return broken
}

// Next waits until the folder may have changed, or the context ends, and reads
// it anew, for the day that it is by then. It returns when it began to, and
// whether there is something to build: the publication is another, or the output
// folder not what Build left. An error says that the folder cannot be read;
// it is returned once, and the next call goes on.
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
		if w.lost == err.Error() {
			return start, false, nil
		}
		w.lost = err.Error()
		return start, false, err
	}
	w.lost = ""
	if changed = next.Site != w.Publication.Site; changed {
		next = next.Checked(nil)
	}
	w.Publication = next
	return start, changed || w.disturbed(), nil
}
