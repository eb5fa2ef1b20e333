package cli

import (
	"github.com/spf13/cobra"
)

// help returns the command that explains another, as its flag --help does.
func (a *app) help() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Explains a command",
		Example: `  explainer help build
  explainer help new`,
		Args: arguments(0, 1, ""),
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return commandNames(c.Root()), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return c.Root().Help()
			}
			if err := known("command", args[0], commandNames(c.Root())); err != nil {
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
