package publish_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"explainer/generator/publish"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// site is a build: paths to contents.
type site map[string]string

// write publishes a site into a folder.
func write(t testing.TB, dir string, s site) publish.Result {
	t.Helper()
	r, err := attempt(dir, s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func attempt(dir string, s site) (publish.Result, error) {
	f, err := publish.Open(dir, publish.Options{})
	if err != nil {
		return publish.Result{}, err
	}
	defer f.Close()
	p := f.Begin()
	for _, name := range slices.Sorted(maps.Keys(s)) {
		if err := p.Put(name, []byte(s[name])); err != nil {
			return publish.Result{}, errors.Join(err, p.Abort())
		}
	}
	return p.Commit(context.Background())
}

// read reads a folder back, without the manifest.
func read(t testing.TB, dir string) site {
	t.Helper()
	got := site{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		if name != publish.ManifestName {
			got[filepath.ToSlash(name)] = string(data)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func sites() *rapid.Generator[site] {
	names := rapid.SampledFrom(
		[]string{"index.html", "a/index.html", "a/b/index.html", "a", "a/b", "x.css", "x/y.css", "data/d.csv"},
	)
	return rapid.Custom(func(r *rapid.T) site {
		s := site{}
		for _, name := range rapid.SliceOfN(names, 0, 6).Draw(r, "names") {
			fits := true
			for other := range s {
				fits = fits && !strings.HasPrefix(other, name+"/") && !strings.HasPrefix(name, other+"/")
			}
			if fits {
				s[name] = rapid.SampledFrom([]string{"", "one", "two"}).Draw(r, "text")
			}
		}
		return s
	})
}

// Whatever was published before, the folder holds the last site and no more,
// and no empty folder is left.
func TestLastSiteCounts(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "out")
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 4).Draw(r, "builds") {
			s := sites().Draw(r, "site")
			if _, err := attempt(dir, s); err != nil {
				r.Fatal(err)
			}
			if diff := cmp.Diff(s, read(t, dir)); diff != "" {
				r.Fatal(diff)
			}
			if again := write(t, dir, s); again.Written+again.Removed > 0 {
				r.Fatalf("publishing the same again did %+v", again)
			}
		}
		checkNoEmptyFolders(t, dir)
	})
}

func checkNoEmptyFolders(t *testing.T, dir string) {
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() || path == dir {
			return err
		}
		entries, err := os.ReadDir(path)
		if len(entries) == 0 {
			t.Errorf("%s is empty", path)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// A file that has not changed is not touched.
func TestUnchangedFilesKeepTheirTime(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, site{"a.html": "a", "b.html": "b"})
	old := time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, name := range []string{"a.html", "b.html", publish.ManifestName} {
		if err := os.Chtimes(filepath.Join(dir, name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	r := write(t, dir, site{"a.html": "a", "b.html": "changed"})
	if want := (publish.Result{Written: 1, Unchanged: 1}); r != want {
		t.Errorf("got %+v, want %+v", r, want)
	}
	for name, kept := range map[string]bool{"a.html": true, "b.html": false, publish.ManifestName: false} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || info.ModTime().Equal(old) != kept {
			t.Errorf("%s kept its time: %t (%v)", name, !kept, err)
		}
	}
}

// A file that somebody changed by hand is put right.
func TestChangedByHand(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, site{"a.html": "aaa"})
	if err := os.WriteFile(filepath.Join(dir, "a.html"), []byte("bbb"), 0o644); err != nil {
		t.Fatal(err)
	}
	if r := write(t, dir, site{"a.html": "aaa"}); r.Written != 1 || read(t, dir)["a.html"] != "aaa" {
		t.Errorf("got %+v", r)
	}
}

// What others put into the folder later is neither removed nor overwritten by a
// removal.
func TestOthersFilesStay(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, site{"a/index.html": "a"})
	if err := os.WriteFile(filepath.Join(dir, "a", "letter.txt"), []byte("Dear all"), 0o644); err != nil {
		t.Fatal(err)
	}
	write(t, dir, site{"index.html": "home"})
	if diff := cmp.Diff(site{"a/letter.txt": "Dear all", "index.html": "home"}, read(t, dir)); diff != "" {
		t.Error(diff)
	}
	if _, err := attempt(dir, site{"a": "a file"}); err == nil {
		t.Error("a file took the place of a folder with somebody's letter")
	}
	if read(t, dir)["a/letter.txt"] != "Dear all" {
		t.Error("the letter is gone")
	}
}

// A folder of others is refused and left alone; an empty one is taken.
func TestClaim(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "letter.txt"), []byte("Dear all"), 0o644); err != nil {
		t.Fatal(err)
	}
	var notOurs *publish.NotOursError
	if _, err := publish.Open(dir, publish.Options{}); !errors.As(err, &notOurs) || notOurs.Dir != dir {
		t.Errorf("got %v", err)
	}
	if diff := cmp.Diff(site{"letter.txt": "Dear all"}, read(t, dir)); diff != "" {
		t.Error(diff)
	}
	write(t, filepath.Join(dir, "new", "folder"), site{"a": "a"})
}

