package cli

import (
	"context"
	"fmt"
	"os"

	"explainer/generator"
	"explainer/generator/build"
	"explainer/generator/check"
	"explainer/generator/diag"

	"github.com/spf13/cobra"
)

// checkFlags are the flags of check.
type checkFlags struct {
	strict, drafts, noCache bool
	against, host           string
}

func (a *app) check() *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check",
		Short: "Says what is wrong, and writes nothing",
		Long: `Reads the publication and prints every finding, each with its place, the rule
it breaks and how to mend it. "explainer rules RULE" explains a rule.

With --against, it also compares with a release that was published before:
no page may be gone without an alias, and no figure or stance may have changed
without a note under changes: of its document.`,
		Example: `  explainer check
  explainer check --as-of 2026-09-01 --strict
  explainer check --against published/manifest.json
  explainer check --format sarif > findings.sarif`,
		Args: noArguments(),
		RunE: func(c *cobra.Command, _ []string) error { return a.runCheck(c.Context(), f) },
	}
	c.Flags().BoolVar(&f.strict, "strict", false, "let warnings fail the check")
	c.Flags().BoolVar(&f.drafts, "drafts", false, "check drafts and documents dated later, too")
	noCache(c.Flags(), &f.noCache)
	hostFlag(c, &f.host)
	c.Flags().StringVar(&f.against, "against", "", "compare with an earlier release: its `manifest`, manifest.json")
	return c
}

func (a *app) runCheck(ctx context.Context, f checkFlags) error {
	options, err := a.options(f.drafts, "")
	if err != nil {
		return err
	}
	if options.Host, err = hostOf(f.host); err != nil {
		return err
	}
	published, err := release(f.against)
	if err != nil {
		return err
	}
	options.Cache = a.cache(f.noCache)
	done := a.working()
	p, err := generator.Check(
		ctx, a.source, generator.Options{Options: options, Published: published, Strict: f.strict},
	)
	_ = options.Cache.Close() // what was not written is made again by the next run
	done()
	if err != nil {
		return fail(err)
	}
	if err := a.print(p.Findings); err != nil {
		return err
	}
	if p.Failed(f.strict) {
		a.say("%s", tally(p.Findings))
		return errFindings
	}
	for _, line := range p.HeldBack() {
		a.say("held back: %s", line)
	}
	if len(p.Findings) > 0 {
		a.say("%s", tally(p.Findings))
	} else {
		a.say("%s, no findings", count(len(p.Pages), "page"))
	}
	return nil
}

// release reads the manifest that --against names, if it names one.
func release(file string) (*check.Release, error) {
	if file == "" {
		return nil, nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		const remedy = "name the manifest.json that the earlier build wrote"
		return nil, fmt.Errorf("--against: %s cannot be read (%s); %s", file, diag.Reason(err), remedy)
	}
	before, err := build.ReadRelease(data)
	if err != nil {
		return nil, fmt.Errorf("--against: %s cannot be compared with: %w", file, err)
	}
	return before, nil
}
