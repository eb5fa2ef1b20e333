package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"explainer/generator/diag"
)

// Rules of this package.
const (
	RuleUnreadable   = "unreadable-file"
	RuleTooLarge     = "file-too-large"
	RuleSymlinkCycle = "symlink-cycle"
)

// MaxFileSize is the largest file that is read, in bytes. A briefing is a few
// kilobytes; the largest honest file is a dataset or an image.
const MaxFileSize = 32 << 20

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

// Read reads the files of some top folders of a file system. A top folder that
// does not exist is left out. Hidden files, and those that editors leave beside
// the one being edited, are passed over.
//
// Symbolic links are followed as far as fsys allows; one that leads back to a
// folder above it is a finding.
func Read(fsys fs.FS, folders ...string) (Tree, []diag.Finding) {
	w := walk{fsys: fsys}
	for _, folder := range folders {
		if _, err := fs.Stat(fsys, folder); errors.Is(err, fs.ErrNotExist) {
			if !isLink(fsys, folder) {
				continue
			}
		}
		w.folder(folder, nil)
	}
	files, findings := w.readAll()
	return NewTree(files), append(w.findings, findings...)
}

func isLink(fsys fs.FS, name string) bool {
	info, err := fs.Lstat(fsys, name)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// walk collects the paths of files; they are read afterwards, in parallel.
type walk struct {
	fsys     fs.FS
	paths    []string
	findings []diag.Finding
}

// folder adds the files of a folder; above are the folders it lies in, to tell
// a link that leads back up.
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
	entries, err := fs.ReadDir(w.fsys, name)
	if err != nil {
		w.unreadable(name, err)
		return
	}
	for _, e := range entries {
		if !ignored(e.Name()) {
			w.entry(path.Join(name, e.Name()), e, append(slices.Clip(above), info))
		}
	}
}

func (w *walk) entry(name string, e fs.DirEntry, above []fs.FileInfo) {
	mode := e.Type()
	if mode&fs.ModeSymlink != 0 {
		info, err := fs.Stat(w.fsys, name)
		if err != nil {
			w.unreadable(name, err)
			return
		}
		mode = info.Mode().Type()
	}
	switch {
	case mode.IsDir():
		w.folder(name, above)
	case mode.IsRegular():
		w.paths = append(w.paths, name)
	default:
		w.unreadable(name, errors.New("not an ordinary file"))
	}
}

// ignored tells the names that editors and systems leave in a folder.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") ||
		strings.HasPrefix(name, "#") || strings.HasSuffix(name, ".swp") || strings.HasSuffix(name, ".tmp") || name == "4913"
}

func (w *walk) unreadable(name string, err error) {
	w.findings = append(w.findings, unreadable(name, err))
}

// unreadable says why a file could not be read without repeating its path.
func unreadable(name string, err error) diag.Finding {
	f := diag.Errorf(diag.Place{File: name}, RuleUnreadable, "cannot be read: %s", reason(err))
	if errors.Is(err, fs.ErrNotExist) {
		return f.WithHelp("it vanished while it was being read, or is a link to nothing; run again, or remove it")
	}
	return f.WithHelp("put a readable file in its place, or remove it")
}

func reason(err error) string {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err.Error()
	}
	return err.Error()
}

// readAll reads the files that were found, on all cores. Results keep the
// order of the paths.
func (w *walk) readAll() ([]File, []diag.Finding) {
	files := make([]File, len(w.paths))
	errs := make([]error, len(w.paths))
	var wait sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for k := range workers {
		wait.Go(func() {
			for i := k; i < len(w.paths); i += workers {
				files[i], errs[i] = readFile(w.fsys, w.paths[i])
			}
		})
	}
	wait.Wait()
	return settle(w.paths, files, errs)
}

func settle(paths []string, files []File, errs []error) (kept []File, findings []diag.Finding) {
	for i, err := range errs {
		switch {
		case errors.Is(err, errTooLarge):
			findings = append(findings, diag.Errorf(diag.Place{File: paths[i]}, RuleTooLarge,
				"is larger than %d MB", MaxFileSize>>20).WithHelp("split it, or link to it where it is published"))
		case err != nil:
			findings = append(findings, unreadable(paths[i], err))
		default:
			kept = append(kept, files[i])
		}
	}
	return kept, findings
}

var errTooLarge = fmt.Errorf("larger than %d bytes", MaxFileSize)

func readFile(fsys fs.FS, name string) (File, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return File{}, err
	}
	if info.Size() > MaxFileSize {
		return File{}, errTooLarge
	}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return File{}, err
	}
	return NewFile(name, data), nil
}
