package source

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"explainer/generator/diag"
)

// Rules of this package.
const (
	RuleUnreadable   = "unreadable-file"
	RuleTooLarge     = "file-too-large"
	RuleTooMuch      = "too-much"
	RuleSymlinkCycle = "symlink-cycle"
	RuleBadName      = "bad-name"
	RuleUnpublished  = "unpublished-file"
)

// ErrNotFolder says that there is a file where a folder was meant.
var ErrNotFolder = errors.New("it is a file")

// Open gives the file system below a folder, confined to it. Close the root
// when reading is done. The error is fs.ErrNotExist or ErrNotFolder where that
// is why.
func Open(dir string) (*os.Root, error) {
	root, err := os.OpenRoot(dir)
	if err == nil {
		return root, nil
	}
	if info, statErr := os.Stat(dir); statErr == nil && !info.IsDir() {
		return nil, ErrNotFolder
	}
	return nil, err
}

// Read reads the files of some top folders of a file system: see List.
func Read(fsys fs.FS, folders ...string) (Tree, []diag.Finding) {
	return Tree{}.Again(fsys, folders...)
}

// Again reads as Read does, but takes over from the tree the files that have
// not been touched since. The result is the same.
func (t Tree) Again(fsys fs.FS, folders ...string) (Tree, []diag.Finding) {
	return t.List(fsys, Limits{}, folders...).ReadAll()
}

// At reads only what lies at some paths, or below them, and takes over the rest
// of the tree unseen.
func (t Tree) At(fsys fs.FS, paths ...string) (Tree, []diag.Finding) {
	return t.ListAt(fsys, Limits{}, paths...).ReadAll()
}

// Without returns the tree without what lies at some paths, or below them.
func (t Tree) Without(paths ...string) Tree {
	var kept []File
files:
	for _, f := range t.files {
		for _, name := range paths {
			if rest, ok := strings.CutPrefix(f.Path, name); ok && (rest == "" || rest[0] == '/') {
				continue files
			}
		}
		kept = append(kept, f)
	}
	return Tree{files: kept}
}

// within returns how many of the files that were found fit the limit on all.
func (w *walk) within(infos []fs.FileInfo) int {
	for i, info := range infos {
		if info == nil {
			continue
		}
		if w.total += info.Size(); w.total > w.limits.total() {
			w.findings = append(w.findings, tooMuch(w.found[i].path, w.limits.total()))
			return i
		}
	}
	return len(infos)
}

// read returns one file: the earlier one where it is unchanged. One that is
// written to meanwhile is read again; whoever writes for longer than that will
// be heard of when done.
func (w *walk) read(name string, info fs.FileInfo, before Tree) (f File, err error) {
	if known, ok := before.File(name); ok && known.settled && info != nil && known.unchanged(info) {
		return known, nil
	}
	for range 3 {
		var whole bool
		if f, whole, err = readFile(w.fsys, name, w.limits.file()); err != nil || whole {
			return f, err
		}
	}
	return f, nil
}

// Reread returns the bytes of a file that was read before, and reports whether
// they are still the same.
func Reread(fsys fs.FS, f File) ([]byte, bool) {
	again, _, err := readFile(fsys, f.Path, f.size)
	return again.Data, err == nil && again.Digest == f.Digest
}

// readFile reads a file up to a greatest size, in bytes, and reports whether it
// stayed the same meanwhile.
func readFile(fsys fs.FS, name string, most int64) (f File, whole bool, err error) {
	start := time.Now()
	open, err := fsys.Open(name)
	if err != nil {
		return f, false, err
	}
	defer open.Close()
	first, err := open.Stat()
	if err != nil {
		return f, false, err
	}
	if first.Size() > most {
		return f, false, errTooLarge
	}
	var data bytes.Buffer
	data.Grow(int(first.Size()) + bytes.MinRead)
	if _, err := data.ReadFrom(io.LimitReader(open, most+1)); err != nil {
		return f, false, err
	}
	if int64(data.Len()) > most {
		return f, false, errTooLarge
	}
	last, err := open.Stat()
	if err != nil {
		return f, false, err
	}
	f = NewFile(name, data.Bytes())
	return f, f.stampBy(first, last, start), nil
}

// stampBy notes the stamp of a file that was the same before and after it was
// read, which began at a time.
func (f *File) stampBy(first, last fs.FileInfo, start time.Time) (same bool) {
	before, ok := stampOf(first)
	after, _ := stampOf(last)
	if ok && before == after && after.settled(start) {
		f.stamp, f.settled = after, true
	}
	return first.Size() == last.Size() && first.ModTime().Equal(last.ModTime()) && int64(len(f.Data)) == last.Size()
}
