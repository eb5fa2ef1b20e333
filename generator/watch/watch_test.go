package watch_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"explainer/generator/watch"
)

// patience is how long a hint may take before a test gives up; it is never
// waited for when all is well.
const patience = 30 * time.Second

// start watches content/ and templates/ of a new folder with one page.
func start(t *testing.T) (w *watch.Watcher, dir string) {
	t.Helper()
	dir = t.TempDir()
	write(t, filepath.Join(dir, "content", "page.md"), "one")
	return watch.New(t.Context(), dir, "content", "templates"), dir
}

// expect waits for a hint that covers a path.
func expect(t *testing.T, w *watch.Watcher, path string) {
	t.Helper()
	timeout := time.After(patience)
	for {
		select {
		case hint := <-w.Changes():
			if covers(hint, path) {
				return
			}
		case <-timeout:
			t.Fatalf("nothing was noticed of %s", path)
		}
	}
}

// covers reports whether a hint says to look at a path: by its name, by that of
// a folder it lies in, or everywhere.
func covers(hint watch.Hint, path string) bool {
	return len(hint.Paths) == 0 || slices.ContainsFunc(hint.Paths, func(p string) bool {
		return p == path || strings.HasPrefix(path, p+"/")
	})
}

// named waits for a hint that names a path; the rounds in which everything is
// looked at do not count, so that the watch itself is tested.
func named(t *testing.T, w *watch.Watcher, path string) {
	t.Helper()
	timeout := time.After(patience)
	for {
		select {
		case hint := <-w.Changes():
			if len(hint.Paths) > 0 && covers(hint, path) {
				return
			}
		case <-timeout:
			t.Fatalf("no hint names %s", path)
		}
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Each way in which files change gives a hint that names the place.
func TestChanges(t *testing.T) {
	w, dir := start(t)
	page := filepath.Join(dir, "content", "page.md")
	for _, step := range []struct {
		path string
		do   func() error
	}{
		{"content/page.md", func() error { return os.WriteFile(page, []byte("two"), 0o644) }},
		{"content/page.md", func() error {
			write(t, page+".new", "three")
			return os.Rename(page+".new", page)
		}},
		{"content/page.md", func() error { return os.Remove(page) }},
		{"content/sub", func() error { return os.Mkdir(filepath.Join(dir, "content", "sub"), 0o755) }},
		{"content/sub/deep.md", func() error { return os.WriteFile(filepath.Join(dir, "content", "sub", "deep.md"), nil, 0o644) }},
		{"content/sub", func() error { return os.RemoveAll(filepath.Join(dir, "content", "sub")) }},
	} {
		must(t, step.do())
		named(t, w, step.path)
	}
	if err := w.Limit(); err != nil {
		t.Errorf("the system's limit was met: %v", err)
	}
}

// What happens beside the folders, as in the output folder, is nobody's
// business.
func TestElsewhere(t *testing.T) {
	w, dir := start(t)
	write(t, filepath.Join(dir, "public", "index.html"), "x")
	write(t, filepath.Join(dir, "notes.md"), "x")
	write(t, filepath.Join(dir, "content", "page.md"), "two")
	for hint := range w.Changes() {
		if slices.ContainsFunc(hint.Paths, func(p string) bool { return !strings.HasPrefix(p, "content") }) {
			t.Errorf("got %q", hint.Paths)
		}
		if covers(hint, "content/page.md") {
			return
		}
	}
}

// Folders that come together, one in another, are all watched.
func TestUnpackedFolders(t *testing.T) {
	w, dir := start(t)
	write(t, filepath.Join(dir, "content", "a", "b", "c", "page.md"), "one")
	expect(t, w, "content/a/b/c/page.md")
	settle(w)
	write(t, filepath.Join(dir, "content", "a", "b", "c", "page.md"), "two")
	named(t, w, "content/a/b/c/page.md")
}

// settle waits for a round in which everything is looked at, after which no
// watch is missing.
func settle(w *watch.Watcher) {
	for hint := range w.Changes() {
		if len(hint.Paths) == 0 {
			return
		}
	}
}

// A folder that was renamed is watched under its new name.
func TestRenamedFolder(t *testing.T) {
	w, dir := start(t)
	write(t, filepath.Join(dir, "content", "old", "sub", "page.md"), "one")
	expect(t, w, "content/old/sub/page.md")
	must(t, os.Rename(filepath.Join(dir, "content", "old"), filepath.Join(dir, "content", "new")))
	expect(t, w, "content/new")
	settle(w)
	write(t, filepath.Join(dir, "content", "new", "page.md"), "two")
	expect(t, w, "content/new/page.md")
}

// A root that is missing at first is found when it comes, and again when it
// goes and comes back, or another takes its place.
func TestRootsComeAndGo(t *testing.T) {
	w, dir := start(t)
	root := filepath.Join(dir, "templates")
	for range 3 {
		must(t, os.Mkdir(root, 0o755))
		expect(t, w, "templates")
		settle(w)
		write(t, filepath.Join(root, "page.html"), "one")
		named(t, w, "templates/page.html")
		must(t, os.RemoveAll(root))
		expect(t, w, "templates/page.html")
	}
	content, next := filepath.Join(dir, "content"), filepath.Join(dir, "next")
	write(t, filepath.Join(next, "page.md"), "one")
	must(t, os.Rename(content, filepath.Join(dir, "before")))
	must(t, os.Rename(next, content))
	expect(t, w, "content/page.md")
	settle(w)
	write(t, filepath.Join(content, "page.md"), "two")
	named(t, w, "content/page.md")
}

// The whole folder may go and come back, too.
func TestFolderGoesAndReturns(t *testing.T) {
	w, dir := start(t)
	must(t, os.Rename(dir, dir+".away"))
	settle(w)
	must(t, os.Rename(dir+".away", dir))
	settle(w)
	write(t, filepath.Join(dir, "content", "page.md"), "two")
	expect(t, w, "content/page.md")
}

// Behind a symbolic link is watched what it leads to: a root, a folder below
// one, or a file. Links that lead in circles do no harm.
func TestLinks(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "real", "sub", "page.md"), "one")
	write(t, filepath.Join(dir, "shared", "folder", "page.md"), "one")
	write(t, filepath.Join(dir, "shared", "file.md"), "one")
	must(t, os.Symlink("real", filepath.Join(dir, "content")))
	must(t, os.Symlink("../shared/folder", filepath.Join(dir, "real", "linked")))
	must(t, os.Symlink("../shared/file.md", filepath.Join(dir, "real", "file.md")))
	must(t, os.Symlink("..", filepath.Join(dir, "real", "sub", "up")))
	must(t, os.Symlink("nowhere", filepath.Join(dir, "real", "lost")))
	w := watch.New(t.Context(), dir, "content")
	for _, c := range []struct{ written, seen string }{
		{"real/sub/page.md", "content/sub/page.md"}, {"shared/folder/page.md", "content/linked/page.md"}, {"shared/file.md", "content/file.md"},
	} {
		write(t, filepath.Join(dir, c.written), "two")
		expect(t, w, c.seen)
	}
	write(t, filepath.Join(dir, "other", "page.md"), "one")
	must(t, os.Remove(filepath.Join(dir, "content")))
	must(t, os.Symlink("other", filepath.Join(dir, "content")))
	expect(t, w, "content/page.md")
	settle(w)
	write(t, filepath.Join(dir, "other", "page.md"), "two")
	named(t, w, "content/page.md")
}

// A burst is one hint, or few, and says to look everywhere.
func TestBurst(t *testing.T) {
	w, dir := start(t)
	for i := range 5000 {
		write(t, filepath.Join(dir, "content", fmt.Sprintf("p%04d.md", i)), "one")
	}
	hints := 0
	for hint := range w.Changes() {
		if hints++; len(hint.Paths) == 0 {
			break
		}
	}
	if hints > 100 {
		t.Errorf("%d hints", hints)
	}
}

// With the context, the hints end, and nothing is watched any more.
func TestEnds(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	w := watch.New(ctx, t.TempDir(), "content")
	stop()
	for range w.Changes() { // until they are closed
	}
}
