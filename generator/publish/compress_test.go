package publish_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"explainer/generator/publish"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"
)

// compressed publishes a site with its twins.
func compressed(t testing.TB, dir string, s site) {
	t.Helper()
	f, err := publish.Open(dir, publish.Options{Compress: true})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p := f.Begin()
	for name, text := range s {
		if err := p.Put(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := p.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// Texts have twins that hold what they hold; pictures and what is tiny have
// none.
func TestTwins(t *testing.T) {
	dir, text := t.TempDir(), strings.Repeat("Who pays, and who says so. ", 100)
	compressed(t, dir, site{"index.html": text, "tiny.txt": "x", "picture.png": text})
	got := read(t, dir)
	for name, decode := range map[string]func(io.Reader) (io.Reader, error){
		"index.html.br": func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
		"index.html.gz": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
	} {
		r, err := decode(strings.NewReader(got[name]))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var b bytes.Buffer
		if _, err := b.ReadFrom(r); err != nil || b.String() != text {
			t.Errorf("%s holds %q, %v", name, b.String(), err)
		}
	}
	if len(got) != 5 {
		t.Errorf("there are %d files", len(got))
	}
}

// A twin is kept as long as what it holds stays the same, made again when that
// or the twin has changed, and removed with it.
func TestTwinsFollow(t *testing.T) {
	dir, one, two := t.TempDir(), strings.Repeat("one, ", 200), strings.Repeat("two, ", 200)
	compressed(t, dir, site{"a.html": one, "b.html": one})
	old := time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, name := range []string{"a.html.br", "b.html.br"} {
		if err := os.Chtimes(filepath.Join(dir, name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "b.html.gz"), []byte("damaged"), 0o644); err != nil {
		t.Fatal(err)
	}
	after := site{"a.html": two, "b.html": one}
	compressed(t, dir, after)
	for name, kept := range map[string]bool{"a.html.br": false, "b.html.br": true} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || info.ModTime().Equal(old) != kept {
			t.Errorf("%s was kept: %t, %v", name, !kept, err)
		}
	}
	fresh := t.TempDir()
	compressed(t, fresh, after)
	if diff := cmp.Diff(read(t, fresh), read(t, dir)); diff != "" {
		t.Errorf("the folder differs from a clean one: %s", diff)
	}
	write(t, dir, after)
	if diff := cmp.Diff(after, read(t, dir)); diff != "" {
		t.Errorf("without twins: %s", diff)
	}
}

// A twin is not compressed again while the manifest vouches for it: here one
// that holds something else is kept, since its digest is the manifest's.
func TestTwinsAreKeptByDigest(t *testing.T) {
	dir, text := t.TempDir(), strings.Repeat("one, ", 200)
	compressed(t, dir, site{"a.html": text})
	name := filepath.Join(dir, publish.ManifestName)
	manifest, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	twin := compressedTwin(t, text)
	marked := bytes.Repeat([]byte("x"), len(twin)) // no Brotli
	if err := os.WriteFile(filepath.Join(dir, "a.html.br"), marked, 0o644); err != nil {
		t.Fatal(err)
	}
	before := read(t, dir)
	changed := strings.Replace(string(manifest), digest(t, twin), digest(t, marked), 1)
	if err := os.WriteFile(name, []byte(changed), 0o644); err != nil {
		t.Fatal(err)
	}
	compressed(t, dir, site{"a.html": text})
	if got := read(t, dir); got["a.html.br"] != before["a.html.br"] {
		t.Error("the twin was made again")
	}
}

// compressedTwin is what Brotli makes of a text.
func compressedTwin(t *testing.T, text string) []byte {
	t.Helper()
	dir := t.TempDir()
	compressed(t, dir, site{"a.html": text})
	return []byte(read(t, dir)["a.html.br"])
}

func digest(t *testing.T, data []byte) string {
	t.Helper()
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
