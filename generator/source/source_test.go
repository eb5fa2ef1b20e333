package source_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/generator/source"
)

func files(names ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for _, name := range names {
		fsys[name] = &fstest.MapFile{Data: []byte(name)}
	}
	return fsys
}

// readPaths returns the paths that are read of some files, and the findings.
func readPaths(names ...string) (paths, findings []string) {
	tree, found := source.Read(files(names...), "content", "static")
	for _, folder := range []string{"content", "static"} {
		for _, f := range tree.Under(folder) {
			paths = append(paths, f.Path)
		}
	}
	for _, f := range found {
		findings = append(findings, f.File+": "+f.Message)
	}
	return paths, findings
}

// The tree is sorted, and only the folders that are asked for are read.
func TestRead(t *testing.T) {
	fsys := files("content/b.md", "content/a.md", "content/sub/c.md", "elsewhere/d.md")
	tree, findings := source.Read(fsys, "content", "static")
	var got []string
	for _, f := range tree.Under("content") {
		got = append(got, f.Path)
		if string(f.Data) != f.Path {
			t.Errorf("%s has the text %q", f.Path, f.Data)
		}
	}
	want := []string{"content/a.md", "content/b.md", "content/sub/c.md"}
	if !slices.Equal(got, want) || len(findings) > 0 {
		t.Errorf("got %v, %v", got, findings)
	}
	if _, ok := tree.File("elsewhere/d.md"); ok {
		t.Error("a folder was read that was not asked for")
	}
}

// What editors and systems leave in a folder is passed over, in any case.
func TestLeftovers(t *testing.T) {
	for _, name := range []string{
		"content/.hidden", "content/a.md~", "content/.a.md.swp", "content/#a.md#", "content/4913", "content/x.tmp",
		"content/.obsidian/workspace.json", "content/.well-known/x", "content/~$a.docx", "content/.~lock.a.odt#",
		"static/Thumbs.db", "static/thumbs.db", "static/img/Desktop.ini", "static/.DS_Store", "static/img/._map.svg",
		"static/Icon\r", "static/__MACOSX/a.svg", "static/@eaDir/a.svg", "static/.git/config", "static/.gitkeep",
		"static/$RECYCLE.BIN/x", "static/System Volume Information/x", "static/.Trash-1000/x", "static/.nfs0001",
		"static/.well-known/.DS_Store",
	} {
		if paths, findings := readPaths(name); len(paths) > 0 || len(findings) > 0 || !source.Ignored(name) {
			t.Errorf("%q is read as %q with the findings %q", name, paths, findings)
		}
	}
	for _, name := range []string{"static/thumbs.db.txt", "static/desktop.initial", "static/a~b.svg", "static/icon.svg"} {
		if paths, _ := readPaths(name); len(paths) != 1 || source.Ignored(name) {
			t.Errorf("%q is passed over", name)
		}
	}
}

// Of the names that begin with a dot, those are read that web servers look for
// among published files. Of others in static/ the editor is told.
func TestDotFiles(t *testing.T) {
	for _, name := range []string{
		"static/.well-known/security.txt", "static/.well-known/acme/x", "static/.nojekyll", "static/.htaccess",
		"static/sub/.htaccess",
	} {
		if paths, findings := readPaths(name); !slices.Equal(paths, []string{name}) || len(findings) > 0 {
			t.Errorf("%q is read as %q with the findings %q", name, paths, findings)
		}
	}
	for name, told := range map[string]string{
		"static/.htpasswd":                "static/.htpasswd",
		"static/.env":                     "static/.env",
		"static/.secret/plan.txt":         "static/.secret",
		"static/sub/.well-known/security": "static/sub/.well-known",
		"static/sub/.nojekyll":            "static/sub/.nojekyll",
		"static/.well-known/.draft":       "static/.well-known/.draft",
	} {
		want := []string{told + ": is not published, since its name begins with a dot"}
		if paths, findings := readPaths(name); len(paths) > 0 || !slices.Equal(findings, want) {
			t.Errorf("%q is read as %q with the findings %q", name, paths, findings)
		}
		// Reading that file alone, as after an event, says the same.
		_, again := source.Tree{}.At(files(name), told)
		if len(again) != 1 || again[0].File != told {
			t.Errorf("read alone, %q has the findings %v", name, again)
		}
	}
	if _, findings := (source.Tree{}).At(files("static/.git/.x"), "static/.git/.x"); len(findings) > 0 {
		t.Errorf("a file in a folder that is passed over has the findings %v", findings)
	}
}

