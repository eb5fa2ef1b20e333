package build_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"explainer/generator/build"
	"explainer/generator/cache"
	"explainer/generator/load"
	"explainer/generator/publish"
	"explainer/generator/sitetest"

	"github.com/google/go-cmp/cmp"
)

func options() load.Options {
	return load.Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}
}

// open reads a publication that has no finding.
func open(t *testing.T, dir string, o load.Options) *load.Publication {
	t.Helper()
	p, err := load.Open(t.Context(), dir, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	if p = p.Checked(nil); len(p.Findings) > 0 {
		t.Fatal(p.Findings)
	}
	return p
}

// A build that is interrupted, while it renders or before it moves a file, says
// so and leaves the output folder as it was.
func TestInterruptedBuild(t *testing.T) {
	for _, stage := range []string{"render", "publish"} {
		t.Run(stage, func(t *testing.T) {
			dir, out := sitetest.Write(t, ""), filepath.Join(t.TempDir(), "public")
			if _, err := build.Build(t.Context(), open(t, dir, options()), out, build.Options{}); err != nil {
				t.Fatal(err)
			}
			before := sitetest.Tree(t, out)
			sitetest.Put(t, filepath.Join(dir, "content", "about.md"), "---\ntitle: About\n---\nWords.\n")
			ctx, progress := interruptedAt(t, stage)
			o := options()
			o.Progress = progress
			p := open(t, dir, o)
			if _, err := build.Build(ctx, p, out, build.Options{}); !errors.Is(err, context.Canceled) {
				t.Errorf("error %v", err)
			}
			if diff := cmp.Diff(before, sitetest.Tree(t, out)); diff != "" {
				t.Errorf("the folder has changed:\n%s", diff)
			}
			if _, err := os.Stat(filepath.Join(out, ".explainer")); err == nil {
				t.Error("the stage is left")
			}
		})
	}
}

// interruptedAt gives a context that ends when a stage begins.
func interruptedAt(t *testing.T, stage string) (context.Context, load.Progress) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	t.Cleanup(stop)
	return ctx, func(begun string, _, _ int) {
		if begun == stage {
			stop()
		}
	}
}

// A second build takes from the cache what it can, and makes no page anew.
func TestSecondBuildMakesNoPage(t *testing.T) {
	dir, out := sitetest.Write(t, ""), filepath.Join(t.TempDir(), "public")
	folder := filepath.Join(t.TempDir(), "cache")
	for run := range 2 {
		kept := cache.Open(folder)
		o := options()
		o.Cache = kept
		p := open(t, dir, o)
		report, err := build.Build(t.Context(), p, out, build.Options{Cache: kept})
		if closeCache(t, kept); err != nil {
			t.Fatal(err)
		}
		made := 0
		for _, l := range report.Layouts {
			made += l.Pages
		}
		if want := report.Pages * (1 - run); made != want {
			t.Errorf("build %d made %d pages, want %d", run+1, made, want)
		}
	}
}

// An unchanged build leaves the cache as it is.
func TestSameBuildLeavesTheCache(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "cache")
	dir, out := sitetest.Write(t, ""), filepath.Join(t.TempDir(), "public")
	var before map[string]string
	for run := range 3 {
		kept := cache.Open(folder)
		o := options()
		o.Cache = kept
		p := open(t, dir, o)
		if _, err := build.Build(t.Context(), p, out, build.Options{Cache: kept}); err != nil {
			t.Fatal(err)
		}
		closeCache(t, kept)
		now := sitetest.Tree(t, folder)
		if diff := cmp.Diff(before, now); run > 0 && diff != "" {
			t.Errorf("build %d changed the cache:\n%s", run+1, diff)
		}
		before = now
	}
}

func closeCache(t *testing.T, c *cache.Cache) {
	t.Helper()
	if err := c.Close(); err != nil {
		t.Error(err)
	}
}

// The preview's files are those of a build, whichever way they are asked for.
func TestRenderAndOthersAreTheBuild(t *testing.T) {
	p := open(
		t, sitetest.Write(t, "-- content/old.md --\n---\ntitle: Old\naliases: [/older/]\n---\nWords.\n"), options(),
	)
	out := filepath.Join(t.TempDir(), "public")
	if _, err := build.Build(t.Context(), p, out, build.Options{}); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, pg := range p.Pages {
		data, finding := build.Render(p, pg)
		if finding != nil {
			t.Fatal(*finding)
		}
		got[pg.File()] = string(data)
	}
	for address, data := range build.Others(p) {
		if name := address[1:]; name != "" && address[len(address)-1] != '/' {
			got[name] = string(data())
		}
	}
	want := sitetest.Tree(t, out)
	delete(want, "manifest.json")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-build +preview):\n%s", diff)
	}
}

// A layout that fails is one finding, however many pages use it, and nothing is
// written.
func TestFailingLayoutWritesNothing(t *testing.T) {
	dir := sitetest.Write(t, "-- templates/actor.html --\n{{define \"main\"}}\n{{.Wrong}}{{end}}\n")
	out := filepath.Join(t.TempDir(), "public")
	p := open(t, dir, options())
	report, err := build.Build(t.Context(), p, out, build.Options{})
	if err != nil || len(report.Findings) != 1 || report.Findings[0].File != "templates/actor.html" ||
		report.Findings[0].Line != 2 {
		t.Errorf("got %v, %v", report.Findings, err)
	}
	if got := sitetest.Tree(t, out); len(got) > 0 {
		t.Errorf("%d files were written", len(got))
	}
	if diff := cmp.Diff(report.Findings, build.Try(t.Context(), p)); diff != "" {
		t.Errorf("Try finds something else:\n%s", diff)
	}
}

// A layout that is nowhere is named.
func TestMissingLayout(t *testing.T) {
	dir := sitetest.Write(t, "")
	for _, folder := range []string{"templates", "static"} {
		if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS(filepath.Join("../..", folder))); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(filepath.Join(dir, "templates", "actor.html")); err != nil {
		t.Fatal(err)
	}
	p, err := load.Open(t.Context(), dir, load.Options{AsOf: sitetest.Day()}, nil)
	if err != nil {
		t.Fatal(err)
	}
	found := build.Try(t.Context(), p)
	if len(found) != 1 || found[0].File != "templates/actor.html" || found[0].Message != "the layout is missing" {
		t.Errorf("got %v", found)
	}
}

// A folder that holds other people's files is refused, and one in which nothing
// can be written is an error; neither is changed.
func TestOutputFolder(t *testing.T) {
	p, theirs := open(t, sitetest.Write(t, ""), options()), t.TempDir()
	letter := filepath.Join(theirs, "letter.txt")
	sitetest.Put(t, letter, "Dear all")
	var notOurs *publish.NotOursError
	if _, err := build.Build(t.Context(), p, theirs, build.Options{}); !errors.As(err, &notOurs) {
		t.Errorf("a folder of others: got %v", err)
	}
	_, err := build.Build(t.Context(), p, filepath.Join(letter, "public"), build.Options{})
	if err == nil || !strings.Contains(err.Error(), "is a file, or lies in one") {
		t.Errorf("a folder below a file: got %v", err)
	}
	if diff := cmp.Diff(map[string]string{"letter.txt": "Dear all"}, sitetest.Tree(t, theirs)); diff != "" {
		t.Errorf("the folder of others was changed:\n%s", diff)
	}
}
