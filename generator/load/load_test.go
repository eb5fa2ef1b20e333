package load_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"explainer/generator/asset"
	"explainer/generator/diag"
	"explainer/generator/load"
	"explainer/generator/record"
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

// The same files read with other options are another publication.
func TestOptionsCount(t *testing.T) {
	dir := sitetest.Write(t, "-- content/about.md --\n---\ntitle: About\ndraft: true\n---\nWords.\n")
	first := open(t, dir, nil)
	for name, change := range map[string]func(*load.Options){
		"the day":     func(o *load.Options) { o.AsOf.Year++ },
		"drafts":      func(o *load.Options) { o.Drafts = true },
		"the address": func(o *load.Options) { o.BaseURL = "https://example.com" },
	} {
		o := options()
		change(&o)
		next, err := load.Open(t.Context(), dir, o, first)
		if err != nil {
			t.Fatal(err)
		}
		clean, err := load.Open(t.Context(), dir, o, nil)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(rendered(t, clean), rendered(t, next)); next.Site == first.Site || diff != "" {
			t.Errorf("after a change of %s, the publication is the same, or differs from a clean one:\n%s", name, diff)
		}
	}
}

// A layout of the folder's own is another publication even where it is written as the
// built-in one, since rules ask whose it is.
func TestOwnLayoutCounts(t *testing.T) {
	dir := sitetest.Write(t, "")
	before := open(t, dir, nil)
	text, err := os.ReadFile("../../templates/404.html")
	if err != nil {
		t.Fatal(err)
	}
	sitetest.Put(t, filepath.Join(dir, "templates", "404.html"), string(text))
	if after := open(t, dir, before); after.Same(before) {
		t.Error("a new layout is taken for none")
	}
}

// rendered returns every page of a publication by its address.
func rendered(t *testing.T, p *load.Publication) map[string]string {
	t.Helper()
	pages := map[string]string{}
	for _, page := range p.Pages {
		var out strings.Builder
		if f, ok := p.Layouts.Page(page.URL, page.Make(), &out); !ok {
			t.Errorf("%s: %s", page.URL, f.Message)
		}
		pages[page.URL] = out.String()
	}
	return pages
}