// A file that cannot be read is a finding, and the others are read all the same.
func TestUnreadable(t *testing.T) {
	fsys := vanishing{files("content/a.md", "content/b.md"), "content/a.md"}
	tree, findings := source.Read(fsys, "content")
	want := source.RuleUnreadable
	if len(findings) != 1 || findings[0].File != "content/a.md" || findings[0].Rule != want || findings[0].Help == "" {
		t.Errorf("got %+v", findings)
	}
	if _, ok := tree.File("content/b.md"); !ok {
		t.Error("b.md was not read")
	}
}

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

func TestOver(t *testing.T) {
	base := source.NewTree([]source.File{source.NewFile("a", []byte("base")), source.NewFile("b", []byte("base"))})
	ours := source.NewTree([]source.File{source.NewFile("b", []byte("ours")), source.NewFile("c", []byte("ours"))})
	tree := ours.Over(base)
	var got []string
	for _, name := range []string{"a", "b", "c"} {
		f, _ := tree.File(name)
		got = append(got, string(f.Data))
	}
	if want := []string{"base", "ours", "ours"}; !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	if !tree.Equal(tree.Over(base)) || tree.Equal(base) {
		t.Error("Equal is wrong")
	}
}

func TestLines(t *testing.T) {
	long := strings.Repeat("é", 5000)
	tree := source.NewTree([]source.File{source.NewFile("a", []byte("one\r\ntwo\n\xffthree\n"+long))})
	line := tree.Lines(func(f source.File) []byte { return f.Data })
	for number, want := range map[int]string{1: "one", 2: "two", 3: "\ufffdthree", 0: "", -1: "", 5: ""} {
		if got := line("a", number); got != want {
			t.Errorf("line %d is %q, not %q", number, got, want)
		}
	}
	if got := []rune(line("a", 4)); len(got) < 1000 || len(got) > 2000 {
		t.Errorf("a long line is cut to %d characters", len(got))
	}
	if line("none", 1) != "" {
		t.Error("a file that is not there has a line")
	}
}

// What is too large, too many or too deep is said to be so, and read no
// further; and a name that would break a list of files is refused.
func TestLimits(t *testing.T) {
	deep := "content/" + strings.Repeat("deep/", 40) + "a.md"
	for want, test := range map[string]struct {
		limits source.Limits
		names  []string
	}{
		"content/long-name.md: is larger than 0 MB [file-too-large]": {
			source.Limits{File: 15, Total: 100, Files: 9}, []string{"content/a.md", "content/long-name.md"},
		},
		"content/b.md: with this file, the publication is larger than 0 MB [too-much]": {
			source.Limits{File: 20, Total: 20, Files: 9}, []string{"content/a.md", "content/b.md", "content/c.md"},
		},
		"content/b.md: with this file, the publication has more than 1 files [too-much]": {
			source.Limits{File: 20, Total: 100, Files: 1}, []string{"content/a.md", "content/b.md", "content/c.md"},
		},
		"content/" + strings.Repeat("deep/", 31) + "deep: the folder is nested more than 32 deep [too-much]": {
			source.Limits{}, []string{"content/a.md", deep},
		},
		"content/b\n.md: the name has a character that cannot be printed [bad-name]": {
			source.Limits{}, []string{"content/a.md", "content/b\n.md"},
		},
	} {
		tree, findings := source.Tree{}.List(files(test.names...), test.limits, "content").ReadAll()
		if len(findings) != 1 || findings[0].Help == "" {
			t.Errorf("want %q, got %v", want, findings)
			continue
		}
		if got := findings[0].File + ": " + findings[0].Message + " [" + findings[0].Rule + "]"; got != want {
			t.Errorf("want %q, got %q", want, got)
		}
		if read := tree.Under("content"); len(read) != 1 || read[0].Path != "content/a.md" {
			t.Errorf("%q: read %v", want, read)
		}
	}
}
