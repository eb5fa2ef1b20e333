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

// Open opens a folder; nothing outside it can be reached through the root. The
// caller closes the root. The error is fs.ErrNotExist where there is no folder,
// and ErrNotFolder where there is a file.
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

// Again returns what Read does, but reuses the files of the tree that have not
// changed since they were read.
func (t Tree) Again(fsys fs.FS, folders ...string) (Tree, []diag.Finding) {
	return t.List(fsys, Limits{}, folders...).ReadAll()
}

// At reads only what is at some paths, or below them, and reuses the rest of the
// tree without looking at the disk.
func (t Tree) At(fsys fs.FS, paths ...string) (Tree, []diag.Finding) {
	return t.ListAt(fsys, Limits{}, paths...).ReadAll()
}

// Without returns the tree without what is at some paths, or below them.
func (t Tree) Without(paths ...string) Tree {
	var rest []File
files:
	for _, f := range t.files {
		for _, name := range paths {
			if below, ok := strings.CutPrefix(f.Path, name); ok && (below == "" || below[0] == '/') {
				continue files
			}
		}
		rest = append(rest, f)
	}
	return Tree{files: rest}
}

// within returns how many of the files that were found fit the limit on their
// total size.
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

// read returns one file, the earlier one where it is unchanged. A file that is
// written to while it is read is read again; where that goes on, the end of the
// writing is a later change.
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

// readFile reads a file of at most so many bytes, and reports whether it stayed
// the same while it was read.
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

// stampBy sets the stamp of a file from its metadata before and after it was
// read, and reports whether these are the same. Reading began at start.
func (f *File) stampBy(first, last fs.FileInfo, start time.Time) (same bool) {
	before, ok := stampOf(first)
	after, _ := stampOf(last)
	if ok && before == after && after.settled(start) {
		f.stamp, f.settled = after, true
	}
	return first.Size() == last.Size() && first.ModTime().Equal(last.ModTime()) && int64(len(f.Data)) == last.Size()
}
