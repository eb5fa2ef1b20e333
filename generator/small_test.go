package generator_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"explainer/generator"
	"explainer/generator/record"

	"github.com/rogpeppe/go-internal/txtar"
)

// small writes the small site of testdata/base.txtar, with the files of an
// archive over it, and returns its folder.
func small(t testing.TB, archive string) string {
	t.Helper()
	base, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, f := range append(base.Files, txtar.Parse([]byte(archive)).Files...) {
		put(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	return dir
}

func put(t testing.TB, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// builtin are the layouts and static files that the binary embeds.
func builtin() fs.FS { return os.DirFS("..") }

// asOf is the day that the tests build for.
func asOf(t testing.TB, day string) generator.Options {
	t.Helper()
	d, err := record.ParseDate(day)
	if err != nil {
		t.Fatal(err)
	}
	return generator.Options{AsOf: d, Builtin: builtin()}
}

func open(t testing.TB, dir string, options generator.Options) *generator.Snapshot {
	t.Helper()
	s, err := generator.Open(dir, options)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// tree reads a folder: paths to contents.
func tree(t testing.TB, dir string) map[string]string {
	t.Helper()
	files, err := readTree(dir)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func readTree(dir string) (map[string]string, error) {
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
	return files, err
}

// build writes a site without a finding into a new folder and reads it back.
func build(t testing.TB, s *generator.Snapshot) map[string]string {
	t.Helper()
	if len(s.Findings) > 0 {
		t.Fatalf("findings: %v", s.Findings)
	}
	out := filepath.Join(t.TempDir(), "public")
	report, err := s.Build(t.Context(), out)
	if err != nil || len(report.Findings) > 0 {
		t.Fatalf("the build failed: %v %v", err, report.Findings)
	}
	return tree(t, out)
}
