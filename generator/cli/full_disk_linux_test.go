package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// smallDisk mounts a file system of its own, in memory. Where that is not
// allowed the test is skipped, unless EXPLAINER_TMPFS=required.
func smallDisk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=2m"); err != nil {
		if os.Getenv("EXPLAINER_TMPFS") == "required" {
			t.Fatal(err)
		}
		t.Skip("a file system cannot be mounted: ", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// run builds a release and returns what the command says, and whether it
// failed.
func (k *killer) run(t *testing.T, release int) (said string, failed bool) {
	t.Helper()
	c, out := k.start(t, release)
	err := c.Wait()
	return out.String(), err != nil
}

// fill leaves so many blocks of a disk free.
func fill(t *testing.T, disk string, free int) {
	t.Helper()
	var s syscall.Statfs_t
	if err := syscall.Statfs(disk, &s); err != nil {
		t.Fatal(err)
	}
	size := (int(s.Bavail) - free) * int(s.Bsize)
	if err := os.WriteFile(filepath.Join(disk, "ballast"), make([]byte, size), 0o644); err != nil {
		t.Fatal(err)
	}
}

// The disk may be full at any write of a build: the folder keeps whole files
// that refer to nothing missing, the build says why it failed, and the next one
// leaves what a clean one would.
func TestDiskFullAtAnyWrite(t *testing.T) {
	disk := smallDisk(t)
	k := newKiller(t, 5)
	k.out = filepath.Join(disk, "public")
	failures := 0
	for free, done := 0, false; !done; free++ {
		k.build(t, 0)
		fill(t, disk, free)
		said, failed := k.run(t, 1)
		if failed {
			failures++
		}
		if failed != strings.Contains(said, "no space left on device") {
			t.Fatalf("with %d blocks free the build failed: %t, and said %q", free, failed, said)
		}
		k.check(t)
		if err := os.Remove(filepath.Join(disk, "ballast")); err != nil {
			t.Fatal(err)
		}
		k.build(t, 1)
		if diff := differ(readFolder(t, k.out), k.clean[1]); diff != "" {
			t.Fatalf("with %d blocks free before, the next build differs from a clean one: %s", free, diff)
		}
		done = !failed
	}
	if failures < 20 {
		t.Errorf("the disk was full %d times only", failures)
	}
	t.Logf(
		"the disk was full at %d writes of a build of %d pages: no file torn, no reference dangling, each next build like a clean one",
		failures,
		k.pages,
	)
}

// A folder that cannot be written to is left as it is, and a build that has
// nothing to write in it is none the worse.
func TestReadOnlyDisk(t *testing.T) {
	disk := smallDisk(t)
	k := newKiller(t, 5)
	k.out = filepath.Join(disk, "public")
	k.build(t, 0)
	remount := func(flags uintptr) {
		if err := syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT|flags, "size=2m"); err != nil {
			t.Fatal(err)
		}
	}
	remount(syscall.MS_RDONLY)
	said, failed := k.run(t, 1)
	if !failed || !strings.Contains(said, "could not be written to "+k.out) ||
		!strings.Contains(said, "read-only file system") {
		t.Errorf("it failed: %t, and said %q", failed, said)
	}
	if said, failed := k.run(t, 0); failed {
		t.Errorf("with nothing to write it said %q", said)
	}
	remount(0)
	if diff := differ(readFolder(t, k.out), k.clean[0]); diff != "" {
		t.Errorf("%s has changed", diff)
	}
	k.build(t, 1)
}
