package cli

import (
	"context"
	"errors"
	"fmt"
	"time"

	"explainer/generator"

	"github.com/spf13/cobra"
)

// buildFlags are the flags of build.
type buildFlags struct {
	out, baseURL                   string
	drafts, strict, watch, timings bool
	compress, relative             bool
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
  explainer build --watch --drafts
  explainer build --relative --out reading    # open reading/index.html without a server`,
		Args: noArguments(),
		RunE: func(c *cobra.Command, _ []string) error { return a.runBuild(c.Context(), f) },
	}
	flags := c.Flags()
	flags.StringVar(&f.out, "out", "public", "the `folder` to write to")
	flags.StringVar(&f.baseURL, "base-url", "", "the site's `address`, instead of the one in content/site.yaml")
	flags.BoolVar(&f.drafts, "drafts", false, "publish drafts and documents dated later, too")
	flags.BoolVar(&f.strict, "strict", false, "let warnings stop the build")
	flags.BoolVar(&f.watch, "watch", false, "keep the folder current while files change")
	flags.BoolVar(&f.compress, "compress", false, "write texts in Brotli and gzip beside themselves, for servers that send those")
	flags.BoolVar(&f.relative, "relative", false, "write links that work in a folder without a server")
	flags.BoolVar(&f.timings, "timings", false, "say how long each stage took")
	return c
}

func (a *app) runBuild(ctx context.Context, f buildFlags) error {
	options, err := a.options(f.drafts, f.baseURL)
	if err != nil {
		return err
	}
	options.Compress, options.Relative = f.compress, f.relative
	if f.watch {
		return a.watch(ctx, options, f)
	}
	options.Once = true
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

// watch builds, and builds again whenever the folder has changed, until it is
// interrupted. What could not be written is tried again.
func (a *app) watch(ctx context.Context, options generator.Options, f buildFlags) error {
	ctx, stop := untilInterrupted(ctx)
	defer stop()
	start := time.Now()
	watcher, err := generator.Watch(ctx, a.source, options)
	if err != nil {
		return fail(err)
	}
	said := a.republish(watcher.Snapshot, f, start, "")
	a.say("watching %s; Ctrl-C ends it", a.source)
	for limited := false; ; {
		if limit := watcher.Limit(); limit != nil && !limited {
			limited = true
			a.warnOfLimit(limit)
		}
		start, changed, err := watcher.Next(ctx)
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil:
			fmt.Fprintf(a.env.Stderr, "error: %s\n", err)
		case changed || said != "":
			said = a.republish(watcher.Snapshot, f, start, said)
		}
	}
}

// warnOfLimit says that folders cannot be watched, which is no fault of theirs.
func (a *app) warnOfLimit(limit error) {
	fmt.Fprintf(a.env.Stderr, "note: %s. Until then, files are looked at four times a second.\n", limit)
}

// republish publishes and goes on where that fails: the folder keeps the last
// good site. It returns what kept the machine from writing, and prints that if
// it is not what was said before.
func (a *app) republish(s *generator.Snapshot, f buildFlags, start time.Time, said string) string {
	err := a.publish(s, f, start)
	if err == nil || errors.Is(err, errFindings) {
		return ""
	}
	if err.Error() != said {
		fmt.Fprintf(a.env.Stderr, "error: %s\n", err)
	}
	return err.Error()
}
