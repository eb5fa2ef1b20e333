package source_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"explainer/generator/source"
)

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func text(t *testing.T, tree source.Tree, name string) string {
	t.Helper()
	f, ok := tree.File(name)
	if !ok {
		t.Fatalf("there is no %s", name)
	}
	return string(f.Data)
}

// A change is seen, however quick it follows, though the size stays and the
// modification time is set back.
func TestAgainSeesEveryChange(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "content", "a.md")
	write(t, name, "0000")
	long := time.Now().Add(-time.Hour)
	if err := os.Chtimes(name, long, long); err != nil {
		t.Fatal(err)
	}
	tree, _ := source.Read(os.DirFS(dir), "content")
	for i := range 200 {
		want := strings.Repeat(string(rune('0'+i%10)), 4)
		write(t, name, want)
		if err := os.Chtimes(name, long, long); err != nil {
			t.Fatal(err)
		}
		tree, _ = tree.Again(os.DirFS(dir), "content")
		if got := text(t, tree, "content/a.md"); got != want {
			t.Fatalf("change %d: got %q, want %q", i, got, want)
		}
	}
}

// At looks only where it is told to: at files, new folders, and what is gone.
func TestAt(t *testing.T) {
	dir := t.TempDir()
	before := []string{"content/a.md", "content/b.md", "content/b-side.md", "content/sub/c.md", "content/sub/d.md"}
	for _, name := range before {
		write(t, filepath.Join(dir, name), "one")
	}
	tree, _ := source.Read(os.DirFS(dir), "content")
	write(t, filepath.Join(dir, "content/a.md"), "two")
	write(t, filepath.Join(dir, "content/b-side.md"), "two")
	write(t, filepath.Join(dir, "content/new/e.md"), "two")
	write(t, filepath.Join(dir, "content/new/.e.md.swp"), "two")
	for _, name := range []string{"content/b.md", "content/sub"} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	tree, findings := tree.At(os.DirFS(dir),
		"content/a.md", "content/b.md", "content/new", "content/sub/c.md", "content/.hidden", "content/none/f.md")
	var got []string
	for _, f := range tree.Under("content") {
		got = append(got, f.Path+" "+string(f.Data))
	}
	want := []string{"content/a.md two", "content/b-side.md one", "content/new/e.md two", "content/sub/d.md one"}
	if !slices.Equal(got, want) || len(findings) > 0 {
		t.Errorf("got %q, %v", got, findings)
	}
}

// pen is a file system in which a file grows each time some of it is read, a
// few times over.
type pen struct {
	fs.FS
	dir  string
	left *int
}

func (p pen) Open(name string) (fs.File, error) {
	f, err := p.FS.Open(name)
	if err != nil || !strings.HasSuffix(name, ".md") {
		return f, err
	}
	return &page{f, p, name}, nil
}

// page is a file that is being written.
type page struct {
	fs.File
	pen
	name string
}

func (p *page) Read(b []byte) (int, error) {
	if *p.left == 0 {
		return p.File.Read(b)
	}
	n, err := p.File.Read(b[:2]) // the rest comes with the next read
	*p.left--
	f, openError := os.OpenFile(filepath.Join(p.dir, p.name), os.O_TRUNC|os.O_WRONLY, 0)
	if openError != nil {
		return n, openError
	}
	defer f.Close()
	if _, err := f.WriteString("version " + string(rune('0'+*p.left)) + strings.Repeat("\nline", *p.left)); err != nil {
		return n, err
	}
	return n, err
}

// A file that is written to while it is read is read again: never is half of
// one version taken with half of another.
func TestHalfWritten(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "content", "a.md"), "version 3\nline\nline\nline")
	left := 2
	tree, findings := source.Read(pen{os.DirFS(dir), dir, &left}, "content")
	if got := text(t, tree, "content/a.md"); got != "version 0" || len(findings) > 0 {
		t.Errorf("got %q, %v", got, findings)
	}
}
