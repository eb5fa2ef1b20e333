package load

import (
	"os"
	"path/filepath"
	"testing"

	"explainer/generator/record"

	"github.com/rogpeppe/go-internal/txtar"
)

// Where another file is looked at just after both were saved, site.yaml says what
// it said before, until it is looked at itself.
func TestSettingsAreOfTheSiteYAMLInTheTree(t *testing.T) {
	archive, err := txtar.ParseFile(filepath.Join("..", "testdata", "base.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := txtar.Write(archive, dir); err != nil {
		t.Fatal(err)
	}
	options := Options{AsOf: record.Date{Year: 2025, Month: 3, Day: 1}, Builtin: os.DirFS("../..")}
	s, err := Open(t.Context(), dir, options, nil)
	if err != nil {
		t.Fatal(err)
	}
	save := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	site, err := os.ReadFile(filepath.Join(dir, "content", "site.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	save("content/about.md", "---\ntitle: About\n---\nWords.\n")
	save("content/site.yaml", string(site)+"search: true\n")
	for _, step := range []struct {
		path   string
		search bool
	}{{"content/about.md", false}, {"content/site.yaml", true}} {
		if s, err = Open(t.Context(), dir, options, s, step.path); err != nil {
			t.Fatal(err)
		}
		if len(s.Findings) > 0 || s.settings.reading.Plain != step.search || s.settings.reading.Language != "en" {
			t.Errorf("after %s: %+v, %v", step.path, s.settings.reading, s.Findings)
		}
	}
}
