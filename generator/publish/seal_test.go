package publish_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"explainer/generator/publish"
)

// A seal tells whatever befalls a file of the build, and nothing else.
func TestSeal(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(dir string) error
		want bool
	}{
		"nothing":       {func(string) error { return nil }, false},
		"a file beside": {func(dir string) error { return os.WriteFile(filepath.Join(dir, "mine.txt"), nil, 0o644) }, false},
		"written to": {func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "a/index.html"), []byte("other"), 0o644)
		}, true},
		"deleted":        {func(dir string) error { return os.Remove(filepath.Join(dir, "a/index.html")) }, true},
		"the whole gone": {func(dir string) error { return os.RemoveAll(dir) }, true},
		"exchanged": {func(dir string) error {
			if err := os.WriteFile(filepath.Join(dir, "new"), []byte("words"), 0o644); err != nil {
				return err
			}
			info, err := os.Stat(filepath.Join(dir, "a/index.html"))
			if err != nil {
				return err
			}
			if err := os.Chtimes(filepath.Join(dir, "new"), info.ModTime(), info.ModTime()); err != nil {
				return err
			}
			return os.Rename(filepath.Join(dir, "new"), filepath.Join(dir, "a/index.html"))
		}, true},
		"another build": {func(dir string) error {
			_, err := attempt(dir, site{"b/index.html": "words"})
			return err
		}, true},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			write(t, dir, site{"a/index.html": "words"})
			seal := publish.SealOf(dir)
			if seal.Broken() {
				t.Fatal("broken from the beginning")
			}
			if err := c.do(dir); err != nil {
				t.Fatal(err)
			}
			if seal.Broken() != c.want {
				t.Errorf("broken: %v", !c.want)
			}
		})
	}
	if !publish.SealOf(t.TempDir()).Broken() {
		t.Error("a folder without a build is sealed")
	}
}

// A publication whose context ends stops and leaves the folder for the next
// build, which makes it whole.
func TestCommitStops(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, site{"a/index.html": "old"})
	f, err := publish.Open(dir, publish.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := f.Begin()
	if err := p.Put("a/index.html", []byte("new")); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := p.Commit(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if err := errors.Join(p.Abort(), f.Close()); err != nil {
		t.Error(err)
	}
	if got := read(t, dir)["a/index.html"]; got != "old" {
		t.Errorf("got %q", got)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 2 {
		t.Errorf("the stage is left: %v", entries)
	}
}