// A publication shows what its folder held, whatever is made of the folder, or of
// the publication, afterwards and at the same time.
func TestPublicationsAreImmutable(t *testing.T) {
	dir := sitetest.Write(
		t, "-- content/about.md --\n---\ntitle: About\n---\nIt is [[nobody]], and costs £99 billion.\n",
	)
	p := open(t, dir, nil)
	pages, findings := rendered(t, p), messages(p.Findings)
	sitetest.Put(t, filepath.Join(dir, "content", "about.md"), "---\ntitle: Other\n---\nThe [[united-kingdom]].\n")
	sitetest.Put(t, filepath.Join(dir, "templates", "page.html"), `{{define "main"}}A layout of our own.{{end}}`)
	var others sync.WaitGroup
	others.Go(func() {
		next, err := load.Open(t.Context(), dir, options(), p)
		if err != nil {
			t.Error(err)
			return
		}
		rendered(t, next.Checked(nil))
	})
	others.Go(func() {
		checked := p.Checked(nil)
		if more := checked.With(diag.Warnf(diag.Place{}, "rule", "more")); len(
			more.Findings,
		) != len(
			checked.Findings,
		)+1 {
			t.Error("a finding is missing")
		}
	})
	if diff := cmp.Diff(pages, rendered(t, p)); diff != "" {
		t.Errorf("pages have changed:\n%s", diff)
	}
	others.Wait()
	if diff := cmp.Diff(pages, rendered(t, p)); diff != "" {
		t.Errorf("pages have changed:\n%s", diff)
	}
	if diff := cmp.Diff(findings, messages(p.Findings)); diff != "" {
		t.Errorf("findings have changed:\n%s", diff)
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
		if _, err := load.Open(t.Context(), filepath.Join(dir, name), options(), nil); err == nil ||
			!strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	if p := open(t, dir, nil); !p.IsEmpty() || !p.Failed(false) ||
		!strings.Contains(p.Findings[0].Message, "there is no content in") {
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
	dir := sitetest.Write(
		t,
		"-- content/actors/a.md --\n---\ntype: person\nname: A\n---\n-- content/actors/b.md --\n---\ntype: person\nname: B\n---\n",
	)
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
	dir := sitetest.Write(
		t,
		"-- static/Feed.xml --\nx\n-- static/briefings --\nx\n-- content/about.md --\n---\ntitle: About\naliases: [/sitemap.xml/]\n---\nWords.\n",
	)
	got := messages(open(t, dir, nil).Checked(nil).Findings)
	for _, want := range []string{"static/Feed.xml: the site has another file at /feed.xml, which differs only in upper and lower case", "static/briefings: the site has another file at /briefings/"} {
		if !slices.Contains(got, want) {
			t.Errorf("%q is missing in %q", want, got)
		}
	}
}

// What no file or address may be called, what a host does not take and what reading
// found are all among the findings.
func TestEveryFinding(t *testing.T) {
	var aliases []string
	for i := range 2001 {
		aliases = append(aliases, fmt.Sprintf("/old-%d/", i))
	}
	const records = "-- content/con.md --\n---\ntitle: Con\nnothing: 1\n---\nA <b>tag.\n\n```figures\nwhat: 1\n```\n" +
		"-- static/aux.txt --\nx\n-- static/cards/a.svg --\nx\n"
	dir := sitetest.Write(t, records+"-- content/about.md --\n---\ntitle: About\naliases: [/assets/x/, "+strings.Join(aliases, ", ")+"]\n---\nWords.\n")
	o := options()
	o.Host = record.Cloudflare
	p, err := load.Open(t.Context(), dir, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Join(messages(p.Checked(nil).Findings), "\n")
	for _, want := range []string{
		`content/con.md: "con/index.html" cannot be published`, `static/aux.txt: "aux.txt" cannot be published`,
		"static/cards/a.svg: the files in /cards/ are cached for ever", "content/about.md:3:11: the files in /assets/ are cached for ever",
		"content: the site has 2002 aliases; cloudflare reads 2000",
		`content/con.md:3:1: a page has no key "nothing"`, "content/con.md:5:3: HTML is not allowed", "content/con.md:8:1: a figures block has no key",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

// What a text mentions or shows beyond the limits is named at its place.
func TestTextsTooLarge(t *testing.T) {
	long := strings.Repeat("Long ", 3000)
	dir := sitetest.Write(t, "-- content/actors/a.md --\n---\ntype: person\nname: "+long+"\nas_of: 2025-01-01\n---\nText.\n"+
		"-- content/about.md --\n---\ntitle: About\n---\n"+strings.Repeat("[[a]]\n", 100)+
		"\n```matrix\nquestions: [x, y, z]\nactors: [a, b]\n```\n")
	settings := filepath.Join(dir, "content", "site.yaml")
	text, err := os.ReadFile(settings)
	if err != nil {
		t.Fatal(err)
	}
	sitetest.Put(t, settings, string(text)+"limits: {page_mb: 1, rows: 1}\n")
	got := strings.Join(messages(open(t, dir, nil).Findings), "\n")
	for _, want := range []string{"content/about.md:73:1: up to this mention, the names", "content/about.md:106:1: "} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

// A file that vanishes between being listed and being read is a finding.
func TestVanishedFile(t *testing.T) {
	o := options()
	o.Builtin = vanishing{o.Builtin, "templates/actor.html"}
	p, err := load.Open(t.Context(), sitetest.Write(t, ""), o, nil)
	if err != nil {
		t.Fatal(err)
	}
	const want = "templates/actor.html: cannot be read: file does not exist"
	if got := messages(p.Findings); !slices.Contains(got, want) {
		t.Errorf("want %q, got %q", want, got)
	}
}

// vanishing is a file system in which a file is listed but not there.
type vanishing struct {
	fs.FS
	gone string
}

func (v vanishing) Open(name string) (fs.File, error) {
	if name == v.gone {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return v.FS.Open(name)
}

// The accent of site.yaml is a stylesheet, which follows it from one publication to the
// next; without one there is none.
func TestAccentIsAStylesheet(t *testing.T) {
	dir := sitetest.Write(t, "")
	site, err := os.ReadFile(filepath.Join(dir, "content", "site.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	p := open(t, dir, nil)
	if url, ok := p.Assets.URL("accent.css"); ok {
		t.Errorf("without an accent there is %s", url)
	}
	for _, colour := range []string{"#0b5c4a", "#0b5c4b"} {
		text := string(site) + "accent: {light: \"" + colour + "\", dark: \"#7fd1b9\"}\n"
		sitetest.Put(t, filepath.Join(dir, "content", "site.yaml"), text)
		p = open(t, dir, p)
		url, _ := p.Assets.URL("accent.css")
		home := rendered(t, p)["/"]
		if !strings.Contains(home, `<link rel="stylesheet" href="`+url+`">`) {
			t.Errorf("the front page does not load %q", url)
		}
		if i := slices.IndexFunc(p.Assets.Files, func(f asset.File) bool { return "/"+f.Path == url }); i < 0 ||
			!strings.Contains(string(p.Assets.Files[i].Data), colour) {
			t.Errorf("%s does not set %s", url, colour)
		}
	}
}
