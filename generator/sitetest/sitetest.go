// Package sitetest writes small publications for tests.
//
// The files of a txtar archive flow in; a folder with them, over those of
// base.txtar, a small publication without a finding, flows out.
package sitetest

import (
	_ "embed"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"explainer/generator/record"

	"github.com/rogpeppe/go-internal/txtar"
)

//go:embed base.txtar
var base string

// Base returns the small publication as a txtar archive.
func Base() string { return base }

// Write writes the small publication, with the files of an archive over it, and
// returns its folder.
func Write(t testing.TB, archive string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range append(txtar.Parse([]byte(base)).Files, txtar.Parse([]byte(archive)).Files...) {
		Put(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	return dir
}

// Put writes a file, and the folders that it lies in.
func Put(t testing.TB, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Tree reads a folder: paths, with slashes, to contents.
func Tree(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Day is the day that the publication is written for.
func Day() record.Date { return record.Date{Year: 2025, Month: 3, Day: 1} }
