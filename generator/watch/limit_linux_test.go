package watch_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"explainer/generator/watch"
)

// child runs this test again in a process of its own, in which limits can be
// set, and reports whether this is that process.
func child(t *testing.T) bool {
	t.Helper()
	if os.Getenv("EXPLAINER_CHILD") != "" {
		return true
	}
	command := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	command.Env = append(os.Environ(), "EXPLAINER_CHILD=1")
	if out, err := command.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	return false
}

// Where the system lets nobody watch, the watcher says which limit it met and
// how it is raised, and looks instead.
func TestLimitOfInstances(t *testing.T) {
	if !child(t) {
		return
	}
	var before syscall.Rlimit
	must(t, syscall.Getrlimit(syscall.RLIMIT_NOFILE, &before))
	dir := t.TempDir()
	write(t, filepath.Join(dir, "content", "page.md"), "one")
	free, err := os.Open(os.DevNull) // the lowest number that is free
	must(t, err)
	number := uint64(free.Fd())
	must(t, free.Close())
	must(t, syscall.Setrlimit(syscall.RLIMIT_NOFILE, &syscall.Rlimit{Cur: number, Max: before.Max}))
	w := watch.New(t.Context(), dir, "content")
	must(t, syscall.Setrlimit(syscall.RLIMIT_NOFILE, &before))
	if limit := w.Limit(); limit == nil || !strings.Contains(limit.Error(), "fs.inotify.max_user_instances") ||
		!strings.Contains(limit.Error(), "ulimit -n") {
		t.Errorf("got %v", limit)
	}
	for range 3 {
		settle(w)
	}
}
