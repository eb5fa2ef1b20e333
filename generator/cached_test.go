package generator_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"explainer/generator/cache"

	"github.com/google/go-cmp/cmp"
)

// Whatever is edited between two builds that share a cache, in the folder, in the
// output or in the cache itself, and in whichever way the site is built, what
// comes out is what a build without a cache makes, findings and bytes.
// EXPLAINER_EDITS sets how many edits are made, EXPLAINER_SEED repeats a run.
func TestCachedBuildsAreClean(t *testing.T) {
	e, edits := newEditor(t, 150)
	out, folder := filepath.Join(t.TempDir(), "public"), filepath.Join(t.TempDir(), "cache")
	steps, sites := 0, 0
	for ; e.made < edits; steps++ {
		options := asOf(t, e.pick("2025-03-01", "2025-03-01", "2026-11-28"))
		options.Relative, options.Compress, options.Drafts = e.r.IntN(8) == 0, e.r.IntN(12) == 0, e.r.IntN(6) == 0
		cached := options
		cached.Cache = cache.Open(folder)
		s, clean := open(t, e.dir, cached), open(t, e.dir, options)
		if diff := cmp.Diff(clean.Findings, s.Findings); diff != "" {
			t.Fatalf("the findings are not those without a cache:\n%s", diff)
		}
		wrong := s.Findings
		if !s.Failed(false) {
			report, err := s.Build(t.Context(), out)
			if err != nil {
				t.Fatal(err)
			}
			wrong = report.Findings
		}
		if closeCache(t, cached.Cache); len(wrong) > 0 {
			e.mend(wrong)
			continue
		}
		if diff := cmp.Diff(built(t, clean), tree(t, out)); diff != "" {
			t.Fatalf("the folder is not what a build without a cache makes:\n%s", diff)
		}
		sites++
		e.some()
		e.meddle(out, folder)
	}
	t.Logf("%d edits, in %d steps, after %d of which the site could be built: no divergence", e.made, steps, sites)
	if sites < steps/8 {
		t.Error("that is too few for a test of what is built")
	}
}

// meddle changes at times a file that a build has written, or a byte of its
// cache.
func (e *editor) meddle(out, cache string) {
	switch e.r.IntN(8) {
	case 0:
		e.spoil(filepath.Join(out, "index.html"))
	case 1:
		e.may(os.Remove(filepath.Join(out, "briefings", "index.html")))
	case 2:
		e.spoil(filepath.Join(cache, "index"))
	case 3:
		e.spoil(filepath.Join(cache, "data"))
	case 4:
		manifest := filepath.Join(out, "manifest.json")
		data, err := os.ReadFile(manifest)
		e.may(err)
		e.must(
			os.WriteFile(
				manifest,
				bytes.ReplaceAll(data, []byte(`"url": "/briefings/`), []byte(`"url": "/elsewhere/`)),
				0o644,
			),
		)
	}
}

// spoil changes a byte of a file.
func (e *editor) spoil(name string) {
	data, err := os.ReadFile(name)
	if e.may(err); len(data) == 0 {
		return
	}
	data = slices.Clone(data)
	data[e.r.IntN(len(data))]++
	e.must(os.WriteFile(name, data, 0o600))
}

func closeCache(t *testing.T, c *cache.Cache) {
	t.Helper()
	if err := c.Close(); err != nil {
		t.Error(err)
	}
}
