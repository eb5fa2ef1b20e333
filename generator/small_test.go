package generator_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"explainer/generator"
	"explainer/generator/build"
	"explainer/generator/load"
	"explainer/generator/record"
	"explainer/generator/sitetest"
)

// small writes the small publication, with the files of an archive over it, and
// returns its folder.
func small(t testing.TB, archive string) string {
	t.Helper()
	return sitetest.Write(t, archive)
}

// slow marks a test that builds a whole publication, edits one at random or needs
// a browser: -short leaves it out.
func slow(t testing.TB) {
	t.Helper()
	if testing.Short() {
		t.Skip("slow")
	}
}

func put(t testing.TB, name, text string) {
	t.Helper()
	sitetest.Put(t, name, text)
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
	return generator.Options{Options: load.Options{AsOf: d, Builtin: builtin()}}
}

// snapshot is a publication that was read and checked, and how it is written.
type snapshot struct {
	*load.Publication
	options generator.Options
}

func open(t testing.TB, dir string, options generator.Options) *snapshot {
	t.Helper()
	p, err := load.Open(t.Context(), dir, options.Options, nil)
	if err != nil {
		t.Fatal(err)
	}
	return &snapshot{p.Checked(options.Published), options}
}

// again reads the folder anew and takes over what has not changed.
func (s *snapshot) again(t testing.TB) *snapshot {
	t.Helper()
	next, err := load.Open(t.Context(), s.Dir, s.options.Options, s.Publication)
	if err != nil {
		t.Fatal(err)
	}
	if next.Site != s.Site {
		next = next.Checked(s.options.Published)
	}
	return &snapshot{next, s.options}
}

// Build writes the site into a folder.
func (s *snapshot) Build(ctx context.Context, out string) (build.Report, error) {
	o := s.options
	return build.Build(
		ctx, s.Publication, out, build.Options{Relative: o.Relative, Compress: o.Compress, Cache: o.Cache},
	)
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

// built writes a site without a finding into a new folder and reads it back.
func built(t testing.TB, s *snapshot) map[string]string {
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
