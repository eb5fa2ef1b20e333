package source_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"explainer/generator/source"
)

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// New files are made with their folders; one that is there is left as it is,
// and then none of the others stays.
func TestCreate(t *testing.T) {
	dir := t.TempDir()
	if err := source.Create(dir, source.NewFile("a/b/one.md", []byte("one"))); err != nil {
		t.Fatal(err)
	}
	if got := read(t, filepath.Join(dir, "a/b/one.md")); got != "one" {
		t.Errorf("%q", got)
	}
	err := source.Create(dir, source.NewFile("a/two.md", []byte("two")), source.NewFile("a/b/one.md", []byte("other")))
	if !errors.Is(err, fs.ErrExist) {
		t.Errorf("error %v", err)
	}
	if got := read(t, filepath.Join(dir, "a/b/one.md")); got != "one" {
		t.Errorf("written over with %q", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "a/two.md")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("half of the files stayed")
	}
}

// Nothing is written outside the folder, whichever way it is named.
func TestCreateStaysInside(t *testing.T) {
	dir, outside := t.TempDir(), t.TempDir()
	if err := os.Symlink(outside, filepath.Join(dir, "content")); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"content/x.md", "../x.md"} {
		if err := source.Create(dir, source.NewFile(path, []byte("x"))); err == nil {
			t.Errorf("%s was written", path)
		}
	}
	if entries, _ := os.ReadDir(outside); len(entries) > 0 {
		t.Error("a file lies outside")
	}
}

// A file is replaced whole, keeps its permissions, and is left alone where it
// is no longer what was read, or is a link.
func TestReplace(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.md")
	if err := os.WriteFile(path, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	old := source.NewFile("a.md", []byte("old"))
	if err := source.Replace(dir, old, []byte("new")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 || read(t, path) != "new" {
		t.Errorf("%v %v %q", err, info, read(t, path))
	}
	if err := source.Replace(dir, old, []byte("newer")); !errors.Is(err, source.ErrChanged) || read(t, path) != "new" {
		t.Errorf("error %v, %q", err, read(t, path))
	}
	if err := os.Symlink("a.md", filepath.Join(dir, "link.md")); err != nil {
		t.Fatal(err)
	}
	err := source.Replace(dir, source.NewFile("link.md", []byte("new")), []byte("x"))
	if err == nil || read(t, path) != "new" {
		t.Errorf("a link was replaced: %v", err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 2 {
		t.Errorf("something was left behind: %v", entries)
	}
}

// The file that waits to be moved is somebody else's where it is there already:
// it is not written over, and neither is what it is for.
func TestReplaceWaitsForNobody(t *testing.T) {
	dir := t.TempDir()
	path, beside := filepath.Join(dir, "a.md"), filepath.Join(dir, ".a.md.new")
	for name, text := range map[string]string{path: "old", beside: "theirs"} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	old := source.NewFile("a.md", []byte("old"))
	if err := source.Replace(dir, old, []byte("new")); !errors.Is(err, source.ErrBusy) {
		t.Errorf("error %v", err)
	}
	if read(t, path) != "old" || read(t, beside) != "theirs" {
		t.Errorf("%q, %q", read(t, path), read(t, beside))
	}
}

// A new publication begins in a folder of its own.
func TestBegin(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	if err := source.Begin(dir); err != nil {
		t.Fatal(err)
	}
	if err := source.Begin(dir); err != nil {
		t.Errorf("an empty folder is refused: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, ".hidden"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := source.Begin(dir); !errors.Is(err, source.ErrNotEmpty) {
		t.Errorf("error %v", err)
	}
}
