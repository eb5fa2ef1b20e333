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

// watch builds, and builds again whenever the publication has changed, or another
// program has changed the output folder, until it is interrupted. A build that
// could not be written is tried again.
func (a *app) watch(ctx context.Context, options load.Options, f buildFlags) error {
	ctx, stop := untilInterrupted(ctx)
	defer stop()
	start := time.Now()
	watcher, err := live.Watch(ctx, a.source, a.live(options), build.Options{
		Relative: f.relative, Compress: f.compress,
	})
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

// noteLimit prints why folders cannot be watched, or that they can be again.
func (a *app) noteLimit(limit error) {
	if limit == nil {
		fmt.Fprintln(a.env.Stderr, "note: folders can be watched again.")
		return
	}
	fmt.Fprintf(a.env.Stderr, "note: %s. Until then, files are looked at four times a second.\n", limit)
}

// republish builds once, and prints an error unless it is the last one, said. It
// returns the error's text, "" where the build could be written or had findings:
// then the folder keeps the last good site.
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
