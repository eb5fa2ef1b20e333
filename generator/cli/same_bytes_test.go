package cli_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// The same content makes the same bytes whatever the machine: its cores, its
// time zone, its language, the folder it works in, where the content lies, in
// which order its files were written, and when.
func TestSameBytesOnAnyMachine(t *testing.T) {
	runsProcesses(t)
	command, err := exec.LookPath("explainer")
	if err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	first, second := t.TempDir(), filepath.Join(t.TempDir(), "другий", "a clone")
	clone(t, first, false)
	clone(t, second, true)
	var want map[string]string
	for i, m := range []struct {
		source, dir string
		env         []string
	}{
		{first, first, []string{"GOMAXPROCS=1", "TZ=UTC", "LANG=C", "LC_ALL=C"}},
		{second, first, []string{"GOMAXPROCS=16", "TZ=Pacific/Kiritimati", "LANG=uk_UA.UTF-8", "LC_ALL=uk_UA.UTF-8"}},
		{second, second, []string{"GOMAXPROCS=16", "TZ=America/Los_Angeles", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8", "NO_COLOR=1", "HOME=/nonexistent"}},
	} {
		out := filepath.Join(t.TempDir(), "public")
		c := exec.Command(command, "build", "--source", m.source, "--out", out, "--compress")
		c.Dir = m.dir
		c.Env = append(m.env, "EXPLAINER_BUILTIN="+root, "SOURCE_DATE_EPOCH=1795867200", "PATH="+os.Getenv("PATH"))
		if said, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", m.env, err, said)
		}
		got := readFolder(t, out)
		if i == 0 {
			want = got
		}
		if diff := differ(got, want); diff != "" {
			t.Errorf("with %v, %s differs", m.env, diff)
		}
	}
	if len(want) < 100 {
		t.Errorf("only %d files were compared", len(want))
	}
}

// clone copies this publication's content into a folder, if asked in the
// opposite order and with other times.
func clone(t *testing.T, dir string, otherwise bool) {
	t.Helper()
	content := os.DirFS(filepath.Join("..", "..", "content"))
	var names []string
	err := fs.WalkDir(content, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if otherwise {
		slices.Reverse(names)
	}
	for i, name := range names {
		data, err := fs.ReadFile(content, name)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, "content", name)
		if err := addFile(path, data); err != nil {
			t.Fatal(err)
		}
		if !otherwise {
			continue
		}
		at := time.Date(2001, 1, 1, 0, 0, i, 0, time.UTC)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
}
