package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"explainer/generator"
	"explainer/generator/watch"

	"github.com/spf13/cobra"
)

// buildFlags are the flags of build.
type buildFlags struct {
	out, baseURL                   string
	drafts, strict, watch, timings bool
}

func (a *app) build() *cobra.Command {
	var f buildFlags
	c := &cobra.Command{
		Use:   "build",
		Short: "Writes the site",
		Long: `Writes the site into a folder, if nothing is wrong with it. What has not
changed is not touched; what is no longer made is removed; a folder that
explainer did not write is refused.`,
		Example: `  explainer build
  explainer build --out dist --base-url https://example.org/explainer/
  explainer build --watch --drafts`,
		Args: noArguments(),
		RunE: func(c *cobra.Command, _ []string) error { return a.runBuild(c.Context(), f) },
	}
	flags := c.Flags()
	flags.StringVar(&f.out, "out", "public", "the `folder` to write to")
	flags.StringVar(&f.baseURL, "base-url", "", "the site's `address`, instead of the one in content/site.yaml")
	flags.BoolVar(&f.drafts, "drafts", false, "publish drafts and documents dated later, too")
	flags.BoolVar(&f.strict, "strict", false, "let warnings stop the build")
	flags.BoolVar(&f.watch, "watch", false, "keep the folder current while files change")
	flags.BoolVar(&f.timings, "timings", false, "say how long each stage took")
	return c
}

func (a *app) runBuild(ctx context.Context, f buildFlags) error {
	options, err := a.options(f.drafts, f.baseURL)
	if err != nil {
		return err
	}
	if f.watch {
		return a.watch(ctx, options, f)
	}
	start := time.Now()
	done := a.working()
	s, err := generator.Open(a.source, options)
	done()
	if err != nil {
		return fail(err)
	}
	return a.publish(s, f, start)
}

// publish prints what is wrong with a snapshot and, where nothing is, writes
// it.
func (a *app) publish(s *generator.Snapshot, f buildFlags, start time.Time) error {
	if err := a.print(s.Findings); err != nil {
		return err
	}
	if s.Failed(f.strict) {
		a.refuse(tally(s.Findings))
		return errFindings
	}
	done := a.working()
	report, err := s.Build(f.out)
	done()
	if err != nil {
		return fail(err)
	}
	if len(report.Findings) > 0 {
		if err := a.print(report.Findings); err != nil {
			return err
		}
		a.refuse(tally(report.Findings))
		return errFindings
	}
	for _, line := range s.HeldBack() {
		a.say("held back: %s", line)
	}
	if f.timings {
		a.timings(append(s.Timings, report.Timings...))
	}
	a.say("%s, %d written, %d unchanged, %d removed, in %s: %s", count(report.Pages, "page"), report.Written, report.Unchanged, report.Removed, time.Since(start).Round(time.Millisecond), f.out)
	return nil
}

// refuse says that nothing was written; programs that read the findings in
// their own format do not need it.
func (a *app) refuse(why string) {
	if a.format == "text" && !a.quiet {
		fmt.Fprintf(a.env.Stderr, "%s: nothing was written\n", why)
	}
}

func (a *app) timings(timings []generator.Timing) {
	for _, t := range timings {
		a.say("%-8s %8.1f ms", t.Stage, float64(t.Took.Microseconds())/1000)
	}
}

// watch builds, and builds again whenever the folder may have changed, until it
// is interrupted. It listens before it reads, so that no change falls between.
func (a *app) watch(ctx context.Context, options generator.Options, f buildFlags) error {
	ctx, stop := untilInterrupted(ctx)
	defer stop()
	w, err := watch.New(ctx, watched(a.source)...)
	if err != nil {
		return fail(err)
	}
	start := time.Now()
	s, err := generator.Open(a.source, options)
	if err != nil {
		return fail(err)
	}
	a.republish(s, f, start)
	a.say("watching %s; Ctrl-C ends it", a.source)
	a.warnOfLimit(w)
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-w.Changes():
			s = a.again(s, f)
		}
	}
}

func (a *app) warnOfLimit(w *watch.Watcher) {
	if limit := w.Limit(); limit != nil {
		a.say("the system allows no more watches (%s); looking four times a second instead. On Linux, raise fs.inotify.max_user_watches.", limit)
	}
}

// again reads the folder anew and, where it has changed, publishes it.
func (a *app) again(s *generator.Snapshot, f buildFlags) *generator.Snapshot {
	start := time.Now()
	next, err := s.Again()
	if err != nil {
		fmt.Fprintf(a.env.Stderr, "error: %s\n", err)
		return s
	}
	if !next.Same(s) {
		a.republish(next, f, start)
	}
	return next
}

// republish publishes and goes on where that fails: the folder keeps the last
// good site, and what is wrong has been printed.
func (a *app) republish(s *generator.Snapshot, f buildFlags, start time.Time) {
	if err := a.publish(s, f, start); err != nil && err != errFindings {
		fmt.Fprintf(a.env.Stderr, "error: %s\n", err)
	}
}

// watched are the folders that a publication is made of.
func watched(source string) []string {
	return []string{filepath.Join(source, "content"), filepath.Join(source, "templates"), filepath.Join(source, "static")}
}
