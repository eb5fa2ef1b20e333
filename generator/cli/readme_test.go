package cli_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"explainer/generator/cli"
)

// example returns what stands in the README between a line and the next fence.
func example(t *testing.T, readme, from string) string {
	t.Helper()
	_, rest, ok := strings.Cut(readme, "\n"+from+"\n")
	text, _, ended := strings.Cut(rest, "\n```")
	if !ok || !ended {
		t.Fatalf("the README has no %q", from)
	}
	return text + "\n"
}

// check runs `explainer check` on the publication of this repository with one
// file changed, and returns the status and what it prints to standard error.
func check(t *testing.T, file string, change func(text string) string) (int, string) {
	t.Helper()
	dir := t.TempDir()
	content := filepath.Join("..", "..", "content")
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS(content)); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "content", filepath.FromSlash(file))
	old, _ := os.ReadFile(path) // a new file has no text yet
	if err := os.WriteFile(path, []byte(change(string(old))), 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errors bytes.Buffer
	status := cli.Run(context.Background(), cli.Environment{
		Args: []string{
			"check",
			"--source",
			dir,
			"--as-of",
			"2026-11-28",
		}, Stdout: &out, Stderr: &errors, Getenv: func(string) string { return "" }, Now: time.Now, Builtin: builtin(),
	})
	return status, errors.String()
}

// words splits a line of a shell session, in which a text in double quotes is
// one word.
func words(line string) []string {
	var out []string
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			out = append(out, part)
		} else {
			out = append(out, strings.Fields(part)...)
		}
	}
	return out
}

// The session with which the README begins a new explainer can be typed as it
// stands, and ends with the findings that it shows.
func TestReadmeBegins(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(data), "\n## Begin\n")
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("EXPLAINER_BUILTIN", root)
	t.Chdir(t.TempDir())
	session := strings.Split(strings.TrimSpace(example(t, section, "```sh")), "\n")
	var printed string
	for i, line := range session {
		args := words(line)
		if args[0] == "cd" {
			t.Chdir(args[1])
			continue
		}
		var status int
		if status, printed = explainer(args[1:]...); (status != 0) != (i == len(session)-1) {
			t.Fatalf("%s ended with %d:\n%s", line, status, printed)
		}
	}
	if want := example(t, section, "```text"); !strings.HasPrefix(printed, want) {
		t.Errorf("the README shows\n%s\nthe command prints\n%s", want, printed)
	}
}

// What the README shows is what the command prints, and the briefing that it
// shows is one that builds.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	status, printed := check(t, "about.md", func(text string) string {
		return text + "\nBritain will spend £99 billion [@ifs-2025].\n"
	})
	_, refuses, _ := strings.Cut(readme, "\n## See it refuse\n")
	if want := example(t, refuses, "```text"); status != 1 || strings.TrimSpace(printed) != strings.TrimSpace(want) {
		t.Errorf("the README shows\n%s\nthe command prints\n%s", want, printed)
	}
	status, printed = check(t, "briefings/shown.md", func(string) string { return example(t, readme, "```markdown") })
	if status != 0 {
		t.Errorf("the briefing in the README does not build:\n%s", printed)
	}
}
