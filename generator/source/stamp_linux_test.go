package source

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A file is taken over without being read only where its stamp proves that it
// is the same: not while a second change could have left the same stamp, and
// not after a change of its bytes, its name or its modification time.
func TestUnchanged(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a.md")
	if err := os.WriteFile(name, []byte("one"), 0o644); err != nil {
		t.Fatal(err)
	}
	info := func() os.FileInfo {
		t.Helper()
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		return info
	}
	f := NewFile("a.md", []byte("one"))
	f.stampBy(info(), info(), time.Now())
	if f.unchanged(info()) {
		t.Error("trusted within a tick of the clock")
	}
	later := time.Now().Add(racy + time.Second)
	f.stampBy(info(), info(), later)
	if !f.unchanged(info()) {
		t.Error("not trusted though nothing has changed")
	}
	before := info()
	for what, change := range map[string]func() error{
		"the same size, the time set back": func() error {
			if err := os.WriteFile(name, []byte("two"), 0o644); err != nil {
				return err
			}
			return os.Chtimes(name, before.ModTime(), before.ModTime())
		},
		"another file of that name and time": func() error {
			other := name + "x"
			if err := os.WriteFile(other, []byte("two"), 0o644); err != nil {
				return err
			}
			if err := os.Chtimes(other, before.ModTime(), before.ModTime()); err != nil {
				return err
			}
			return os.Rename(other, name)
		},
	} {
		f := NewFile("a.md", []byte("one"))
		f.stampBy(info(), info(), later)
		// Until the clock ticks.
		for stamp, _ := stampOf(info()); stamp.changed == f.stamp.changed; stamp, _ = stampOf(info()) {
			if err := change(); err != nil {
				t.Fatal(err)
			}
		}
		if f.unchanged(info()) {
			t.Errorf("%s: taken for unchanged", what)
		}
	}
}
