package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/importer"
	"explainer/generator/load"
	"explainer/generator/record"

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
		Example: `  explainer import csl library.json
  explainer import csv nato.csv --as nato-shares`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return known("form", args[0], commandNames(c))
		},
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(a.importCSL(), a.importCSV(), a.importXLSX(), a.importDataPackage())
	for _, form := range c.Commands() {
		form.DisableFlagsInUseLine = true
	}
	return c
}

func (a *app) importCSL() *cobra.Command {
	var cited bool
	var tiers []string
	c := &cobra.Command{
		Use:   "csl FILE",
		Short: "Takes over a bibliography in CSL-JSON or CSL-YAML",
		Long: `Takes over a library that Zotero, Better BibTeX, pandoc or manubot exported as
CSL-JSON or CSL-YAML. The file comes to content/sources/ as it is, under its own
name: export it anew over that, or import it again. Which tier the entries of a
type have stands in content/sources/tiers.yaml, where one of a single entry may
stand, too, under its citation key. Texts cite the keys of the library; what
nothing cites is neither published nor reported.`,
		Example: `  explainer import csl library.json
  explainer import csl library.json --tier article-journal=established --tier report=primary
  explainer import csl library.json --cited`,
		Args: arguments(1, 1, "name the file"),
		RunE: func(_ *cobra.Command, args []string) error {
			o := importer.CSLOptions{Cited: cited}
			var err error
			if o.Tiers, err = tiersOf(tiers); err != nil {
				return err
			}
			return a.runImport(args[0], func(p *load.Publication, name string, data []byte) (importer.Import, error) {
				return importer.CSL(p, name, data, o)
			})
		},
	}
	c.Flags().BoolVar(&cited, "cited", false, "take over what texts cite alone")
	const tier = "the `TYPE=TIER` of entries that have none of their own, or a tier for all"
	c.Flags().StringArrayVar(&tiers, "tier", nil, tier)
	complete(c, "tier", oneOf(tierWords()...))
	return c
}

func tierWords() (out []string) {
	for _, t := range record.Tiers() {
		out = append(out, string(t))
	}
	return out
}

// tiersOf reads TYPE=TIER, and a TIER for all types.
func tiersOf(flags []string) (map[string]record.Tier, error) {
	tiers := map[string]record.Tier{}
	for _, text := range flags {
		kind, tier, typed := strings.Cut(text, "=")
		if !typed {
			kind, tier = "", text
		}
		if err := known("tier", tier, tierWords()); err != nil {
			return nil, fmt.Errorf("--tier: %w", err)
		}
		if typed {
			if err := known("type", kind, record.SourceTypes()); err != nil {
				return nil, fmt.Errorf("--tier: %w", err)
			}
		}
		tiers[kind] = record.Tier(tier)
	}
	return tiers, nil
}

// runImport takes over a file in one of the forms.
func (a *app) runImport(
	file string, form func(p *load.Publication, name string, data []byte) (importer.Import, error),
) error {
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
	for _, written := range made.Replaced {
		a.say("%s: changed", written)
	}
	for _, note := range made.Notes {
		a.say("%s", note)
	}
	return nil
}
