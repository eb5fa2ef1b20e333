package cache

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"explainer/generator/filelock"

	"pgregory.net/rapid"
)

func key(text string) Key { return sha256.Sum256([]byte(text)) }

func open(t testing.TB, dir string) *store {
	t.Helper()
	c, err := openStore(dir)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func shut(t testing.TB, c *store) {
	t.Helper()
	if err := c.close(); err != nil {
		t.Fatal(err)
	}
}

// get is what a cache has under a key.
func get(c *store, k Key) (got string, ok bool) {
	ok = c.get(k, func(data []byte) bool {
		got = string(data)
		return true
	})
	return got, ok
}

// What was put comes out again, in the same process and in a later one; what was
// not does not.
func TestKept(t *testing.T) {
	dir := t.TempDir()
	c := open(t, dir)
	c.put(key("a"), []byte("Europe spent more."))
	for range 2 {
		if got, ok := get(c, key("a")); !ok || got != "Europe spent more." {
			t.Errorf("got %q, %v", got, ok)
		}
		if got, ok := get(c, key("b")); ok {
			t.Errorf("got %q, which nobody put", got)
		}
		shut(t, c)
		c = open(t, dir)
	}
	shut(t, c)
}

// A cache that another has open is not shared; it is free again afterwards.
func TestHeld(t *testing.T) {
	dir := t.TempDir()
	c := open(t, dir)
	if _, err := openStore(dir); !errors.Is(err, filelock.ErrHeld) {
		t.Errorf("error %v", err)
	}
	shut(t, c)
	shut(t, open(t, dir))
}

// Whatever is put over any number of runs and whatever is damaged in between,
// under a key comes out what was put last, or nothing. Undamaged, everything
// comes out that was used in the run before.
func TestNeverWrong(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dir := t.TempDir()
		want, sound := map[string]string{}, map[string]string{}
		for run := range rapid.IntRange(1, 5).Draw(rt, "runs") {
			c := open(t, dir)
			for name, text := range sound {
				if got, ok := get(c, key(name)); !ok || got != text {
					rt.Fatalf("run %d: %s is %q, %v", run, name, got, ok)
				}
			}
			for name, text := range want {
				if got, ok := get(c, key(name)); ok && got != text {
					rt.Fatalf("run %d: %s is %q, and was %q", run, name, got, text)
				}
			}
			sound = map[string]string{}
			for i := range rapid.IntRange(0, 4).Draw(rt, "puts") {
				name := fmt.Sprint(rapid.IntRange(0, 6).Draw(rt, "name"))
				text := fmt.Sprint(
					run,
					i,
					string(bytes.Repeat([]byte("x"), rapid.SampledFrom([]int{0, 10, 900_000}).Draw(rt, "size"))),
				)
				c.put(key(name), []byte(text))
				want[name], sound[name] = text, text
			}
			shut(t, c)
			if rapid.Bool().Draw(rt, "damage") {
				damage(rt, t, filepath.Join(dir, rapid.SampledFrom([]string{"data", "index"}).Draw(rt, "file")))
				sound = nil
			}
		}
	})
}

// damage changes a byte of a file, or cuts it.
func damage(rt *rapid.T, t *testing.T, name string) {
	data, err := os.ReadFile(name)
	if err != nil || len(data) == 0 {
		return
	}
	at := rapid.IntRange(0, len(data)-1).Draw(rt, "at")
	if data[at]++; rapid.Bool().Draw(rt, "cut") {
		data = data[:at]
	}
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// Caches that nobody has opened for long go; those that somebody has stay, even
// if nothing in them has changed.
func TestPrune(t *testing.T) {
	caches := t.TempDir()
	for _, name := range []string{"old", "kept"} {
		c := open(t, filepath.Join(caches, name))
		c.put(key("a"), []byte("a"))
		shut(t, c)
		then := time.Now().Add(-100 * time.Hour)
		if err := os.Chtimes(filepath.Join(caches, name, "index"), then, then); err != nil {
			t.Fatal(err)
		}
	}
	shut(t, open(t, filepath.Join(caches, "kept")))
	Prune(caches, time.Now().Add(-time.Hour))
	if _, err := os.Stat(filepath.Join(caches, "old")); err == nil {
		t.Error("the old one is left")
	}
	c := open(t, filepath.Join(caches, "kept"))
	defer shut(t, c)
	if got, ok := get(c, key("a")); !ok {
		t.Errorf("the one in use is gone: %q", got)
	}
}

// A hand-made index makes no entry of what the data does not hold.
func TestIndexBeyondData(t *testing.T) {
	dir := t.TempDir()
	c := open(t, dir)
	c.put(key("a"), []byte("Europe spent more."))
	shut(t, c)
	if err := os.Truncate(filepath.Join(dir, "data"), 5); err != nil {
		t.Fatal(err)
	}
	c = open(t, dir)
	defer shut(t, c)
	if got, ok := get(c, key("a")); ok {
		t.Errorf("got %q", got)
	}
}

// What no run uses any more takes no place for long.
func TestGathered(t *testing.T) {
	dir := t.TempDir()
	for run := range 12 {
		c := open(t, dir)
		c.put(key(fmt.Sprint(run)), bytes.Repeat([]byte{byte(run)}, 1<<20))
		shut(t, c)
	}
	if info, err := os.Stat(filepath.Join(dir, "data")); err != nil || info.Size() > 4<<20 {
		t.Errorf("12 MB were put, 1 MB at a time, and the data has %d bytes (%v)", info.Size(), err)
	}
	c := open(t, dir)
	defer shut(t, c)
	if got, ok := get(c, key("11")); !ok || len(got) != 1<<20 {
		t.Errorf("what was used last is gone (%d bytes)", len(got))
	}
}

// An index that is larger than any of ours is not read, whatever it begins with,
// and the next one takes its place.
func TestHugeIndex(t *testing.T) {
	dir := t.TempDir()
	c := open(t, dir)
	c.put(key("a"), []byte("a"))
	shut(t, c)
	if err := os.Truncate(filepath.Join(dir, indexName), 3<<30); err != nil {
		t.Skip(err)
	}
	c = open(t, dir)
	if text, err := c.folder.readIndex(); len(text) > 0 || err != nil {
		t.Errorf("%d bytes of the index were read, %v", len(text), err)
	}
	c.put(key("b"), []byte("b"))
	shut(t, c)
	c = open(t, dir)
	defer shut(t, c)
	if got, ok := get(c, key("b")); !ok || got != "b" {
		t.Errorf("got %q, %t", got, ok)
	}
}
