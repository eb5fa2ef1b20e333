package generator_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"explainer/generator/live"

	"github.com/google/go-cmp/cmp"
)

// about is the page that the tests below save.
func about(text string) string { return "---\ntitle: About\n---\n" + text + "\n" }

// saves are the ways in which editors and tools save a file, by the system
// calls that they make.
var saves = map[string]func(path, text string) error{
	"in place, as nano and VS Code do": func(path, text string) error {
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_TRUNC, 0)
		if err != nil {
			return err
		}
		_, err = f.WriteString(text)
		return errors.Join(err, f.Sync(), f.Close())
	},
	"over the old text, cut to size after, as some Windows editors do": func(path, text string) error {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		_, err = f.WriteString(text)
		return errors.Join(err, f.Truncate(int64(len(text))), f.Close())
	},
	"with a backup and a probe, as Vim does": func(path, text string) error {
		dir, name := filepath.Split(path)
		probe := filepath.Join(dir, "4913")
		return errors.Join(
			os.WriteFile(filepath.Join(dir, "."+name+".swp"), []byte("b0VIM"), 0o600),
			os.WriteFile(probe, nil, 0o644), os.Remove(probe),
			os.Rename(path, path+"~"), os.WriteFile(path, []byte(text), 0o644), os.Remove(path+"~"),
			os.Remove(filepath.Join(dir, "."+name+".swp")),
		)
	},
	"by a safe write, as JetBrains does": func(path, text string) error {
		return errors.Join(
			os.WriteFile(path+"___jb_tmp___.tmp", []byte(text), 0o644),
			os.Rename(path, path+"___jb_old___.tmp"),
			os.Rename(path+"___jb_tmp___.tmp", path),
			os.Remove(path+"___jb_old___.tmp"),
		)
	},
	"by a rename, as Helix and GNOME do": func(path, text string) error {
		temp := filepath.Join(filepath.Dir(path), ".goutputstream-X7Q2")
		return errors.Join(os.WriteFile(temp, []byte(text), 0o644), os.Rename(temp, path))
	},
	"by a rename from elsewhere, as sed -i and rsync do": func(path, text string) error {
		f, err := os.CreateTemp(filepath.Dir(path), ".sed")
		if err != nil {
			return err
		}
		_, err = f.WriteString(text)
		return errors.Join(err, f.Close(), os.Chmod(f.Name(), 0o644), os.Rename(f.Name(), path))
	},
	"with a lock and an autosave, as Emacs does": func(path, text string) error {
		dir, name := filepath.Split(path)
		lock, autosave := filepath.Join(dir, ".#"+name), filepath.Join(dir, "#"+name+"#")
		return errors.Join(
			os.Symlink("me@here.1:1", lock),
			os.WriteFile(autosave, []byte("half"), 0o644),
			os.Rename(path, path+"~"),
			os.WriteFile(path, []byte(text), 0o644),
			os.Remove(autosave),
			os.Remove(lock),
		)
	},
	"by removing it first": func(path, text string) error {
		return errors.Join(os.Remove(path), os.WriteFile(path, []byte(text), 0o644))
	},
	"in many small pieces": func(path, text string) error {
		f, err := os.Create(path)
		for i := 0; i < len(text) && err == nil; i += 3 {
			_, err = f.WriteString(text[i:min(i+3, len(text))])
		}
		return errors.Join(err, f.Close())
	},
	"by a hard link": func(path, text string) error {
		return errors.Join(
			os.WriteFile(path+".tmp", []byte(text), 0o644),
			os.Remove(path),
			os.Link(path+".tmp", path),
			os.Remove(path+".tmp"),
		)
	},
	"through a copy of equal size and time": func(path, text string) error {
		info, err := os.Stat(path)
		return errors.Join(
			err, os.WriteFile(path, []byte(text), 0o644), os.Chtimes(path, info.ModTime(), info.ModTime()),
		)
	},
}

// However a file is saved, the preview and the build show what it holds, and
// nothing of what an editor leaves beside it.
func TestEverySave(t *testing.T) {
	dir := small(t, "-- content/about.md --\n"+about("Version 000."))
	l := watchSite(t, dir, live.PreviewOptions{})
	l.matches()
	n := 0
	for name, save := range saves {
		for range 3 {
			n++
			want := fmt.Sprintf("Version %03d.", n)
			if err := save(filepath.Join(dir, "content", "about.md"), about(want)); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			files, wrong := l.matches()
			if !strings.Contains(files["about/index.html"], want) {
				t.Errorf("%s: the page does not hold %q: %v", name, want, wrong)
			}
		}
	}
}

