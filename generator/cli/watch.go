package cli

import (
	"context"
	"errors"
	"fmt"
	"time"

	"explainer/generator/build"
	"explainer/generator/live"
	"explainer/generator/load"
)

// watch builds, and builds again whenever the folder has changed, or somebody
// else the output folder, until it is interrupted. What could not be written is
// tried again.
func (a *app) watch(ctx context.Context, options load.Options, f buildFlags) error {
	ctx, stop := untilInterrupted(ctx)
	defer stop()
	start := time.Now()
	watcher, err := live.Watch(ctx, a.source, a.live(options), build.Options{Relative: f.relative, Compress: f.compress, Progress: options.Progress})
	if ctx.Err() != nil {
		return nil
	}
	if err != nil {
		return fail(err)
	}
	said := a.republish(ctx, watcher, f, start, "")
	a.say("watching %s; Ctrl-C ends it", a.source)
	for limited := false; ctx.Err() == nil; {
		if limit := watcher.Limit(); (limit != nil) != limited {
			limited = limit != nil
			a.noteLimit(limit)
		}
		start, changed, err := watcher.Next(ctx)
		switch {
		case err != nil:
			a.complain(err)
		case changed || said != "":
			said = a.republish(ctx, watcher, f, start, said)
		}
	}
	return nil
}

// noteLimit says that folders cannot be watched, which is no fault of theirs,
// or that they can be again.
func (a *app) noteLimit(limit error) {
	if limit == nil {
		fmt.Fprintln(a.env.Stderr, "note: folders can be watched again.")
		return
	}
	fmt.Fprintf(a.env.Stderr, "note: %s. Until then, files are looked at four times a second.\n", limit)
}

// republish publishes and goes on where that fails: the folder keeps the last
// good site. It returns what kept the machine from writing, and prints that if
// it is not what was said before.
func (a *app) republish(ctx context.Context, w *live.Watcher, f buildFlags, start time.Time, said string) string {
	var report build.Report
	var err error
	if p := w.Publication; !p.Failed(f.strict) {
		done := a.working()
		report, err = w.Build(ctx, f.out)
		done()
	}
	err = a.report(w.Publication, report, err, f, start)
	if err == nil || errors.Is(err, errFindings) || ctx.Err() != nil {
		return ""
	}
	if err.Error() != said {
		a.complain(err)
	}
	return err.Error()
}
