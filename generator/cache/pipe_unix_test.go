//go:build unix

package cache

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// A named pipe in the place of a file of the cache is never opened, which would
// wait for ever: in the place of the data or the index it means no cache; in that
// of a file that is being written it is replaced.
func TestNamedPipes(t *testing.T) {
	for _, name := range []string{dataName, indexName} {
		dir := t.TempDir()
		pipe(t, filepath.Join(dir, name))
		if _, err := openStore(dir); !errors.Is(err, ErrIrregular) {
			t.Errorf("%s: error %v, want ErrIrregular", name, err)
		}
		if err := Open(dir).Close(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	dir := t.TempDir()
	pipe(t, filepath.Join(dir, indexName+fresh))
	c := open(t, dir)
	c.put(key("a"), []byte("a"))
	shut(t, c)
	c = open(t, dir)
	defer shut(t, c)
	if got, ok := get(c, key("a")); !ok || got != "a" {
		t.Errorf("got %q, %t", got, ok)
	}
}

// A named pipe in the place of the folder of all caches holds none.
func TestPruneNamedPipe(t *testing.T) {
	name := filepath.Join(t.TempDir(), "explainer")
	pipe(t, name)
	Prune(name, time.Now())
	if _, err := os.Lstat(name); err != nil {
		t.Error(err)
	}
}

func pipe(t *testing.T, name string) {
	t.Helper()
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Skip(err)
	}
}
