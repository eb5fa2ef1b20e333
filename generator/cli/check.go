package cli

import (
	"explainer/generator"

	"github.com/spf13/cobra"
)

func (a *app) check() *cobra.Command {
	var strict, drafts bool
	c := &cobra.Command{
		Use:   "check",
		Short: "Says what is wrong, and writes nothing",
		Long: `Reads the publication and prints every finding, each with its place, the rule
it breaks and how to mend it. "explainer rules RULE" explains a rule.`,
		Example: `  explainer check
  explainer check --as-of 2026-09-01 --strict
  explainer check --format sarif 2> findings.sarif`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return a.runCheck(drafts, strict) },
	}
	c.Flags().BoolVar(&strict, "strict", false, "let warnings fail the check")
	c.Flags().BoolVar(&drafts, "drafts", false, "check drafts and documents dated later, too")
	return c
}

func (a *app) runCheck(drafts, strict bool) error {
	options, err := a.options(drafts, "")
	if err != nil {
		return err
	}
	s, err := generator.Open(a.source, options)
	if err != nil {
		return fail(err)
	}
	if !s.Failed(strict) {
		s.Findings = append(s.Findings, s.Try()...)
	}
	if err := a.print(s.Findings); err != nil {
		return err
	}
	if s.Failed(strict) {
		if a.format == "text" {
			a.say("%s", tally(s.Findings))
		}
		return errFindings
	}
	for _, line := range s.HeldBack() {
		a.say("held back: %s", line)
	}
	if len(s.Findings) > 0 {
		a.say("%s", tally(s.Findings))
	} else {
		a.say("%s: nothing to mend", count(len(s.Pages), "page"))
	}
	return nil
}
