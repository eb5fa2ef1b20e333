package cli

import (
	"errors"
	"fmt"
	"os"

	"explainer/generator/diag"
	"explainer/generator/importer"
	"explainer/generator/load"

	"github.com/spf13/cobra"
)

// importing is the command that takes over what other programs wrote; each form that it
// reads is a command below it.
func (a *app) importing() *cobra.Command {
	c := &cobra.Command{
		Use:   "import FORM FILE",
		Short: "Takes over a file that another program wrote",
		Long: `Takes over a file that another program wrote: looks at it, says what it found,
and writes what the publication needs. Either everything is written or nothing.`,
		Example: `  explainer import csl library.yaml`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return known("form", args[0], commandNames(c))
		},
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(a.importCSL())
	for _, form := range c.Commands() {
		form.DisableFlagsInUseLine = true
	}
	return c
}

func (a *app) importCSL() *cobra.Command {
	return &cobra.Command{
		Use:     "csl FILE",
		Short:   "Takes over a bibliography in CSL-YAML",
		Long:    `Writes a bibliography that was exported as CSL-YAML to content/sources/.`,
		Example: `  explainer import csl library.yaml`,
		Args:    arguments(1, 1, "name the file"),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.runImport(args[0], importer.CSL)
		},
	}
}

// runImport takes over a file in one of the forms.
func (a *app) runImport(file string, form func(p *load.Publication, name string, data []byte) (importer.Import, error)) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return fail(fmt.Errorf("%s cannot be read (%s)", file, diag.Reason(err)))
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	made, err := form(p, file, data)
	var request importer.RequestError
	if errors.As(err, &request) {
		return request
	}
	if err != nil {
		return fail(fmt.Errorf("nothing was written (%s)", diag.Reason(err)))
	}
	for _, written := range made.Files {
		a.say("%s: new", written)
	}
	for _, note := range made.Notes {
		a.say("%s", note)
	}
	return nil
}
