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

// The tree is sorted, and holds what a person wrote and nothing that an editor
// or a system left.
func TestRead(t *testing.T) {
	tree, findings := source.Read(files("content/b.md", "content/a.md", "content/sub/c.md", "content/.hidden", "content/a.md~", "content/.a.md.swp", "content/#a.md#", "content/4913", "content/x.tmp", "elsewhere/d.md"), "content", "static")
	var got []string
	for _, f := range tree.Under("content") {
		got = append(got, f.Path)
		if string(f.Data) != f.Path {
			t.Errorf("%s holds %q", f.Path, f.Data)
		}
	}
	if want := []string{"content/a.md", "content/b.md", "content/sub/c.md"}; !slices.Equal(got, want) || len(findings) > 0 {
		t.Errorf("got %v, %v", got, findings)
	}
	if _, ok := tree.File("elsewhere/d.md"); ok {
		t.Error("a folder was read that was not asked for")
	}
}

// A file that cannot be read is a finding, and the others are read all the same.
func TestUnreadable(t *testing.T) {
	fsys := vanishing{files("content/a.md", "content/b.md"), "content/a.md"}
	tree, findings := source.Read(fsys, "content")
	if len(findings) != 1 || findings[0].File != "content/a.md" || findings[0].Rule != source.RuleUnreadable || findings[0].Help == "" {
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
	tree := source.NewTree([]source.File{source.NewFile("b", []byte("ours")), source.NewFile("c", []byte("ours"))}).Over(base)
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
		"content/long-name.md: is larger than 0 MB [file-too-large]":                                              {source.Limits{File: 15, Total: 100, Files: 9}, []string{"content/a.md", "content/long-name.md"}},
		"content/b.md: up to this file, those of the publication come to more than 0 MB [too-much]":               {source.Limits{File: 20, Total: 20, Files: 9}, []string{"content/a.md", "content/b.md", "content/c.md"}},
		"content/b.md: up to this file, the publication has more than 1 [too-much]":                               {source.Limits{File: 20, Total: 100, Files: 1}, []string{"content/a.md", "content/b.md", "content/c.md"}},
		"content/" + strings.Repeat("deep/", 31) + "deep: folders lie in each other more than 32 deep [too-much]": {source.Limits{}, []string{"content/a.md", deep}},
		"content/b\n.md: the name holds a character that cannot be shown [bad-name]":                              {source.Limits{}, []string{"content/a.md", "content/b\n.md"}},
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
