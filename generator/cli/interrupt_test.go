//go:build unix

package cli_test

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// start starts explainer in a folder, as a program of its own.
func start(t *testing.T, stderr io.Writer, args ...string) *exec.Cmd {
	t.Helper()
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command("explainer", args...)
	command.Env = append(os.Environ(), "EXPLAINER_BUILTIN="+root)
	command.Stderr = stderr
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = command.Process.Kill() })
	return command
}

// terms writes a publication of many terms, each with a line more in its front
// matter.
func terms(t *testing.T, line string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	files := map[string]string{"site.yaml": "title: Terms\nbase_url: https://example.org\nlanguage: en\n"}
	for i := range 2000 {
		files[fmt.Sprintf("glossary/term-%d.md", i)] = "---\ntitle: A term\nsummary: What it means.\n" + line + "---\n"
	}
	for name, text := range files {
		if err := addFile(filepath.Join(dir, "content", name), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// Ctrl-C while a watching build is writing ends it, with success and nothing
// half done.
func TestBuildWatchEnds(t *testing.T) {
	dir := terms(t, "")
	made, err := fsnotify.NewWatcher()
	if err != nil {
		t.Fatal(err)
	}
	defer made.Close()
	if err := made.Add(dir); err != nil {
		t.Fatal(err)
	}
	var stderr strings.Builder
	command := start(t, &stderr, "build", "--watch", "--source", dir, "--out", filepath.Join(dir, "public"))
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	select {
	case <-made.Events: // the output folder: it is building
	case err := <-ended:
		t.Fatalf("it ended before it built: %v: %s", err, &stderr)
	}
	if err := command.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; err != nil {
		t.Errorf("%v: %s", err, &stderr)
	}
	if strings.Contains(stderr.String(), "error") {
		t.Errorf("got %s", &stderr)
	}
	if _, err := os.Stat(filepath.Join(dir, "public", ".explainer")); err == nil {
		t.Error("the stage is left")
	}
}

// What does not end at the first Ctrl-C, since nobody reads what it says, ends
// at the next.
func TestSecondInterruptKills(t *testing.T) {
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	command := start(t, write, "build", "--watch", "--all", "--source", terms(t, "sumary: Twice.\n"))
	write.Close()
	if _, err := read.Read(make([]byte, 1)); err != nil { // more findings than fit into a pipe
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	again := time.NewTicker(10 * time.Millisecond)
	defer again.Stop()
	for {
		select {
		case err := <-ended:
			if err == nil || !strings.Contains(err.Error(), os.Interrupt.String()) {
				t.Errorf("ended with %v", err)
			}
			return
		case <-again.C:
			_ = command.Process.Signal(os.Interrupt) // it may have ended
		}
	}
}
