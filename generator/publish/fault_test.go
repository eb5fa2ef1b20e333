package publish

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"

	"explainer/generator/filelock"

	"github.com/google/go-cmp/cmp"
)

// faulty is a disk on which the nth operation fails.
type faulty struct {
	disk
	*fault
}

// fault is shared by a disk and those of its folders. A publication may write
// several files at once, so that operations are counted under a lock.
type fault struct {
	n, done int
	mode    mode
	mu      sync.Mutex // guards done
}

// mode is what happens at the nth operation, and after it.
type mode struct {
	name string
	err  error
	hits func(f *fault, writes bool) bool // whether an operation fails
	half bool                             // a write that fails leaves half its bytes
}

func modes() []mode {
	once := func(f *fault, _ bool) bool { return f.done == f.n }
	after := func(f *fault, _ bool) bool { return f.done >= f.n }
	full := func(f *fault, writes bool) bool { return f.done >= f.n && writes }
	return []mode{
		{"one error", syscall.EIO, once, false},
		{"killed", errors.New("killed"), after, true}, // nothing more is done, not even clearing up
		{"disk full", syscall.ENOSPC, full, true},
		{"permission lost", syscall.EACCES, after, false},
		{"read-only from now on", syscall.EROFS, full, false},
	}
}

// over lets the operations of another disk fail.
func (f *fault) over(d disk) disk { return &faulty{disk: cached{d}, fault: f} }

func (f *fault) fails(writes bool) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.done++
	return f.mode.hits(f, writes)
}

func (f *faulty) Lstat(name string) (fs.FileInfo, error) {
	if f.fails(false) {
		return nil, f.mode.err
	}
	return f.disk.Lstat(name)
}

func (f *faulty) ReadDir(name string) ([]fs.DirEntry, error) {
	if f.fails(false) {
		return nil, f.mode.err
	}
	return f.disk.ReadDir(name)
}

func (f *faulty) ReadFile(name string) ([]byte, error) {
	if f.fails(false) {
		return nil, f.mode.err
	}
	return f.disk.ReadFile(name)
}

func (f *faulty) WriteFile(name string, data []byte) error {
	if f.fails(true) {
		if f.mode.half {
			return errors.Join(f.mode.err, f.disk.WriteFile(name, data[:len(data)/2]))
		}
		return f.mode.err
	}
	return f.disk.WriteFile(name, data)
}

func (f *faulty) Flush(ctx context.Context, names ...string) error {
	if f.fails(true) {
		return f.mode.err
	}
	return f.disk.Flush(ctx, names...)
}

func (f *faulty) Sub(name string) (disk, error) {
	if f.fails(false) {
		return nil, f.mode.err
	}
	sub, err := f.disk.Sub(name)
	return &faulty{disk: sub, fault: f.fault}, err
}

func (f *faulty) MkdirAll(name string) error { return f.change(f.disk.MkdirAll, name) }
func (f *faulty) Remove(name string) error   { return f.change(f.disk.Remove, name) }
func (f *faulty) RemoveAll(name string) error {
	return f.change(f.disk.RemoveAll, name)
}

func (f *faulty) change(do func(string) error, name string) error {
	if f.fails(true) {
		return f.mode.err
	}
	return do(name)
}

func (f *faulty) Rename(from, to string) error {
	if f.fails(true) {
		return f.mode.err
	}
	return f.disk.Rename(from, to)
}

// Close lets the real folder go, whatever has happened to the disk.
func (f *faulty) Close() error { return f.disk.Close() }

// releases are two states of one site. Of the pages some stay, change, go and
// come; their style and their picture change their names.
func releases() (a, b map[string]string) {
	page := func(style string, links ...string) string {
		text := strings.Repeat("A page of this site, long enough to be compressed. ", 12)
		for _, l := range append(links, "assets/style."+style+".css") {
			text += `<a href="/` + l + `">`
		}
		return text
	}
	a = map[string]string{
		"index.html": page(
			"aaaaaaaaaa", "stays/index.html", "goes/index.html", "feed.xml",
		), "stays/index.html": page("aaaaaaaaaa", "index.html", "data/d.csv"),
		"goes/index.html": page(
			"aaaaaaaaaa", "index.html",
		), "assets/style.aaaaaaaaaa.css": "a{}", "data/d.csv": "1", "feed.xml": "goes", "turns": "a file",
	}
	b = map[string]string{
		"index.html": page(
			"bbbbbbbbbb", "stays/index.html", "comes/index.html", "feed.xml", "turns/index.html",
		), "stays/index.html": page("bbbbbbbbbb", "index.html", "data/d.csv"),
		"comes/index.html": page(
			"bbbbbbbbbb", "comes/too/index.html",
		), "comes/too/index.html": page("bbbbbbbbbb", "comes/index.html", "pictures/p.png"),
		"assets/style.bbbbbbbbbb.css": "b{}", "data/d.csv": "2", "pictures/p.png": "p", "feed.xml": "comes", "turns/index.html": page("bbbbbbbbbb"),
	}
	return a, b
}

