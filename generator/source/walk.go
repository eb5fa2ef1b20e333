package source

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/generator/diag"
)

// walk lists the files below some folders; they are read afterwards, in
// parallel.
type walk struct {
	fsys     fs.FS
	limits   Limits
	known    int   // files that are not read again, which count against the limit
	total    int64 // bytes of all files
	full     bool  // the limit on files is reached
	found    []entry
	findings []diag.Finding
}

// entry is an ordinary file that was found.
type entry struct {
	path string
	info func() (fs.FileInfo, error) // of what a symbolic link leads to
}

// top adds the files of a top folder, which need not exist.
func (w *walk) top(folder string) {
	if _, err := fs.Lstat(w.fsys, folder); !errors.Is(err, fs.ErrNotExist) {
		w.folder(folder, nil)
	}
}

// folder adds the files of a folder. The folders that it lies in are given, to
// recognise a link that leads back to one of them.
func (w *walk) folder(name string, above []fs.FileInfo) {
	info, err := fs.Stat(w.fsys, name)
	if err != nil {
		w.unreadable(name, err)
		return
	}
	for _, a := range above {
		if os.SameFile(a, info) {
			w.findings = append(w.findings, diag.Errorf(diag.Place{File: name}, RuleSymlinkCycle,
				"this symbolic link leads back to a folder that it lies in").WithHelp("remove the link"))
			return
		}
	}
	if len(above) == maxDepth {
		w.findings = append(w.findings, tooDeep(name))
		return
	}
	entries, err := fs.ReadDir(w.fsys, name)
	if err != nil {
		w.unreadable(name, err)
		return
	}
	for _, e := range entries {
		below := path.Join(name, e.Name())
		switch {
		case w.full:
			return
		case !Ignored(below):
			w.entry(below, e, append(slices.Clip(above), info))
		case isUnpublished(below):
			w.findings = append(w.findings, unpublished(below))
		}
	}
}

func (w *walk) entry(name string, e fs.DirEntry, above []fs.FileInfo) {
	if strings.ContainsFunc(name, unicode.IsControl) || !utf8.ValidString(name) {
		w.findings = append(w.findings, badName(name))
		return
	}
	mode, info := e.Type(), e.Info
	if mode&fs.ModeSymlink != 0 {
		target, err := fs.Stat(w.fsys, name)
		if err != nil {
			w.unreadable(name, err)
			return
		}
		mode, info = target.Mode().Type(), func() (fs.FileInfo, error) { return target, nil }
	}
	switch {
	case mode.IsDir():
		w.folder(name, above)
	case mode.IsRegular() && w.known+len(w.found) >= w.limits.files():
		w.full = true
		w.findings = append(w.findings, tooMany(name, w.limits.files()))
	case mode.IsRegular():
		w.found = append(w.found, entry{path: name, info: info})
	default:
		w.unreadable(name, errors.New("not an ordinary file"))
	}
}

// at adds what is at a path now: a file, a folder with its files, or nothing.
func (w *walk) at(name string) {
	if Ignored(name) && !isUnpublished(name) {
		return
	}
	var above []fs.FileInfo
	for i, r := range name {
		if r != '/' {
			continue
		}
		info, err := fs.Stat(w.fsys, name[:i])
		if err != nil {
			return // the folder that it was in is gone, which has an event of its own
		}
		above = append(above, info)
	}
	info, err := fs.Lstat(w.fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		w.unreadable(name, err)
	case Ignored(name):
		w.findings = append(w.findings, unpublished(name))
	default:
		w.entry(name, fs.FileInfoToDirEntry(info), above)
	}
}
