//go:build unix

package cli_test

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"explainer/generator/cli"
)

// address waits until a preview says where it is.
func (s *session) address() string {
	s.t.Helper()
	timeout := time.After(30 * time.Second)
	for {
		s.mu.Lock()
		found, grown := regexp.MustCompile(`http://\S+/`).FindString(s.output.String()), s.grown
		s.mu.Unlock()
		if found != "" {
			return found
		}
		select {
		case <-grown:
		case <-timeout:
			s.t.Fatal("the preview does not say where it is")
		}
	}
}

// once runs a command to its end.
func once(t *testing.T, args ...string) (status int, output string) {
	t.Helper()
	var out strings.Builder
	status = cli.Run(
		t.Context(),
		cli.Environment{
			Args:    args,
			Stdout:  &out,
			Stderr:  &out,
			Getenv:  func(string) string { return "" },
			Now:     time.Now,
			Builtin: builtin(),
		},
	)
	return status, out.String()
}

// The terminal tells what is wrong, and that it is mended, while the preview
// goes on. Nothing is written.
func TestServe(t *testing.T) {
	s := run(t, "serve", "--source", "{dir}", "--addr", "127.0.0.1:0", "--as-of", "2025-03-01")
	base := s.address()
	s.save("content/about.md", "---\ntitel: About\n---\nWords.\n")
	s.until(`did you mean "title"?`)
	s.save("content/about.md", "---\ntitle: About\n---\nWords.\n")
	s.until("no findings any more")
	response, err := http.Get(base + "about/")
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusOK {
		t.Errorf("got %s", response.Status)
	}
	if _, err := os.Stat(filepath.Join(s.dir, "public")); err == nil {
		t.Error("a preview has written")
	}
}

// --open opens a browser at the page of an id.
func TestServeOpens(t *testing.T) {
	bin, opened := t.TempDir(), filepath.Join(t.TempDir(), "opened")
	for _, name := range []string{"xdg-open", "open"} {
		if err := os.WriteFile(filepath.Join(bin, name), []byte("#!/bin/sh\necho \"$1\" > "+opened+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(opened, 0o600); err != nil { // whoever reads it waits for the browser
		t.Fatal(err)
	}
	t.Setenv("PATH", bin+string(filepath.ListSeparator)+os.Getenv("PATH"))
	s := run(
		t, "serve", "--open", "united-kingdom", "--source", "{dir}", "--addr", "127.0.0.1:0", "--as-of",
		"2025-03-01",
	)
	got, err := os.ReadFile(opened)
	if want := s.address() + "actors/united-kingdom/\n"; err != nil || string(got) != want {
		t.Errorf("opened %q, not %q: %v", got, want, err)
	}
}

// An id that there is not is answered with the nearest.
func TestServeOpensNothing(t *testing.T) {
	s := run(
		t, "serve", "--open", "united-kingdon", "--source", "{dir}", "--addr", "127.0.0.1:0", "--as-of",
		"2025-03-01",
	)
	s.until(`there is no "united-kingdon"; did you mean "united-kingdom"?`)
}

// The id may stand behind an equals sign, too.
func TestServeOpensBehindEquals(t *testing.T) {
	s := run(t, "serve", "--open=united-kingdon", "--source", "{dir}", "--addr", "127.0.0.1:0", "--as-of", "2025-03-01")
	s.until(`there is no "united-kingdon"; did you mean "united-kingdom"?`)
}

// Without a host, an address is this computer's alone; with one that means all
// of its addresses, that is said, and the address that is shown opens.
func TestServeAddresses(t *testing.T) {
	const warning = "whoever can reach this computer can read the preview"
	for addr, warned := range map[string]bool{":0": false, "localhost:0": false, "[::1]:0": false, "0.0.0.0:0": true, "[::]:0": true} {
		t.Run(addr, func(t *testing.T) {
			s := run(t, "serve", "--source", "{dir}", "--addr", addr, "--as-of", "2025-03-01")
			response, err := http.Get(s.address())
			if err != nil {
				t.Fatal(err)
			}
			response.Body.Close()
			if response.StatusCode != http.StatusOK {
				t.Errorf("got %s", response.Status)
			}
			if warned {
				s.until(warning)
				return
			}
			s.mu.Lock()
			defer s.mu.Unlock()
			if strings.Contains(s.output.String(), warning) {
				t.Error("warned for nothing")
			}
		})
	}
}

// What is due on a day is said when it has come, without anything being edited.
func TestServeSeesMidnight(t *testing.T) {
	t.Parallel()
	now := clock("2025-03-01T23:59:59Z")
	s := runAt(t, now, "serve", "--source", "{dir}", "--addr", "127.0.0.1:0")
	s.save(
		"content/about.md",
		"---\ntitle: About\nsumary: Nothing.\nas_of: 2025-02-20\nreview_by: 2025-03-01\n---\nWords.\n",
	)
	s.until("[unknown-key]")
	now.set("2025-03-02T00:00:00Z")
	s.until("was to be checked again by 2025-03-01")
}

// Of an address that is taken, the next free one is named.
func TestAddressTaken(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	status, output := once(t, "serve", "--source", t.TempDir(), "--addr", listener.Addr().String())
	if status != 1 ||
		!regexp.MustCompile(`is taken by another program; this one is free: explainer serve --addr 127\.0\.0\.1:\d+\n`).
			MatchString(output) {
		t.Errorf("got %d: %s", status, output)
	}
}

// What serve is told wrongly is said before anything is read.
func TestServeUsage(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"serve", "nato"}, `serve takes "nato" only after --open`},
		{[]string{"serve", "--editor", "vscod"}, `there is no editor "vscod"; did you mean "vscode"?`},
		{[]string{"serve", "--addr", "nowhere"}, "--addr is an IP address of this computer"},
	} {
		if status, output := once(t, c.args...); status != 2 || !strings.Contains(output, c.want) {
			t.Errorf("%q: got %d: %s", c.args, status, output)
		}
	}
}

// Both ways to ask a preview to end do so, with success: while it still opens a
// publication, and while pages listen to it.
func TestServeEnds(t *testing.T) {
	if testing.Short() {
		t.Skip("runs other processes on 2,000 documents")
	}
	t.Parallel()
	dir := t.TempDir()
	for i := range 2000 {
		name := filepath.Join(dir, "content", "glossary", fmt.Sprintf("term-%d.md", i))
		if err := addFile(name, []byte("---\ntitle: A term\nsummary: What it means.\n---\n")); err != nil {
			t.Fatal(err)
		}
	}
	for _, sign := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		for _, listening := range []bool{true, false} {
			ends(t, dir, sign, listening)
		}
	}
}

func ends(t *testing.T, dir string, sign os.Signal, listening bool) {
	t.Helper()
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command("explainer", "serve", "--addr", "127.0.0.1:0", "--source", dir)
	command.Env = append(os.Environ(), "EXPLAINER_BUILTIN="+root)
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	if base, _, _ := strings.Cut(line, " "); listening {
		response, err := http.Get(base + ".explainer/events?page=/")
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
	}
	if err := command.Process.Signal(sign); err != nil {
		t.Fatal(err)
	}
	if err := command.Wait(); err != nil {
		t.Errorf("%v: %v", sign, err)
	}
}
