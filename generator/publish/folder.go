package publish

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"

	"explainer/generator/diag"
	"explainer/generator/filelock"
)

// stageName is the folder below the output folder in which changed files are
// staged.
const stageName = ".explainer"

// NotOursError is returned for a folder with files that no build wrote.
type NotOursError struct{ Dir string }

func (e *NotOursError) Error() string {
	const remedy = "name another folder with --out, or empty it yourself"
	return fmt.Sprintf("%s is not empty and was not written by explainer; %s", e.Dir, remedy)
}

// LockedError is returned for a folder that another build is writing to.
type LockedError struct{ Dir string }

func (e *LockedError) Error() string {
	const remedy = "build again when it has ended, or name another folder with --out"
	return fmt.Sprintf("another build is writing to %s; %s", e.Dir, remedy)
}

// Options are the choices of a build that change the files of its folder.
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

// Open locks a folder for a build, and makes it if it is missing. The error is a
// *NotOursError where the folder is not empty and has no manifest, and a
// *LockedError where another build has locked it.
func Open(dir string, options Options) (*Folder, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, openError(dir, err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, openError(dir, err)
	}
	lock, err := filelock.Take(root)
	if err != nil {
		root.Close()
		if errors.Is(err, filelock.ErrHeld) {
			return nil, &LockedError{Dir: dir}
		}
		const message = "%s cannot be locked against other builds (%s); name another folder with --out"
		return nil, fmt.Errorf(message, dir, diag.Reason(err))
	}
	return newFolder(dir, rooted{Root: root}, lock, options)
}

// openError returns the error for a folder that cannot be opened.
func openError(dir string, err error) error {
	if errors.Is(err, syscall.ENOTDIR) {
		return fmt.Errorf("%s is a file, or lies in one; name a folder with --out", dir)
	}
	return fmt.Errorf("%s cannot be written to (%s); name another folder with --out", dir, diag.Reason(err))
}

// newFolder returns a locked folder with the manifest that it has.
func newFolder(dir string, on disk, lock io.Closer, options Options) (*Folder, error) {
	f := &Folder{dir: dir, disk: on, lock: lock, options: options, codings: codings()}
	if err := f.claim(); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// claim reads the manifest, or makes sure that the folder is empty, and removes
// what a build that was killed left staged.
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

// clear removes the stage, if there is one.
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

// Close unlocks the folder.
func (f *Folder) Close() error { return errors.Join(f.disk.Close(), f.lock.Close()) }
