package sitetest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// Example writes the small publication with the files of examples over it, one
// archive after the other, and returns its folder. The lines before the first
// file of an archive are commands, which are run first: see package check.
func Example(t testing.TB, archives ...string) string {
	t.Helper()
	dir := Write(t, "")
	for _, text := range archives {
		archive := txtar.Parse([]byte(text))
		for line := range strings.Lines(string(archive.Comment)) {
			run(t, dir, strings.Fields(line))
		}
		for _, f := range archive.Files {
			Put(t, filepath.Join(dir, f.Name), string(f.Data))
		}
	}
	return dir
}

// run does what a shell would do with rm FILE, ln -s TARGET FILE and truncate -s
// SIZE FILE, where a size is in megabytes: 33M.
func run(t testing.TB, dir string, words []string) {
	t.Helper()
	name := filepath.Join(dir, words[len(words)-1])
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	var err error
	switch words[0] {
	case "rm":
		err = os.Remove(name)
	case "ln":
		err = os.Symlink(words[2], name)
	case "truncate":
		var megabytes int64
		if _, err := fmt.Sscanf(words[2], "%dM", &megabytes); err != nil {
			t.Fatal(err)
		}
		err = errors.Join(os.WriteFile(name, nil, 0o644), os.Truncate(name, megabytes<<20))
	default:
		t.Fatalf("no such command: %v", words)
	}
	if err != nil {
		t.Fatal(err)
	}
}
