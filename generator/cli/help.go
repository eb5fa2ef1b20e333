package cli

import (
	"fmt"
	"strings"

	"explainer/generator/load"
	"explainer/generator/reference"

	"github.com/spf13/cobra"
)

// help returns the command that explains another, as its flag --help does.
func (a *app) help() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND | KIND | layouts [NAME] | reference]",
		Short: "Explains a command, every key of a kind, or what layouts show",
		Long: `Explains a command; or lists the keys of a document, a record, a fenced block or
site.yaml, each with an example, its meaning and what may stand there; or all
that a layout can show, or of that one layout or part by its NAME; or the whole
reference, as the Markdown that init writes into REFERENCE.md.

Kinds: ` + wrapped(topicNames()) + `.`,
		Example: `  explainer help build
  explainer help figure
  explainer help chart
  explainer help layouts briefing`,
		Args: arguments(0, 2, ""),
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			switch {
			case len(args) == 0:
				return helped(c.Root()), cobra.ShellCompDirectiveNoFileComp
			case len(args) == 1 && args[0] == helpLayouts:
				return a.chapterNames(), cobra.ShellCompDirectiveNoFileComp
			}
			return nil, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error { return a.runHelp(c, args) },
	}
}

// The words that ask for what layouts show, and for everything that editors write.
const (
	helpLayouts   = "layouts"
	helpReference = "reference"
)

// helped returns what there is help for.
func helped(root *cobra.Command) []string {
	return append(append(commandNames(root), topicNames()...), helpLayouts, helpReference)
}

func (a *app) runHelp(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return c.Root().Help()
	}
	if args[0] == helpLayouts {
		return a.explainLayouts(args[1:])
	}
	if len(args) > 1 {
		asked, rest, err := c.Root().Find(args)
		if err != nil || len(rest) > 0 {
			return fmt.Errorf("%q is one too many", args[1])
		}
		return asked.Help()
	}
	if args[0] == helpReference {
		_, err := a.env.Stdout.Write(reference.Markdown())
		return fail(err)
	}
	if topic, ok := reference.Find(args[0]); ok {
		_, err := fmt.Fprint(a.env.Stdout, topic.With(load.OwnKeys(a.source)).Help())
		return fail(err)
	}
	if err := known("command", args[0], helped(c.Root())); err != nil {
		return err
	}
	asked, _, err := c.Root().Find(args)
	if err != nil {
		return err
	}
	return asked.Help()
}

// explainLayouts prints what layouts show, or the chapter with a name.
func (a *app) explainLayouts(names []string) error {
	if len(names) > 0 {
		if err := known("layout", names[0], a.chapterNames()); err != nil {
			return err
		}
	}
	for _, chapter := range reference.Layouts(a.env.Builtin) {
		if len(names) > 0 && chapter.Name != names[0] {
			continue
		}
		if _, err := fmt.Fprintln(a.env.Stdout, chapter.Text); err != nil {
			return fail(err)
		}
	}
	return nil
}

// chapterNames returns the names of what is known of layouts.
func (a *app) chapterNames() []string {
	var names []string
	for _, chapter := range reference.Layouts(a.env.Builtin) {
		names = append(names, chapter.Name)
	}
	return names
}

// topicNames returns the names of the kinds whose keys the help lists.
func topicNames() []string {
	var names []string
	for _, t := range reference.Topics() {
		names = append(names, t.Name)
	}
	return names
}

// wrapped lists names in two lines, each narrower than a terminal.
func wrapped(names []string) string {
	half := (len(names) + 1) / 2
	return strings.Join(names[:half], ", ") + ",\n" + strings.Join(names[half:], ", ")
}

// commandNames returns the names of all commands.
func commandNames(root *cobra.Command) []string {
	var names []string
	for _, c := range root.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	return names
}
