package generator_test

import (
	"os"
	"path/filepath"
	"testing"
)

// TestPublications builds each whole publication of testdata as it stood on the
// day that it was made, and finds nothing.
func TestPublications(t *testing.T) {
	slow(t)
	const folder = "testdata/publications"
	names, err := os.ReadDir(folder)
	if err != nil || len(names) == 0 {
		t.Fatalf("no publications: %v", err)
	}
	for _, name := range names {
		t.Run(name.Name(), func(t *testing.T) {
			t.Parallel()
			files := built(t, open(t, filepath.Join(folder, name.Name()), asOf(t, "2026-11-28")))
			if files["index.html"] == "" {
				t.Error("there is no home page")
			}
		})
	}
}
