package load_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"explainer/generator/diag"
	"explainer/generator/load"
	"explainer/generator/sitetest"

	"github.com/google/go-cmp/cmp"
)

func options() load.Options {
	return load.Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}
}

func open(t *testing.T, dir string, before *load.Publication, paths ...string) *load.Publication {
	t.Helper()
	p, err := load.Open(t.Context(), dir, options(), before, paths...)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func messages(findings []diag.Finding) []string {
	var out []string
	for _, f := range findings {
		out = append(out, f.Place.String()+": "+f.Message)
	}
	return out
}

// What is unchanged is taken over: all of it where nothing changed, the documents
// and the layouts that did not where something did.
func TestUnchangedIsTakenOver(t *testing.T) {
	dir := sitetest.Write(t, "")
	first := open(t, dir, nil)
	if again := open(t, dir, first); again.Site != first.Site {
		t.Error("nothing changed, and the site is another")
	}
	sitetest.Put(t, filepath.Join(dir, "content", "about.md"), "---\ntitle: About\n---\nWords.\n")
	for _, paths := range [][]string{nil, {"content/about.md"}} {
		next := open(t, dir, first, paths...)
		if next.Site == first.Site || next.Layouts != first.Layouts || next.Site.Entry("about") == nil {
			t.Errorf("at %q: the new page is missing, or the layouts are others", paths)
		}
		if kept := slices.Contains(next.Contents(), first.Contents()[0]); !kept {
			t.Errorf("at %q: an unchanged document was read again", paths)
		}
	}
}

// What was read of a folder does not change with it.
func TestPublicationsAreImmutable(t *testing.T) {
	dir := sitetest.Write(t, "-- content/about.md --\n---\ntitle: About\n---\nIt is [[nobody]], and costs £99 billion.\n")
	p := open(t, dir, nil)
	before := messages(p.Findings)
	sitetest.Put(t, filepath.Join(dir, "content", "about.md"), "---\ntitle: Other\n---\nWords.\n")
	open(t, dir, p)
	checked := p.Checked(nil)
	if p.With(diag.Warnf(diag.Place{}, "rule", "more")); p.Site.Name("about") != "About" {
		t.Error("the title has changed")
	}
	if diff := cmp.Diff(before, messages(p.Findings)); diff != "" || len(checked.Findings) == len(before) {
		t.Errorf("the findings have changed, or the rules found nothing:\n%s", diff)
	}
}

// A language, or a search, that site.yaml asks for is that of every body, also of
// those that were read before.
func TestSettingsReadEverythingAnew(t *testing.T) {
	dir := sitetest.Write(t, "-- content/about.md --\n---\ntitle: About\n---\nWords.\n")
	first := open(t, dir, nil)
	site := filepath.Join(dir, "content", "site.yaml")
	text, err := os.ReadFile(site)
	if err != nil {
		t.Fatal(err)
	}
	sitetest.Put(t, site, string(text)+"search: true\n")
	next := open(t, dir, first, "content/site.yaml")
	if got := next.Site.Entry("about").Unit.Body.Plain; got != "Words." {
		t.Errorf("the plain text is %q", got)
	}
}

// Nothing to read is told: no folder, a file, no content, no site.yaml.
func TestNothingToRead(t *testing.T) {
	dir := t.TempDir()
	sitetest.Put(t, filepath.Join(dir, "file"), "")
	for name, want := range map[string]string{"none": "there is no folder", "file": "is a file"} {
		if _, err := load.Open(t.Context(), filepath.Join(dir, name), options(), nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	if p := open(t, dir, nil); !p.IsEmpty() || !p.Failed(false) || !strings.Contains(p.Findings[0].Message, "there is no content in") {
		t.Errorf("got %v", p.Findings)
	}
	sitetest.Put(t, filepath.Join(dir, "content", "a.md"), "---\ntitle: A\n---\nWords.\n")
	if p := open(t, dir, nil); !slices.Contains(messages(p.Findings), "content/site.yaml: the file is missing") {
		t.Errorf("got %v", messages(p.Findings))
	}
}

// A context that has ended ends the reading.
func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := load.Open(ctx, sitetest.Write(t, ""), options(), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// Content that would unfold beyond its limits is named, and nothing more is made
// of it.
func TestTooLarge(t *testing.T) {
	dir := sitetest.Write(t, "-- content/actors/a.md --\n---\ntype: person\nname: A\n---\n-- content/actors/b.md --\n---\ntype: person\nname: B\n---\n")
	site := filepath.Join(dir, "content", "site.yaml")
	text, err := os.ReadFile(site)
	if err != nil {
		t.Fatal(err)
	}
	sitetest.Put(t, site, string(text)+"limits: {records: 1}\n")
	p := open(t, dir, nil)
	if !p.TooLarge || len(p.Pages) > 0 || p.Checked(nil) != p || !p.Failed(false) {
		t.Errorf("got %v", messages(p.Findings))
	}
}

// Where static/ or an alias would lie in the place of another file, Checked says so.
func TestClashes(t *testing.T) {
	dir := sitetest.Write(t, "-- static/Feed.xml --\nx\n-- static/briefings --\nx\n-- content/about.md --\n---\ntitle: About\naliases: [/sitemap.xml/]\n---\nWords.\n")
	got := messages(open(t, dir, nil).Checked(nil).Findings)
	for _, want := range []string{"static/Feed.xml: the site has another file at /feed.xml, which differs only in upper and lower case", "static/briefings: the site has another file at /briefings/"} {
		if !slices.Contains(got, want) {
			t.Errorf("%q is missing in %q", want, got)
		}
	}
}