// A mistake costs nothing: until it is mended, the folder and the preview keep
// the last good site.
func TestLastGoodSite(t *testing.T) {
	dir := small(t, "-- content/about.md --\n"+about("Good."))
	l := watchSite(t, dir, live.PreviewOptions{})
	good, _ := l.matches()
	save := saves["by a rename, as Helix and GNOME do"]
	for _, bad := range []string{"", "---\ntitel: About\n---\n", about("[[nobody]]"), about("£3 billion.")} {
		if err := save(filepath.Join(dir, "content", "about.md"), bad); err != nil {
			t.Fatal(err)
		}
		if _, wrong := l.matches(); len(wrong) == 0 {
			t.Errorf("%q: nothing is wrong", bad)
		}
		l.serves(good)
		if diff := cmp.Diff(good, tree(t, l.out())); diff != "" {
			t.Errorf("%q: the output folder has changed:\n%s", bad, diff)
		}
	}
	if err := save(filepath.Join(dir, "content", "about.md"), about("Better.")); err != nil {
		t.Fatal(err)
	}
	if files, _ := l.matches(); !strings.Contains(files["about/index.html"], "Better.") {
		t.Error("mending it changes nothing")
	}
}

// A step of a test of the tree: what is done, and the text that a page then
// holds; empty if there must be no such page.
type treeStep struct {
	what, page, text string
	do               func(dir string) error
}

// Folders, links and whole branches may change as well as files.
func TestEveryChangeOfTheTree(t *testing.T) {
	dir := small(t, "-- content/about.md --\n"+about("Zero.")+"-- shared/linked.md --\n"+about("Linked."))
	l := watchSite(t, dir, live.PreviewOptions{})
	l.matches()
	in := func(dir string, name ...string) string { return filepath.Join(append([]string{dir}, name...)...) }
	for _, step := range []treeStep{
		{"a new folder with a file", "briefings/one/index.html", "One.", func(dir string) error {
			return errors.Join(os.MkdirAll(in(dir, "content", "briefings"), 0o755), os.WriteFile(in(dir, "content", "briefings", "one.md"), []byte(briefing("One.")), 0o644))
		}},
		{"a renamed file", "briefings/two/index.html", "One.", func(dir string) error {
			return os.Rename(in(dir, "content", "briefings", "one.md"), in(dir, "content", "briefings", "two.md"))
		}},
		{"a folder that is moved away", "briefings/two/index.html", "", func(dir string) error {
			return os.Rename(in(dir, "content", "briefings"), in(dir, "aside"))
		}},
		{"and back", "briefings/two/index.html", "One.", func(dir string) error {
			return os.Rename(in(dir, "aside"), in(dir, "content", "briefings"))
		}},
		{"an edit in the folder that was moved", "briefings/two/index.html", "Two.", func(dir string) error {
			return os.WriteFile(in(dir, "content", "briefings", "two.md"), []byte(briefing("Two.")), 0o644)
		}},
		{"a name whose case alone changes", "File.txt", "text", func(dir string) error {
			return errors.Join(os.WriteFile(in(dir, "static.txt"), []byte("text"), 0o644), os.MkdirAll(in(dir, "static"), 0o755),
				os.Rename(in(dir, "static.txt"), in(dir, "static", "file.txt")), os.Rename(in(dir, "static", "file.txt"), in(dir, "static", "File.txt")))
		}},
		{"a stylesheet", "", "", func(dir string) error {
			return errors.Join(os.MkdirAll(in(dir, "static", "assets"), 0o755), os.WriteFile(in(dir, "static", "assets", "site.css"), []byte("p{margin:0}"), 0o644))
		}},
		{"a layout", "about/index.html", "A layout of our own.", func(dir string) error {
			return errors.Join(os.MkdirAll(in(dir, "templates"), 0o755), os.WriteFile(in(dir, "templates", "page.html"), []byte(`{{define "main"}}<h1>{{.Title}}</h1>A layout of our own. {{template "body" .Body}}{{end}}`), 0o644))
		}},
		{"the title of the site", "index.html", "Another title", func(dir string) error {
			path := in(dir, "content", "site.yaml")
			text, err := os.ReadFile(path)
			return errors.Join(err, os.WriteFile(path, bytes.Replace(text, []byte("A site"), []byte("Another title"), 1), 0o644))
		}},
		{"a file behind a link", "linked/index.html", "Linked.", func(dir string) error {
			return os.Symlink("../shared/linked.md", in(dir, "content", "linked.md"))
		}},
		{"what the link leads to", "linked/index.html", "Changed.", func(dir string) error {
			return os.WriteFile(in(dir, "shared", "linked.md"), []byte(about("Changed.")), 0o644)
		}},
		{"content that becomes a link", "about/index.html", "Zero.", func(dir string) error {
			return errors.Join(os.Rename(in(dir, "content"), in(dir, "edition")), os.Symlink("edition", in(dir, "content")))
		}},
		{"an edit behind that link", "about/index.html", "One.", func(dir string) error {
			return os.WriteFile(in(dir, "edition", "about.md"), []byte(about("One.")), 0o644)
		}},
		{"a link that is turned to another edition", "about/index.html", "Second edition.", func(dir string) error {
			return errors.Join(copyFolder(in(dir, "edition"), in(dir, "second")), os.WriteFile(in(dir, "second", "about.md"), []byte(about("Second edition.")), 0o644),
				os.Symlink("second", in(dir, "next")), os.Rename(in(dir, "next"), in(dir, "content")))
		}},
		{"content that goes and returns", "about/index.html", "Second edition.", func(dir string) error {
			return errors.Join(os.Rename(in(dir, "content"), in(dir, "gone")), os.Rename(in(dir, "gone"), in(dir, "content")))
		}},
		{"a deleted page", "about/index.html", "", func(dir string) error { return os.Remove(in(dir, "second", "about.md")) }},
	} {
		if err := step.do(dir); err != nil {
			t.Fatalf("%s: %v", step.what, err)
		}
		files, wrong := l.matches()
		if got, there := files[step.page]; len(wrong) > 0 ||
			step.page != "" && (there != (step.text != "") || !strings.Contains(got, step.text)) {
			t.Errorf("%s: %s holds %q; findings %v", step.what, step.page, got, lines(wrong))
		}
	}
}