// A build that is given up, or killed before it commits, changes nothing, and
// the next one clears what it left.
func TestKilledBeforeCommit(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, site{"a.html": "a"})
	f, err := publish.Open(dir, publish.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := f.Begin()
	if err := p.Put("a.html", []byte("changed")); err != nil {
		t.Fatal(err)
	}
	f.Close() // neither Commit nor Abort
	if read(t, dir)["a.html"] != "a" {
		t.Error("the page changed before the commit")
	}
	write(t, dir, site{"b.html": "b"})
	if diff := cmp.Diff(site{"b.html": "b"}, read(t, dir)); diff != "" {
		t.Error(diff)
	}
}

// A build that ends in the middle of its commit leaves nothing that the next
// one would not know as its own: even where it was the first.
func TestKilledDuringCommit(t *testing.T) {
	dir := t.TempDir()
	f, err := publish.Open(dir, publish.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := f.Begin()
	for _, name := range []string{"a.css", "b.html", "c.html"} {
		if err := p.Put(name, []byte(name)); err != nil {
			t.Fatal(err)
		}
	}
	obstacle := filepath.Join(dir, "b.html", "in", "the", "way")
	if err := os.MkdirAll(obstacle, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Commit(context.Background()); err == nil {
		t.Fatal("the commit did not notice the folder in its way")
	}
	f.Close()
	if read(t, dir)["a.css"] != "a.css" {
		t.Fatal("the commit did not end in the middle")
	}
	if err := os.RemoveAll(filepath.Join(dir, "b.html")); err != nil {
		t.Fatal(err)
	}
	write(t, dir, site{"d.html": "d"})
	if diff := cmp.Diff(site{"d.html": "d"}, read(t, dir)); diff != "" {
		t.Error(diff)
	}
}

// Paths that leave the folder, or that mean different files on different
// systems, are refused.
func TestPaths(t *testing.T) {
	for _, name := range []string{"", ".", "/etc/passwd", "../x", "a/../../x", "a//b", "a/./b", "a\\b", "a\x00b", "a/", ".explainer/x", strings.Repeat("a", 300), publish.ManifestName, "Manifest.JSON"} {
		if _, err := attempt(t.TempDir(), site{name: "x"}); err == nil {
			t.Errorf("%q was published", name)
		}
	}
	if _, err := attempt(t.TempDir(), site{"About/index.html": "x", "about/index.html": "y"}); err == nil {
		t.Error("two paths that differ in case were published")
	}
}

// A symbolic link in the folder is not followed out of it.
func TestSymbolicLinks(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	write(t, dir, site{"a/index.html": "a"})
	if err := os.RemoveAll(filepath.Join(dir, "a")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "a")); err != nil {
		t.Fatal(err)
	}
	_, err := attempt(dir, site{"a/index.html": "b"})
	if files := read(t, outside); len(files) > 0 {
		t.Errorf("the build wrote outside its folder: %v (%v)", files, err)
	}
}

func TestRedirects(t *testing.T) {
	text, err := publish.Redirects([]publish.Redirect{{"/old/", "/new/"}, {"/alt/", "/new/"}})
	if want := "/alt/ /new/ 301\n/old/ /new/ 301\n"; err != nil || string(text) != want {
		t.Errorf("got %q, %v", text, err)
	}
	for _, bad := range []string{"old", "/a b", "/a\n/b", "", "//evil.example/", `/\evil.example`, "/a\u2028b"} {
		for _, r := range []publish.Redirect{{bad, "/new/"}, {"/old/", bad}} {
			if _, err := publish.Redirects([]publish.Redirect{r}); err == nil {
				t.Errorf("%q was redirected to %q", r.From, r.To)
			}
		}
	}
	if page := string(publish.RedirectPage(`/"><script>`)); strings.Contains(page, "<script>") {
		t.Errorf("an address broke out of its attribute: %s", page)
	}
}

// FuzzManifest opens folders with any manifest: it is refused or understood,
// and nothing outside the folder is ever removed.
func FuzzManifest(f *testing.F) {
	f.Add(`{"version":1,"files":[{"path":"a.html"}]}`)
	f.Add(`{"version":1,"files":[{"path":"../victim.txt"}]}`)
	f.Add(`{"version":1,"files":[{"path":"a/../../victim.txt"}]}`)
	f.Add(`{"version":2}`)
	f.Add(`[]`)
	f.Fuzz(func(t *testing.T, text string) {
		parent := t.TempDir()
		victim, dir := filepath.Join(parent, "victim.txt"), filepath.Join(parent, "out")
		if err := errors.Join(os.Mkdir(dir, 0o755), os.WriteFile(victim, nil, 0o644), os.WriteFile(filepath.Join(dir, publish.ManifestName), []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
		_, err := attempt(dir, site{"index.html": "x"})
		if _, gone := os.Stat(victim); gone != nil {
			t.Errorf("a manifest removed a file outside: %q", text)
		}
		if err == nil && read(t, dir)["index.html"] != "x" {
			t.Error(fmt.Errorf("the site was not written"))
		}
	})
}

// Folders whose names differ in case alone lie beside each other, or in one
// where the system takes them for one.
func TestFoldersThatDifferInCase(t *testing.T) {
	dir, s := t.TempDir(), site{"About/a.html": "a", "about/b.html": "b", "about/deep/c.html": "c"}
	write(t, dir, s)
	for name, text := range s {
		if data, err := os.ReadFile(filepath.Join(dir, name)); string(data) != text {
			t.Errorf("%s holds %q, %v", name, data, err)
		}
	}
}

// A first build that ends while its folders move leaves no home page that leads
// to what is not there, and the next one makes it good.
func TestFirstBuildEndsWhileFoldersMove(t *testing.T) {
	dir := t.TempDir()
	f, err := publish.Open(dir, publish.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p, s := f.Begin(), site{
		"404.html": "4", "a.html": "a", "assets/s.css": "s", "feed.xml": "f", "index.html": "i",
		"pages/p/index.html": "p", "zeta/index.html": "z",
	}
	for name, text := range s {
		if err := p.Put(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	obstacle := filepath.Join(dir, "index.html", "in", "the", "way")
	if err := os.MkdirAll(obstacle, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Commit(t.Context()); err == nil {
		t.Fatal("the commit did not notice the folder in its way")
	}
	if err := errors.Join(p.Abort(), f.Close(), os.RemoveAll(filepath.Join(dir, "index.html"))); err != nil {
		t.Fatal(err)
	}
	rest := maps.Clone(s)
	delete(rest, "index.html")
	if diff := cmp.Diff(rest, read(t, dir)); diff != "" {
		t.Errorf("the home page did not come last: %s", diff)
	}
	write(t, dir, s)
	if diff := cmp.Diff(s, read(t, dir)); diff != "" {
		t.Error(diff)
	}
}
