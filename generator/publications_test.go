package generator_test

import (
	"os"
	"path/filepath"
	"testing"

	"explainer/generator"
	"explainer/generator/load"
	"explainer/generator/record"
)

// Whole publications on subjects far apart build strictly, and nothing is found in
// them.
func TestPublications(t *testing.T) {
	folders, err := os.ReadDir(filepath.Join("testdata", "publications"))
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		t.Run(folder.Name(), func(t *testing.T) {
			options := load.Options{AsOf: record.Date{Year: 2026, Month: 11, Day: 28}, Builtin: builtin()}
			dir := filepath.Join("testdata", "publications", folder.Name())
			p, report, err := generator.Build(t.Context(), dir, t.TempDir(), generator.Options{Options: options, Strict: true})
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range append(p.Findings, report.Findings...) {
				t.Errorf("%s:%d: %s [%s]", f.Place.File, f.Place.Line, f.Message, f.Rule)
			}
			if report.Written == 0 {
				t.Error("nothing was written")
			}
		})
	}
}
