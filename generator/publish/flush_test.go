package publish

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strconv"
	"testing"
)

// stageOf is a folder as a disk of its own, with so many files, and their names.
func stageOf(t *testing.T, n int) (disk, []string) {
	t.Helper()
	root, err := os.OpenRoot(folderOf(t, map[string]string{"stage/0": ""}))
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	on, err := rooted{Root: root}.Sub("stage")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { on.Close() })
	names := make([]string, n)
	for i := range names {
		names[i] = strconv.Itoa(i)
		if err := on.WriteFile(names[i], []byte("x")); err != nil {
			t.Fatal(err)
		}
	}
	return on, names
}

// Few files are flushed one by one and many with the file system. Neither keeps
// a failure silent, nor goes on when the build has ended.
func TestFlush(t *testing.T) {
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	for _, n := range []int{1, manyFiles} {
		on, names := stageOf(t, n)
		if err := on.Flush(t.Context(), names...); err != nil {
			t.Errorf("%d files: %v", n, err)
		}
		if err := on.Flush(ended, names...); !errors.Is(err, context.Canceled) {
			t.Errorf("%d files of a build that has ended: %v", n, err)
		}
		if err := on.Close(); err != nil {
			t.Fatal(err)
		}
		if err := on.Flush(t.Context(), names...); err == nil {
			t.Errorf("%d files of a folder that is closed were flushed", n)
		}
	}
	on, _ := stageOf(t, 1)
	if err := on.Flush(t.Context(), "missing"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
}
