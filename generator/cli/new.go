package cli

import (
	"errors"
	"strings"

	"explainer/generator/author"
	"explainer/generator/record"
	"explainer/generator/scaffold"

	"github.com/spf13/cobra"
)

func (a *app) create() *cobra.Command {
	var in string
	c := &cobra.Command{
		Use:   "new KIND [ID | TITLE]",
		Short: "Begins a document or a record",
		Long: `Writes a document with every key that its kind needs, each explained in a
comment, or adds a record to a document without disturbing what is there. What
can be guessed is filled in; what is left empty, "explainer check" names.

Files of their own: ` + listed(names(scaffold.Documents())) + `.
Records in another: ` + listed(names(scaffold.Records())) + `.
What a table names: "explainer new places --from TABLE".`,
		Example: `  explainer new briefing "What the winter fuel payment costs"
  explainer new actor keir-starmer
  explainer new figure winter-fuel-cost --in what-the-winter-fuel-payment-costs
  explainer new source ifs-2025-02-25 --in research`,
		Args: arguments(1, 2, "say what is to be new"),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return newKinds(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			return a.runNew(args[0], strings.Join(args[1:], ""), in)
		},
	}
	c.Flags().StringVar(&in, "in", "", "the `document` that is to declare the record, or the bibliography of a source")
	complete(c, "in", a.completeHomes)
	c.AddCommand(a.newPlaces())
	return c
}

func newKinds() []string { return names(append(scaffold.Documents(), scaffold.Records()...)) }

func names(kinds []record.Kind) []string {
	out := make([]string, len(kinds))
	for i, k := range kinds {
		out[i] = string(k)
	}
	return out
}

func (a *app) runNew(kind, name, in string) error {
	if err := known("kind", kind, newKinds()); err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	made, err := author.Create(p, record.Kind(kind), name, in)
	var request author.RequestError
	if errors.As(err, &request) {
		return request
	}
	if err != nil {
		return fail(err)
	}
	for _, file := range made.Files {
		if made.Line > 0 {
			a.say("%s:%d: %s %s added", file, made.Line, kind, made.ID)
		} else {
			a.say("%s: new", file)
		}
	}
	a.say("Fill in what stands empty; `explainer check` says what is missing.")
	return nil
}
