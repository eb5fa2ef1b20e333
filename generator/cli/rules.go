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
		Args:    arguments(0, 1, ""),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return ruleIDs(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				return a.explain(args[0])
			}
			for _, r := range check.Rules() {
				fmt.Fprintf(a.env.Stdout, "%-21s %-8s %s\n", r.ID, r.Severity, r.Summary)
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

// ruleInfos are the rules as package diag prints them.
func ruleInfos() []diag.RuleInfo {
	var infos []diag.RuleInfo
	for _, r := range check.Rules() {
		infos = append(infos, diag.RuleInfo{ID: r.ID, Summary: r.Summary, Why: r.Why, Remedy: r.Remedy, Severity: r.Severity})
	}
	return infos
}

func (a *app) explain(id string) error {
	for _, r := range check.Rules() {
		if r.ID != id {
			continue
		}
		fmt.Fprintf(a.env.Stdout, "%s (%s)\n\n%s\n%s\n\nTo mend it: %s\n", r.ID, r.Severity, r.Summary, r.Why, r.Remedy)
		a.examples(r)
		return nil
	}
	return fmt.Errorf("there is no rule %q%s", id, meant(id, ruleIDs(), "%q", "`explainer rules` lists them"))
}

// examples prints what breaks a rule and what keeps it. Long runs of one text
// are cut; they are there for the tests.
func (a *app) examples(r check.Rule) {
	for _, example := range []struct{ title, text string }{{"Before", r.Before}, {"Wrong", r.Bad}, {"Right", r.Good}} {
		if example.text != "" {
			fmt.Fprintf(a.env.Stdout, "\n%s:\n\n%s", example.title, indent(shortened(example.text)))
		}
	}
	if r.Fixed {
		fmt.Fprint(a.env.Stdout, "\nThis rule cannot be lowered in site.yaml.\n")
	}
}

// maxExample is how much of an example is printed, in bytes.
const maxExample = 2000

func shortened(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	if len(text) <= maxExample {
		return text
	}
	return strings.ToValidUTF8(text[:maxExample/4], "") + " … and so on\n"
}

func indent(text string) string {
	return "    " + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n    ") + "\n"
}
