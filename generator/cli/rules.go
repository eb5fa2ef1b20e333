package cli

import (
	"fmt"
	"slices"
	"strings"

	"explainer/generator/check"
	"explainer/generator/diag"

	"github.com/spf13/cobra"
)

func (a *app) rulesCommand() *cobra.Command {
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

// rules returns the rules as package diag describes them to programs.
func rules() []diag.Rule {
	var out []diag.Rule
	for _, r := range check.Rules() {
		out = append(out, diag.Rule{ID: r.ID, Summary: r.Summary, Why: r.Why, Remedy: r.Remedy, Severity: r.Severity})
	}
	return out
}

func (a *app) explain(id string) error {
	for _, r := range check.Rules() {
		if r.ID == id {
			fmt.Fprint(a.env.Stdout, a.explanation(r))
			return nil
		}
	}
	return fmt.Errorf("there is no rule %q%s", id, meant(id, ruleIDs(), "%q", "`explainer rules` lists them"))
}

// explanation returns what a rule is for, with examples of what breaks it and
// what keeps it. It fits on a screen unless --all asks for examples in full.
func (a *app) explanation(r check.Rule) string {
	text := fmt.Sprintf("%s (%s)\n\n%s\n%s\n\nTo mend it: %s\n", r.ID, r.Severity, r.Summary, r.Why, r.Remedy)
	short := false
	differ := firstDifference(r.Bad, r.Good)
	examples := []struct{ title, text string }{{"Before", r.Before}, {"Wrong", r.Bad}, {"Right", r.Good}}
	examples = slices.DeleteFunc(examples, func(e struct{ title, text string }) bool { return e.text == "" })
	for _, example := range examples {
		body := strings.ToValidUTF8(example.text, "\uFFFD")
		if cut := shortened(body, differ, maxExampleLines/len(examples)); !a.all && cut != body {
			body, short = cut, true
		}
		text += "\n" + example.title + ":\n\n" + indent(body)
	}
	if short {
		text += fmt.Sprintf("\nThe examples are shortened; `explainer rules %s --all` prints them in full.\n", r.ID)
	}
	if r.Fixed {
		text += "\nThis rule cannot be lowered in site.yaml.\n"
	}
	return text
}

// How much of the examples is printed without --all: together with the text about them
// they fit on a screen.
const (
	maxExampleLines = 30
	maxExampleLine  = 200 // characters
)

// firstDifference returns the number of the first line in which two examples differ.
func firstDifference(bad, good string) int {
	a, b := strings.Split(bad, "\n"), strings.Split(good, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return 0
}

// shortened returns at most so many lines of an example, around the one that matters,
// each cut to a length.
func shortened(text string, around, most int) string {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if first := min(max(0, around-most/2), max(0, len(lines)-most)); len(lines) > most {
		rest := lines[first+most:]
		lines = slices.Clone(lines[first : first+most])
		if first > 0 {
			lines[0] = "…"
		}
		if len(rest) > 0 {
			lines[most-1] = "…"
		}
	}
	for i, line := range lines {
		if runes := []rune(line); len(runes) > maxExampleLine {
			lines[i] = string(runes[:maxExampleLine]) + " …"
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

func indent(text string) string {
	return "    " + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n    ") + "\n"
}
