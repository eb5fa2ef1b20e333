package cli

import (
	"fmt"
	"strings"

	"explainer/generator/check"
	"explainer/generator/diag"

	"github.com/spf13/cobra"
)

func (a *app) rules() *cobra.Command {
	return &cobra.Command{
		Use:     "rules [RULE]",
		Short:   "Explains the rules that a publication is held to",
		Example: "  explainer rules\n  explainer rules contradiction",
		Args:    cobra.MaximumNArgs(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return ruleIDs(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				return a.explain(args[0])
			}
			for _, r := range check.Rules() {
				fmt.Fprintf(a.env.Stdout, "%-20s %-8s %s\n", r.ID, r.Severity, r.Summary)
			}
			return nil
		},
	}
}

func ruleIDs() []string {
	var ids []string
	for _, r := range check.Rules() {
		ids = append(ids, r.ID)
	}
	return ids
}

func (a *app) explain(id string) error {
	for _, r := range check.Rules() {
		if r.ID != id {
			continue
		}
		fmt.Fprintf(a.env.Stdout, "%s (%s)\n\n%s\n%s\n", r.ID, r.Severity, r.Summary, r.Why)
		if r.Bad != "" {
			fmt.Fprintf(a.env.Stdout, "\nWrong:\n\n%s\nRight:\n\n%s", indent(r.Bad), indent(r.Good))
		}
		return nil
	}
	if near := diag.Nearest(id, ruleIDs()); near != "" {
		return fmt.Errorf("there is no rule %q; did you mean %q?", id, near)
	}
	return fmt.Errorf("there is no rule %q", id)
}

func indent(text string) string {
	return "    " + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n    ") + "\n"
}
