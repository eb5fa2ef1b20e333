package cli

import (
	"os"
	"path/filepath"

	"explainer/generator/importer"
	"explainer/generator/load"

	"github.com/spf13/cobra"
)

const tablesAsTheyAre = `It looks at the table, writes it to content/datasets/ as it is, and beside it a
dataset that says how it is written and what its columns hold, each with the
reason. What only a person can decide is listed: three steps lead to a dataset
that "explainer check" passes.

It knows the shapes of tables as they are published:
  Kiel         a year and a month in two columns, a column for each kind of aid
  NATO         a year in each column, 2024e for an estimate
  World Bank   lines above the header, a code beside each country, 1960 … 2023
  OWID         Entity, Code, Year and a column of numbers
  Eurostat     cells apart by tabs, geo\TIME_PERIOD, : for nothing, 5.2 p for a
               provisional number
  ONS          lines of metadata, 2024-25 or 2024 Q1
  SIPRI        a workbook with shares, ". ." and xxx for nothing, notes below
and semicolons, decimal commas, (5) for -5, 35 300 [1], UTF-16 and Windows-1252.`

func (a *app) importTable(form, short, example string, take func(*load.Publication, string, []byte, importer.TableOptions) (importer.Import, error)) *cobra.Command {
	o := importer.TableOptions{Given: map[string]string{}}
	given := map[string]*string{}
	c := &cobra.Command{
		Use:     form + " FILE",
		Short:   short,
		Long:    short + ".\n\n" + tablesAsTheyAre,
		Example: example,
		Args:    arguments(1, 1, "name the file"),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.runImport(args[0], func(p *load.Publication, name string, data []byte) (importer.Import, error) {
				for key, value := range given {
					if *value != "" {
						o.Given[key] = *value
					}
				}
				return take(p, name, data, o)
			})
		},
	}
	c.Flags().StringVar(&o.As, "as", "", "the `id` of the dataset (default what the name of the file makes)")
	c.Flags().StringSliceVar(&o.Values, "values", nil, "the `columns` of numbers that are wanted, apart by commas, each perhaps with its measure: total=aid")
	for key, means := range map[string]string{
		"measure": "the `id` of what is measured", "unit": "the `unit` of the numbers", "sources": "the `ids` of the sources, in brackets",
		"subject": "the `id` of the actor whose numbers all of them are", "period": "the `period` that all of them are for",
	} {
		given[key] = c.Flags().String(key, "", means)
	}
	switch form {
	case "xlsx":
		c.Flags().StringVar(&o.Sheet, "sheet", "", "the `name` of the sheet (default the longest)")
	case "datapackage":
		c.Flags().StringVar(&o.Sheet, "resource", "", "the `name` of the resource (default the first table)")
	}
	return c
}

func (a *app) importCSV() *cobra.Command {
	return a.importTable("csv", "Takes over a table in CSV, TSV or with semicolons", `  explainer import csv nato.csv --as nato-shares
  explainer import csv kiel.csv --values total=aid,military=military-aid`, importer.CSV)
}

func (a *app) importXLSX() *cobra.Command {
	return a.importTable("xlsx", "Takes over a sheet of a workbook", `  explainer import xlsx SIPRI-Milex.xlsx --sheet "Share of GDP" --as sipri-shares`, importer.XLSX)
}

func (a *app) importDataPackage() *cobra.Command {
	return a.importTable("datapackage", "Takes over a table of a Data Package (Frictionless)",
		`  explainer import datapackage co2/datapackage.json --resource emissions`,
		func(p *load.Publication, name string, data []byte, o importer.TableOptions) (importer.Import, error) {
			root, err := os.OpenRoot(filepath.Dir(name))
			if err != nil {
				return importer.Import{}, err
			}
			defer root.Close()
			return importer.DataPackage(p, root.FS(), name, data, o)
		})
}
