package load

import (
	"os"
	"path/filepath"
	"testing"

	"explainer/generator/sitetest"
)

// Where another file is looked at just after both were saved, site.yaml says what
// it said before, until it is looked at itself.
func TestSettingsAreOfTheSiteYAMLInTheTree(t *testing.T) {
	dir := sitetest.Write(t, "")
	options := Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}
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
