package cli

import (
	"explainer/generator/load"
	"explainer/generator/reference"

	"github.com/spf13/cobra"
)

func (a *app) schema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [KIND]",
		Short: "Prints a JSON Schema of what editors write",
		Long: `Prints the JSON Schema (draft 2020-12) of a kind, for editors that complete and
check YAML as it is written; without a kind, one schema that defines them all.`,
		Example: `  explainer schema figure
  explainer schema site > site.schema.json`,
		Args: arguments(0, 1, ""),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return topicNames(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.runSchema(args) },
	}
}

func (a *app) runSchema(args []string) error {
	own := load.OwnKeys(a.source)
	schema := reference.Schemas(own...)
	if len(args) == 1 {
		if err := known("kind", args[0], topicNames()); err != nil {
			return err
		}
		topic, _ := reference.Find(args[0])
		schema = topic.With(own).Schema()
	}
	_, err := a.env.Stdout.Write(schema)
	return fail(err)
}
