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
		Use:   "help [COMMAND | KIND]",
		Short: "Explains a command, or every key of a kind",
		Long: `Explains a command; or lists the keys of a document, a record, a fenced block or
site.yaml, each with an example, its meaning and what may stand there.

Kinds: ` + wrapped(topicNames()) + `.`,
		Example: `  explainer help build
  explainer help figure
  explainer help chart`,
		Args: arguments(0, 1, ""),
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return append(commandNames(c.Root()), topicNames()...), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return c.Root().Help()
			}
			if topic, ok := reference.Find(args[0]); ok {
				_, err := fmt.Fprint(a.env.Stdout, topic.With(load.OwnKeys(a.source)).Help())
				return fail(err)
			}
			if err := known("command", args[0], append(commandNames(c.Root()), topicNames()...)); err != nil {
				return err
			}
			asked, _, err := c.Root().Find(args)
			if err != nil {
				return err
			}
			return asked.Help()
		},
	}
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
