//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows

package filelock_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"explainer/generator/filelock"
)

func root(t *testing.T, dir string) *os.Root {
	t.Helper()
	r, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

// A folder is locked by one at a time, by whatever name it was opened, and is
// free again once the lock is closed.
func TestOneAtATime(t *testing.T) {
	dir := t.TempDir()
	first, err := filelock.Take(root(t, dir))
	if err != nil {
		t.Fatal(err)
	}
	if !first.Holds {
		first.Close()
		t.Skip("this file system has no locks")
	}
	if _, err := filelock.Take(root(t, filepath.Join(dir, "."))); !errors.Is(err, filelock.ErrHeld) {
		t.Errorf("the second lock: %v, want ErrHeld", err)
	}
	other, err := filelock.Take(root(t, t.TempDir()))
	if err != nil {
		t.Errorf("another folder: %v", err)
	}
	if err := errors.Join(first.Close(), other.Close()); err != nil {
		t.Fatal(err)
	}
	again, err := filelock.Take(root(t, dir))
	if err != nil {
		t.Fatalf("after the first was closed: %v", err)
	}
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
}

// A lock leaves no file behind.
func TestNothingIsLeft(t *testing.T) {
	dir := t.TempDir()
	lock, err := filelock.Take(root(t, dir))
	if err != nil {
		t.Fatal(err)
	}
	if err := lock.Close(); err != nil {
		t.Fatal(err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("the folder has %v, %v", entries, err)
	}
}

// A folder that is no more cannot be locked.
func TestFolderIsGone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "gone")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	r := root(t, dir)
	r.Close()
	if lock, err := filelock.Take(r); err == nil {
		lock.Close()
		t.Error("a folder that was closed is locked")
	}
}
