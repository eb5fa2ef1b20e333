package cli_test

import (
	"context"
	"explainer/generator/sitetest"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"explainer/generator/cli"
)

// session is a command that runs until it is stopped, in a folder with the
// small sound site.
type session struct {
	t      *testing.T
	dir    string
	mu     sync.Mutex
	output strings.Builder
	grown  chan struct{} // closed when there is more output
}

// Write implements io.Writer.
func (s *session) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	close(s.grown)
	s.grown = make(chan struct{})
	return s.output.Write(p)
}

// wallClock is a clock that a test sets.
type wallClock struct{ now atomic.Pointer[time.Time] }

func clock(text string) *wallClock {
	c := &wallClock{}
	c.set(text)
	return c
}

func (c *wallClock) set(text string) {
	now, err := time.Parse(time.RFC3339, text)
	if err != nil {
		panic(err)
	}
	c.now.Store(&now)
}

func (c *wallClock) Now() time.Time { return *c.now.Load() }

// run starts a command; {dir} in its arguments is the session's folder.
func run(t *testing.T, args ...string) *session {
	t.Helper()
	return runAt(t, clock("2025-03-01T12:00:00Z"), args...)
}

// runAt starts a command at the time of a clock.
func runAt(t *testing.T, now *wallClock, args ...string) *session {
	t.Helper()
	s := &session{t: t, dir: sitetest.Write(t, ""), grown: make(chan struct{})}
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "{dir}", s.dir)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan int, 1)
	go func() {
		ended <- cli.Run(ctx, cli.Environment{Args: args, Stdout: s, Stderr: s, Getenv: func(string) string { return "" }, Now: now.Now, Builtin: builtin()})
	}()
	t.Cleanup(func() {
		stop()
		if status := <-ended; status != 0 {
			t.Errorf("the command ended with %d:\n%s", status, s.output.String())
		}
	})
	return s
}

func (s *session) save(name, text string) {
	s.t.Helper()
	path := filepath.Join(s.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

// until waits for a text in the output beyond what was taken before, and takes
// it.
func (s *session) until(text string) {
	s.t.Helper()
	timeout := time.After(30 * time.Second)
	for {
		s.mu.Lock()
		all, grown := s.output.String(), s.grown
		if _, rest, found := strings.Cut(all, text); found {
			s.output.Reset()
			_, _ = io.WriteString(&s.output, rest)
			s.mu.Unlock()
			return
		}
		s.mu.Unlock()
		select {
		case <-grown:
		case <-timeout:
			s.t.Fatalf("no %q in the output:\n%s", text, all)
		}
	}
}

// eventually waits for output after which a published file holds a text.
func (s *session) eventually(name, text string) {
	s.t.Helper()
	for {
		s.until(": " + filepath.Join(s.dir, "public"))
		if data, err := os.ReadFile(filepath.Join(s.dir, "public", name)); err == nil &&
			strings.Contains(string(data), text) {
			return
		}
	}
}

// Watching follows saves, deletions and new folders; a mistake keeps the last
// good site, and mending it brings the new one.
func TestBuildWatch(t *testing.T) {
	t.Parallel()
	s := run(t, "build", "--watch", "--source", "{dir}", "--out", "{dir}/public", "--as-of", "2025-03-01")
	s.until("Ctrl-C ends it")
	s.save("content/about.md", "---\ntitle: About\n---\nFirst words.\n")
	s.eventually("about/index.html", "First words.")

	s.save("content/about.md", "---\ntitel: About\n---\nSecond words.\n")
	s.until(`did you mean "title"?`)
	s.until("nothing was written")
	if data, err := os.ReadFile(filepath.Join(s.dir, "public/about/index.html")); err != nil ||
		!strings.Contains(string(data), "First words.") {
		t.Errorf("the last good page is lost: %v", err)
	}

	s.save("content/about.md", "---\ntitle: About\n---\nThird words.\n")
	s.eventually("about/index.html", "Third words.")

	s.save("templates/page.html", `{{define "main"}}<h1>{{.Title}}</h1>A layout of our own.{{end}}`)
	s.eventually("about/index.html", "A layout of our own.")

	if err := os.Remove(filepath.Join(s.dir, "content/about.md")); err != nil {
		t.Fatal(err)
	}
	s.until("1 removed")
	if _, err := os.Stat(filepath.Join(s.dir, "public/about")); err == nil {
		t.Error("the page of a deleted file is still there")
	}
}

// What somebody else does to the output folder is undone, without anything
// being edited.
func TestBuildWatchMendsOutput(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for three checks of the output folder")
	}
	t.Parallel()
	s := run(t, "build", "--watch", "--source", "{dir}", "--out", "{dir}/public")
	s.until("Ctrl-C ends it")
	home := filepath.Join(s.dir, "public", "index.html")
	whole, err := os.ReadFile(home)
	if err != nil {
		t.Fatal(err)
	}
	for _, spoil := range []func() error{
		func() error { return os.WriteFile(home, []byte("spoilt"), 0o644) },
		func() error { return os.Remove(home) },
		func() error { return os.RemoveAll(filepath.Join(s.dir, "public")) },
	} {
		if err := spoil(); err != nil {
			t.Fatal(err)
		}
		s.until(" removed, in ")
		if got, err := os.ReadFile(home); err != nil || string(got) != string(whole) {
			t.Errorf("it is not mended: %v\n%s", err, got)
		}
	}
}

// A document that is held back until a day is published when it has come.
func TestBuildWatchSeesMidnight(t *testing.T) {
	t.Parallel()
	now := clock("2025-03-01T23:59:59Z")
	s := runAt(t, now, "build", "--watch", "--source", "{dir}", "--out", "{dir}/public")
	s.until("Ctrl-C ends it")
	s.save("content/about.md", "---\ntitle: About\ndate: 2025-03-02\n---\nWords of tomorrow.\n")
	s.until("held back: content/about.md")
	now.set("2025-03-02T00:00:00Z")
	s.eventually("about/index.html", "Words of tomorrow.")
}