// briefing is a briefing with a text.
func briefing(text string) string {
	return "---\ntitle: A briefing\nsummary: S.\ndate: 2025-02-01\nas_of: 2025-02-26\n---\n" + text + "\n"
}

// copyFolder copies a folder, what its links lead to included.
func copyFolder(from, to string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		if d.IsDir() {
			return os.MkdirAll(filepath.Join(to, name), 0o755)
		}
		source, err := os.Open(path)
		if err != nil {
			return err
		}
		defer source.Close()
		target, err := os.Create(filepath.Join(to, name))
		if err != nil {
			return err
		}
		_, err = io.Copy(target, source)
		return errors.Join(err, target.Close())
	})
}

// A branch that is switched to touches thousands of files at once, and builds
// run meanwhile.
func TestBranchSwitch(t *testing.T) {
	dir := small(t, "")
	l := watchSite(t, dir, live.PreviewOptions{})
	l.matches()
	for _, change := range []func(name string) error{
		func(name string) error {
			return os.WriteFile(name, []byte("---\ntitle: A term\nsummary: What it means.\n---\n"), 0o644)
		},
		os.Remove,
	} {
		for i := range 5000 {
			if err := change(filepath.Join(dir, "content", "glossary", fmt.Sprintf("term-%d.md", i))); err != nil {
				t.Fatal(err)
			}
		}
		if _, wrong := l.matches(); len(wrong) > 0 {
			t.Errorf("findings: %v", lines(wrong))
		}
	}
}

// The whole folder may be away for a while: the preview goes on with what it
// has, says what is wrong, and catches up.
func TestFolderGoesAndReturns(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "site")
	if err := copyFolder(small(t, "-- content/about.md --\n"+about("Before.")), dir); err != nil {
		t.Fatal(err)
	}
	l := watchSite(t, dir, live.PreviewOptions{})
	l.settle()
	events := l.listen("/about/")
	events.until(settled)
	if err := os.Rename(dir, dir+".away"); err != nil {
		t.Fatal(err)
	}
	if e := events.until(func(e event) bool { return e.Errors > 0 }); e.Page == "" {
		t.Error("the page is lost")
	}
	if body, status := l.page("/about/"); status != 200 || !strings.Contains(body, "Before.") {
		t.Errorf("the page is lost: %d", status)
	}
	put(t, filepath.Join(dir+".away", "content", "about.md"), about("After."))
	if err := os.Rename(dir+".away", dir); err != nil {
		t.Fatal(err)
	}
	events.until(func(e event) bool { return e.Errors == 0 && e.Settled })
	if body, _ := l.page("/about/"); !strings.Contains(body, "After.") {
		t.Error("the change was missed")
	}
}
