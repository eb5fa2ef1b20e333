package watch_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"explainer/generator/watch"
)

// patience is how long a hint may take before a test gives up; it is never
// waited for when all is well.
const patience = 30 * time.Second

func expect(t *testing.T, w *watch.Watcher, what string) {
	t.Helper()
	select {
	case <-w.Changes():
	case <-time.After(patience):
		t.Fatalf("nothing was noticed of %s", what)
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Each way in which editors change a folder gives a hint.
func TestChanges(t *testing.T) {
	dir := t.TempDir()
	page := filepath.Join(dir, "page.md")
	write(t, page, "one")
	w, err := watch.New(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		what string
		do   func() error
	}{
		{"a save in place", func() error { return os.WriteFile(page, []byte("two"), 0o644) }},
		{"a save by renaming", func() error {
			write(t, page+".new", "three")
			return os.Rename(page+".new", page)
		}},
		{"a removal", func() error { return os.Remove(page) }},
		{"a new folder", func() error { return os.Mkdir(filepath.Join(dir, "sub"), 0o755) }},
		{"a file in the new folder", func() error { return os.WriteFile(filepath.Join(dir, "sub", "deep.md"), nil, 0o644) }},
		{"a folder that goes", func() error { return os.RemoveAll(filepath.Join(dir, "sub")) }},
	} {
		drain(w)
		if err := step.do(); err != nil {
			t.Fatal(err)
		}
		expect(t, w, step.what)
	}
	if err := w.Limit(); err != nil {
		t.Errorf("the system's limit was met: %v", err)
	}
}

// drain takes a hint that an earlier step left.
func drain(w *watch.Watcher) {
	select {
	case <-w.Changes():
	default:
	}
}

// A folder that is missing at first is found when it comes.
func TestMissingFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "content")
	w, err := watch.New(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	expect(t, w, "the folder")
	write(t, filepath.Join(dir, "page.md"), "one")
	expect(t, w, "a file in it")
}

// So is one that takes the place of another.
func TestReplacedFolder(t *testing.T) {
	parent := t.TempDir()
	dir, next := filepath.Join(parent, "content"), filepath.Join(parent, "next")
	for _, name := range []string{dir, next} {
		if err := os.Mkdir(name, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	w, err := watch.New(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(dir, filepath.Join(parent, "before")); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(next, dir); err != nil {
		t.Fatal(err)
	}
	expect(t, w, "the exchange")
	write(t, filepath.Join(dir, "page.md"), "one")
	expect(t, w, "a file in the new folder")
}
