package cache

import (
	"crypto/sha256"
	"os"
	"path/filepath"
	"testing"

	"explainer/generator/markdown"
	"explainer/generator/source"
)

// parsed returns a file of content/ with its body.
func parsed(text string) (source.File, *markdown.Body) {
	f := source.NewFile("content/a.md", []byte(text))
	body := markdown.New(markdown.Options{Language: "en"}).Parse(markdown.Source{File: f.Path, Line: 1, Text: f.Data})
	return f, body
}

// A body is found in a later run by its file, its bytes and how they are read, and
// by nothing else.
func TestBodies(t *testing.T) {
	folder, reading := t.TempDir(), markdown.Options{Language: "en"}
	f, body := parsed("## Words\n\nSome *words*.\n")
	c := Open(folder)
	if c.Body(f, reading) != nil {
		t.Error("an empty cache has a body")
	}
	c.KeepBody(f, reading, body)
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	c = Open(folder)
	defer c.Close()
	again := c.Body(f, reading)
	if again == nil {
		t.Fatal("the body is not found again")
	}
	want, _ := body.AppendTo(nil)
	if got, _ := again.AppendTo(nil); string(got) != string(want) {
		t.Error("the body that is found is another one")
	}
	elsewhere := source.NewFile("content/b.md", f.Data)
	edited := source.NewFile(f.Path, append(f.Data, "More.\n"...))
	for what, found := range map[string]*markdown.Body{
		"another file": c.Body(elsewhere, reading), "other bytes": c.Body(edited, reading),
		"another language": c.Body(f, markdown.Options{Language: "uk"}),
		"plain text, too":  c.Body(f, markdown.Options{Language: "en", Plain: true}),
	} {
		if found != nil {
			t.Errorf("%s has the body", what)
		}
	}
}

// A body with findings is not cached, since a finding is to be reported each time.
func TestBodiesWithFindings(t *testing.T) {
	f, body := parsed("<script>alert(1)</script>\n")
	if len(body.Findings) == 0 {
		t.Fatal("the text has no findings")
	}
	c := Open(t.TempDir())
	defer c.Close()
	reading := markdown.Options{Language: "en"}
	if c.KeepBody(f, reading, body); c.Body(f, reading) != nil {
		t.Error("a body with findings was cached")
	}
}

// What a page was made from, and what it became, is found in a later run.
func TestPages(t *testing.T) {
	folder := t.TempDir()
	pages := map[Key]Key{sha256.Sum256([]byte("in")): sha256.Sum256([]byte("out")), {1}: {2}}
	c := Open(folder)
	c.KeepPages(pages)
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	c = Open(folder)
	defer c.Close()
	for input, want := range pages {
		if got, ok := c.Page(input); !ok || got != want {
			t.Errorf("a page is found as %x, %t", got, ok)
		}
	}
	if _, ok := c.Page(sha256.Sum256([]byte("other"))); ok {
		t.Error("a page that was never made is found")
	}
}

// Without a folder a cache has pages and no bodies; a damaged one is empty; a nil
// one has nothing. None of them fails.
func TestNoCache(t *testing.T) {
	f, body := parsed("Words.\n")
	reading := markdown.Options{Language: "en"}
	taken := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(taken, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]*Cache{"New": New(), "no folder": Open(filepath.Join(taken, "below"))} {
		c.KeepPages(map[Key]Key{{1}: {2}})
		if got, ok := c.Page(Key{1}); !ok || got != (Key{2}) {
			t.Errorf("%s: the page is found as %x, %t", name, got, ok)
		}
		if c.KeepBody(f, reading, body); c.Body(f, reading) != nil {
			t.Errorf("%s: a body is found", name)
		}
		if err := c.Close(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	var none *Cache
	if none.KeepBody(f, reading, body); none.Body(f, reading) != nil || none.Close() != nil {
		t.Error("a nil cache has a body, or an error")
	}
}

// Of two that open one folder at a time, the second has a cache that ends with it.
func TestOneOwner(t *testing.T) {
	folder := t.TempDir()
	first := Open(folder)
	second := Open(folder)
	f, body := parsed("Words.\n")
	reading := markdown.Options{Language: "en"}
	if second.KeepBody(f, reading, body); second.Body(f, reading) != nil {
		t.Error("the second has the folder, too")
	}
	if err := second.Close(); err != nil {
		t.Fatal(err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
}
