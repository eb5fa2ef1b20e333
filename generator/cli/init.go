package cli

import (
	"errors"
	"fmt"

	"explainer/generator/author"
	"explainer/generator/diag"

	"github.com/spf13/cobra"
)

func (a *app) initialise() *cobra.Command {
	return &cobra.Command{
		Use:   "init DIR",
		Short: "Begins a new explainer, on any subject",
		Long: `Writes a small publication into a new folder: three documents that show how
numbers and stances are kept, with their sources. It builds at once, with the
layouts that are part of explainer.`,
		Example: `  explainer init my-explainer
  explainer serve --source my-explainer`,
		Args:              arguments(1, 1, "name a new folder"),
		ValidArgsFunction: folders,
		RunE:              func(_ *cobra.Command, args []string) error { return a.runInit(args[0]) },
	}
}

func (a *app) runInit(dir string) error {
	files, err := author.Init(dir)
	var request author.RequestError
	if errors.As(err, &request) {
		return request
	}
	if err != nil {
		return fail(
			fmt.Errorf("%s cannot be written to (%s); name a folder that you may write to", dir, diag.Reason(err)),
		)
	}
	for _, file := range files {
		a.say("%s: new", file)
	}
	a.say("\nGo on with `cd %s` and `explainer serve`; README.md there says how it is made yours.", dir)
	return nil
}
