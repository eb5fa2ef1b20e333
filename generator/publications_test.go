package generator_test

import (
	"os"
	"path/filepath"
	"testing"
)

// Whole publications on subjects far apart, from real figures with their real
// sources, build without a finding.
func TestPublicationsHaveNoFindings(t *testing.T) {
	const folder = "testdata/publications"
	publications, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range publications {
		t.Run(entry.Name(), func(t *testing.T) {
			s := open(t, filepath.Join(folder, entry.Name()), asOf(t, "2026-11-28"))
			report, err := s.Build(t.Context(), filepath.Join(t.TempDir(), "public"))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range append(s.Findings, report.Findings...) {
				t.Errorf("%s: %s [%s]", f.Place, f.Message, f.Rule)
			}
		})
	}
}
