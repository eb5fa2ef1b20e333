package publish_test

import (
	"os"
	"path/filepath"
	"testing"

	"explainer/generator/publish"
)

// A file is kept only if the last build wrote it and the folder holds just
// that; what is kept counts as unchanged and stays.
func TestKeep(t *testing.T) {
	for name, test := range map[string]struct {
		spoil func(t *testing.T, file string)
		want  bool
	}{
		"as it was": {func(*testing.T, string) {}, true},
		"torn":      {func(t *testing.T, file string) { spoil(t, os.WriteFile(file, []byte("on"), 0o644)) }, false},
		"foreign":   {func(t *testing.T, file string) { spoil(t, os.WriteFile(file, []byte("two"), 0o644)) }, false},
		"gone":      {func(t *testing.T, file string) { spoil(t, os.Remove(file)) }, false},
		"a link":    {func(t *testing.T, file string) { spoil(t, os.Remove(file)); spoil(t, os.Symlink("index.html", file)) }, false},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, site{"index.html": "one", "cards/a.png": "one"})
			test.spoil(t, filepath.Join(dir, "cards", "a.png"))
			f, err := publish.Open(dir, publish.Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			p := f.Begin()
			data, kept, err := p.Keep("cards/a.png")
			if err != nil || kept != test.want || kept != (string(data) == "one") {
				t.Fatalf("kept: %t, %q, %v", kept, data, err)
			}
			if _, never, err := p.Keep("cards/never.png"); never || err != nil {
				t.Errorf("a file that was never written was kept: %t, %v", never, err)
			}
			if kept {
				if err := p.Put("cards/A.png", nil); err == nil {
					t.Error("two files have one place")
				}
			} else if err := p.Put("cards/a.png", []byte("one")); err != nil {
				t.Fatal(err)
			}
			if err := p.Put("index.html", []byte("one")); err != nil {
				t.Fatal(err)
			}
			r, err := p.Commit(t.Context())
			if err != nil || r.Removed != 0 || (kept && r.Unchanged != 2) {
				t.Errorf("%+v, %v", r, err)
			}
			if got := read(t, dir)["cards/a.png"]; got != "one" {
				t.Errorf("the file is %q", got)
			}
		})
	}
}

func spoil(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
