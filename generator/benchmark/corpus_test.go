package main

import (
	"maps"
	"os"
	"path/filepath"
	"testing"

	"explainer/generator"
	"explainer/generator/diag"
	"explainer/generator/load"
	"explainer/generator/record"
)

// What is measured is a publication that builds, and the same one each time.
func TestCorpora(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	kinds := []string{"plain", "explainer", "records", "hugo", "zola", "eleventy"}
	for _, dir := range []string{first, second} {
		if err := writeCorpus(dir, 110, kinds...); err != nil {
			t.Fatal(err)
		}
	}
	if !maps.Equal(files(t, first), files(t, second)) {
		t.Error("two corpora of one size differ")
	}
	day := record.Date{Year: 2026, Month: 3, Day: 1}
	for _, kind := range []string{"explainer", "records"} {
		s, err := generator.Check(
			t.Context(),
			filepath.Join(first, kind),
			generator.Options{Options: load.Options{AsOf: day, Builtin: os.DirFS("../..")}},
		)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range s.Findings {
			if f.Severity == diag.Error || kind == "records" {
				t.Errorf("%s: %s: %s [%s]", kind, f.Place, f.Message, f.Rule)
			}
		}
	}
	if err := floor(filepath.Join(first, "plain"), t.TempDir()); err != nil {
		t.Error(err)
	}
}

func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		out[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
