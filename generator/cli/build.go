package cli

import (
	"context"
	"errors"
	"slices"
	"time"

	"explainer/generator"
	"explainer/generator/build"
	"explainer/generator/load"

	"github.com/spf13/cobra"
)

// buildFlags are the flags of build.
type buildFlags struct {
	out, baseURL, host             string
	drafts, strict, watch, timings bool
	compress, relative, noCache    bool
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
	hostFlag(c, &f.host)
	flags.BoolVar(&f.drafts, "drafts", false, "publish drafts and documents dated later, too")
	flags.BoolVar(&f.strict, "strict", false, "let warnings stop the build")
	flags.BoolVar(&f.watch, "watch", false, "keep the folder current while files change")
	flags.BoolVar(
		&f.compress, "compress", false, "write each text in Brotli and gzip, too, for servers that send those",
	)
	flags.BoolVar(&f.relative, "relative", false, "write links that work in a folder without a server")
	noCache(flags, &f.noCache)
	flags.BoolVar(&f.timings, "timings", false, "say how long each stage and each layout took")
	return c
}

func (a *app) runBuild(ctx context.Context, f buildFlags) error {
	if err := outside(f.out, a.source); err != nil {
		return err
	}
	options, err := a.options(f.drafts, f.baseURL)
	if err != nil {
		return err
	}
	if options.Host, err = hostOf(f.host); err != nil {
		return err
	}
	if f.watch {
		return a.watch(ctx, options, f)
	}
	options.Cache = a.cache(f.noCache)
	start := time.Now()
	done := a.working()
	p, report, err := generator.Build(ctx, a.source, f.out, generator.Options{
		Options: options, Strict: f.strict, Relative: f.relative, Compress: f.compress,
	})
	_ = options.Cache.Close() // what was not written is made again by the next build
	done()
	if p == nil {
		return fail(err)
	}
	return a.report(p, report, err, f, start)
}

// report prints the findings of a publication and what was written of it. The
// error is that of writing it, if there is one.
func (a *app) report(p *load.Publication, report build.Report, err error, f buildFlags, start time.Time) error {
	findings := append(slices.Clip(p.Findings), report.Findings...)
	if err := errors.Join(fail(err), a.print(findings)); err != nil {
		return err
	}
	if p.Failed(f.strict) || len(report.Findings) > 0 {
		a.refuse(findings)
		return errFindings
	}
	for _, line := range p.HeldBack() {
		a.say("held back: %s", line)
	}
	if f.timings {
		a.timings(append(slices.Clip(p.Timings), report.Timings...), report.Layouts)
	}
	a.say("%s, %d written, %d unchanged, %d removed, in %s: %s", count(report.Pages, "page"),
		report.Written, report.Unchanged, report.Removed, time.Since(start).Round(time.Millisecond), f.out)
	return nil
}

// timings prints how long each stage took, and rendering by layout.
func (a *app) timings(stages []load.Timing, layouts []build.LayoutTiming) {
	milliseconds := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	for _, t := range stages {
		a.say("%-24s %8.1f ms", t.Stage, milliseconds(t.Took))
	}
	for _, t := range layouts {
		took, pages := milliseconds(t.Took), count(t.Pages, "page")
		a.say("%-24s %8.1f ms for %s, added up over all cores", t.Layout+".html", took, pages)
	}
}
