package cli_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"explainer/generator/cli"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
)

// update rewrites the expected output in the scripts. Read the diff.
var update = flag.Bool("update", false, "rewrite the expected output in the scripts")

// builtin is the folder that main embeds: the layouts and static files.
func builtin() fs.FS {
	root := os.Getenv("EXPLAINER_BUILTIN")
	if root == "" {
		root = filepath.Join("..", "..")
	}
	return os.DirFS(root)
}

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"explainer": func() {
		env := cli.Environment{
			Args: os.Args[1:], Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv, Now: time.Now, Builtin: builtin(),
		}
		if caches := os.Getenv("EXPLAINER_CACHES"); caches != "" {
			env.CacheDir = func() (string, error) { return caches, nil }
		}
		os.Exit(cli.Run(context.Background(), env))
	}})
}

// TestScripts runs the commands as an editor would. Each script begins in a
// folder with the small sound site of sitetest/base.txtar and its own files on top.
func TestScripts(t *testing.T) {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("EXPLAINER_BUILTIN", root)
			e.Setenv("EXPLAINER_CACHES", filepath.Join(e.WorkDir, ".cache"))
			e.Setenv("SOURCE_DATE_EPOCH", "1767657600") // 6 January 2026
			base, err := txtar.ParseFile(filepath.Join("..", "sitetest", "base.txtar"))
			if err != nil {
				return err
			}
			for _, f := range base.Files {
				if err := addFile(filepath.Join(e.WorkDir, f.Name), f.Data); err != nil {
					return err
				}
			}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"bytes": writeBytes,
			"snap":  snapshot,
		},
	})
}

// addFile writes a file that the script has none of.
func addFile(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// writeBytes: bytes FILE QUOTED [COUNT] writes a Go-quoted text, COUNT times.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	var text string
	_, err := fmt.Sscanf(`"`+args[1]+`"`, "%q", &text)
	ts.Check(err)
	count := 1
	if len(args) > 2 {
		_, err := fmt.Sscan(args[2], &count)
		ts.Check(err)
	}
	name := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(filepath.Dir(name), 0o755))
	f, err := os.Create(name)
	ts.Check(err)
	for range count {
		_, err := f.WriteString(text)
		ts.Check(err)
	}
	ts.Check(f.Close())
}

// snapshot: snap FOLDER FILE lists a folder's files with size and time of
// change.
func snapshot(ts *testscript.TestScript, _ bool, args []string) {
	var list string
	ts.Check(filepath.WalkDir(ts.MkAbs(args[0]), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		list += fmt.Sprintln(path, info.Size(), info.ModTime().UnixNano())
		return err
	}))
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(list), 0o644))
}
