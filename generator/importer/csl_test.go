package importer_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"explainer/generator/importer"
	"explainer/generator/load"
	"explainer/generator/record"
)

// FuzzCSL takes over any file: it never panics, a request that is refused or fails leaves
// nothing, and what is written is read as a bibliography.
func FuzzCSL(f *testing.F) {
	f.Add("a.json", `[{"id": "a", "type": "report", "title": "A"}]`, true)
	f.Add("a.json", `{"items": [{"id": 1, "citation-key": "doe2020", "issued": {"date-parts": [["2020"]]}}]}`, false)
	f.Add("a.yaml", "---\nreferences:\n- id: a\n  author: {family: Doe}\n...\n", true)
	f.Add("a.yaml", "- id: a\n- &x {id: b}\n- *x\n", false)
	f.Add("tiers.yaml", "a: {tier: weak}", false)
	f.Add("x.bib", "@misc{a}", false)
	f.Fuzz(func(t *testing.T, name, text string, cited bool) {
		dir := t.TempDir()
		write(t, dir, "content/site.yaml", "title: A\nbase_url: https://example.org\nlanguage: en\n")
		write(t, dir, "content/index.md", "---\ntitle: A\nas_of: 2025-01-01\n---\nSaid [@a].\n")
		p, err := load.Open(context.Background(), dir, load.Options{AsOf: record.Date{Year: 2026, Month: 1, Day: 6}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		made, err := importer.CSL(p, name, []byte(text), importer.CSLOptions{Cited: cited})
		left := files(t, filepath.Join(dir, "content"))
		var request importer.RequestError
		if err != nil && (!errors.As(err, &request) || len(left) != 2) {
			t.Fatalf("%v leaves %v", err, left)
		}
		if err == nil && (len(made.Files) != 2 || len(left) != 4) {
			t.Fatalf("%+v leaves %v", made, left)
		}
		if err == nil {
			p, _ := load.Open(context.Background(), dir, p.Options, nil)
			for _, doc := range p.Contents() {
				if strings.HasPrefix(doc.Path, "content/sources/") && len(doc.Records)+len(doc.Libraries) == 0 {
					t.Errorf("%s holds nothing: %v", doc.Path, doc.Findings)
				}
			}
		}
	})
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func files(t *testing.T, dir string) (out []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
