package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// A plain `go build` in a clone of this repository makes a program that says its
// commit and the time of that, whatever flags are set here.
func TestVersionOfClone(t *testing.T) {
	runsProcesses(t)
	dir, program := t.TempDir(), filepath.Join(t.TempDir(), "explainer")
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	if said, err := exec.Command("git", "clone", "--quiet", "--depth=1", "file://"+root, dir).CombinedOutput(); err != nil {
		t.Skipf("there is no repository to clone: %s", said)
	}
	build := exec.Command("go", "build", "-o", program, ".")
	build.Dir, build.Env = dir, append(os.Environ(), "GOFLAGS=-buildvcs=auto")
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	said, err := exec.Command(program, "version").Output()
	if err != nil || !regexp.MustCompile(`(?m)^commit [0-9a-f]{40} of \d{4}-\d\d-\d\dT\S+Z$`).Match(said) {
		t.Errorf("it says %q, %v", said, err)
	}
}