// build publishes a release through a disk.
func build(dir string, wrap func(disk) disk, compress bool, release map[string]string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	held, err := filelock.Take(root)
	if err != nil {
		return err
	}
	f, err := newFolder(dir, wrap(rooted{Root: root}), held, Options{Compress: compress})
	if err != nil {
		return err
	}
	defer f.Close()
	p := f.Begin()
	for _, name := range slices.Sorted(maps.Keys(release)) {
		if err := p.Put(name, []byte(release[name])); err != nil {
			return errors.Join(err, p.Abort())
		}
	}
	if _, err := p.Commit(context.Background()); err != nil {
		return errors.Join(err, p.Abort())
	}
	return nil
}

// sound is a disk on which nothing fails.
func sound(d disk) disk { return cached{d} }

// cached is a disk whose bytes need not outlive the machine, so that a thousand
// builds take seconds.
type cached struct{ disk }

func (cached) Flush(context.Context, ...string) error { return nil }

func (c cached) Sub(name string) (disk, error) {
	sub, err := c.disk.Sub(name)
	return cached{sub}, err
}

// files reads a folder, but for what is staged.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	got := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if d.Name() == stageName {
				return fs.SkipDir
			}
			return nil
		}
		data, err := os.ReadFile(name)
		short, _ := filepath.Rel(dir, name)
		got[filepath.ToSlash(short)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// clean is the folder that a build into an empty one makes.
func clean(t *testing.T, compress bool, release map[string]string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	if err := build(dir, sound, compress, release); err != nil {
		t.Fatal(err)
	}
	return files(t, dir)
}

// torn lists what is wrong with a folder that should hold files of two builds:
// files that are of neither, and links of pages that a reader can come to which
// lead nowhere.
func torn(got, a, b map[string]string) (problems []string) {
	for name, text := range got {
		if name != ManifestName && text != a[name] && text != b[name] {
			problems = append(problems, name+" is of neither build")
		}
	}
	link := regexp.MustCompile(`href="/([^"]*)"`)
	queue, seen := []string{"index.html"}, map[string]bool{"index.html": true}
	for len(queue) > 0 {
		from := queue[0]
		queue = queue[1:]
		for _, m := range link.FindAllStringSubmatch(got[from], -1) {
			if _, ok := got[m[1]]; !ok {
				problems = append(problems, from+" refers to "+m[1]+", which is not there")
			}
			if path.Ext(m[1]) == ".html" && !seen[m[1]] {
				seen[m[1]] = true
				queue = append(queue, m[1])
			}
		}
	}
	return problems
}

// Whichever operation on the disk fails, and however: what the folder holds is
// of one build or the other, its pages refer to nothing that is missing, no
// failure is kept silent, and the next build leaves what a clean one would.
func TestEveryOperationMayFail(t *testing.T) {
	for _, m := range modes() {
		t.Run(m.name, func(t *testing.T) { failEverywhere(t, m, false, false) })
		t.Run(m.name+", first build", func(t *testing.T) { failEverywhere(t, m, false, true) })
	}
	t.Run("killed while compressing", func(t *testing.T) { failEverywhere(t, modes()[1], true, false) })
	t.Run("killed while compressing, first build", func(t *testing.T) { failEverywhere(t, modes()[1], true, true) })
}

// failEverywhere lets each operation of a build fail in turn, which goes over
// the files of another release or into an empty folder; with -short, every eighth.
func failEverywhere(t *testing.T, m mode, compress, first bool) {
	last, next := releases()
	old, done := clean(t, compress, last), clean(t, compress, next)
	if first {
		old = nil
	}
	n, step := 1, 1
	if testing.Short() {
		step = 8
	}
	for ; failAt(t, n, m, compress, next, old, done); n += step {
	}
	if n < 40 {
		t.Errorf("only %d operations were made to fail", n)
	}
}

// failAt builds a release over the files of another, with the nth operation
// failing, and reports whether there was an nth. What clean builds of the two
// make is given.
func failAt(t *testing.T, n int, m mode, compress bool, next, old, done map[string]string) bool {
	t.Helper()
	dir := folderOf(t, old)
	bad := &fault{n: n, mode: m}
	failed := build(dir, bad.over, compress, next)
	got := files(t, dir)
	for _, problem := range torn(got, old, done) {
		t.Errorf("operation %d: %s", n, problem)
	}
	if failed == nil && !maps.Equal(got, done) {
		t.Errorf("operation %d failed, and nobody was told", n)
	}
	if err := build(dir, sound, compress, next); err != nil {
		t.Errorf("operation %d: the next build: %v", n, err)
	}
	if diff := cmp.Diff(done, files(t, dir)); diff != "" {
		t.Errorf("operation %d: the next build differs from a clean one: %s", n, diff)
	}
	if _, err := os.Stat(filepath.Join(dir, stageName)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("operation %d: something is left staged", n)
	}
	return bad.done >= n
}

// folderOf writes files into a new folder.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	dir, err := os.MkdirTemp(t.TempDir(), "out")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		name = filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// Two builds never write to one folder at a time; the lock ends with its
// holder.
func TestLock(t *testing.T) {
	dir := t.TempDir()
	first, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var locked *LockedError
	if _, err := Open(dir, Options{}); !errors.As(err, &locked) || locked.Dir != dir {
		t.Errorf("the second build: %v", err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(dir, Options{})
	if err != nil {
		t.Fatalf("after the first has ended: %v", err)
	}
	again.Close()
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("the lock left %v, %v", entries, err)
	}
}
