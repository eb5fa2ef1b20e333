package publish

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unicode"

	"explainer/generator/diag"
	"explainer/generator/filelock"
)

const stageName = ".explainer" // the folder below the output folder that changed files wait in

// NotOursError says that a folder holds files that no build of ours wrote.
type NotOursError struct{ Dir string }

func (e *NotOursError) Error() string {
	return fmt.Sprintf("%s is not empty and was not written by explainer; name another folder with --out, or empty it yourself", e.Dir)
}

// LockedError says that another build is writing to a folder.
type LockedError struct{ Dir string }

func (e *LockedError) Error() string {
	return fmt.Sprintf("another build is writing to %s; build again when it has ended, or name another folder with --out", e.Dir)
}

// Options are what a folder's files depend on besides what is put into it.
type Options struct {
	Compress bool // write texts in Brotli and gzip, too
}

// Folder is an output folder that this process has locked.
type Folder struct {
	dir      string
	disk     disk
	lock     io.Closer
	options  Options
	codings  []*coding
	manifest manifest
	empty    bool // when it was opened
}

// Open takes hold of a folder and makes it if it is missing. The error is a
// *NotOursError where the folder is not empty and holds no manifest, and a
// *LockedError where another build has it.
func Open(dir string, options Options) (*Folder, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, noFolder(dir, err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, noFolder(dir, err)
	}
	held, err := filelock.Take(root)
	if err != nil {
		root.Close()
		if errors.Is(err, filelock.ErrHeld) {
			return nil, &LockedError{Dir: dir}
		}
		return nil, fmt.Errorf("%s cannot be locked against other builds (%s); name another folder with --out", dir, diag.Reason(err))
	}
	return take(dir, rooted{Root: root}, held, options)
}

// noFolder says why there is no folder to write to.
func noFolder(dir string, err error) error {
	if errors.Is(err, syscall.ENOTDIR) {
		return fmt.Errorf("%s is a file, or lies in one; name a folder with --out", dir)
	}
	return fmt.Errorf("%s cannot be written to (%s); name another folder with --out", dir, diag.Reason(err))
}

// take reads what a locked folder holds.
func take(dir string, on disk, held io.Closer, options Options) (*Folder, error) {
	f := &Folder{dir: dir, disk: on, lock: held, options: options, codings: codings()}
	if err := f.claim(); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// claim reads the manifest, or makes sure that there is nothing to own, and
// clears what a build that was killed left staged.
func (f *Folder) claim() error {
	data, err := f.disk.ReadFile(ManifestName)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := f.mustBeEmpty(); err != nil {
			return err
		}
		f.empty = true
	case err != nil:
		return fmt.Errorf("the manifest of %s cannot be read: %w", f.dir, err)
	default:
		if f.manifest, err = parseManifest(data); err != nil {
			return fmt.Errorf("%s in %s is damaged (%w); delete the folder and build again", ManifestName, f.dir, err)
		}
	}
	return f.clear()
}

// clear removes the stage. A folder that cannot be written to has none.
func (f *Folder) clear() error {
	if _, err := f.disk.Lstat(stageName); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return f.disk.RemoveAll(stageName)
}

func (f *Folder) mustBeEmpty() error {
	entries, err := f.disk.ReadDir(".")
	if err != nil {
		return fmt.Errorf("the output folder cannot be read: %w", err)
	}
	for _, e := range entries {
		if e.Name() != stageName && e.Name() != filelock.Name {
			return &NotOursError{Dir: f.dir}
		}
	}
	return nil
}

// Close lets the folder go.
func (f *Folder) Close() error { return errors.Join(f.disk.Close(), f.lock.Close()) }

// errPath is why a path cannot be published.
var errPath = errors.New("not a path that can be published")

// CheckPath refuses what could leave the folder, break out of a line of a list
// of files, or mean different files on different systems.
func CheckPath(path string) error {
	if !fs.ValidPath(path) || path == "." || !filepath.IsLocal(filepath.FromSlash(path)) || strings.Contains(path, "\\") || strings.ContainsFunc(path, unicode.IsControl) || len(path) > 1000 {
		return fmt.Errorf("%q: %w", path, errPath)
	}
	for part := range strings.SplitSeq(path, "/") {
		if len(part) > 250 || part == stageName || part == filelock.Name {
			return fmt.Errorf("%q: %w", path, errPath)
		}
	}
	return nil
}
