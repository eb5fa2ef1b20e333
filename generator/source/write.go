package source

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"syscall"
)

// ErrChanged says that a file is no longer what it was when it was read.
var ErrChanged = errors.New("was changed in the meantime; run the command again")

// Create writes new files below a folder, and the folders they lie in. A file
// that is there already is never touched: the error is fs.ErrExist, and of the
// files none is left.
func Create(dir string, files ...File) (err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, root.Close()) }()
	for i, f := range files {
		if err := create(root, f); err != nil {
			for _, made := range files[:i] {
				err = errors.Join(err, root.Remove(made.Path))
			}
			return fmt.Errorf("%s: %w", f.Path, err)
		}
	}
	return nil
}

// create writes one new file whole, or leaves none.
func create(root *os.Root, f File) error {
	if err := root.MkdirAll(path.Dir(f.Path), 0o755); err != nil {
		return err
	}
	out, err := root.OpenFile(f.Path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = out.Write(f.Data)
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		return errors.Join(err, root.Remove(f.Path))
	}
	return nil
}

// ErrBusy says that a file is being replaced by somebody else, or that this
// was broken off.
var ErrBusy = errors.New("is there: another command is writing just now, or was killed when it did; if none is running, delete it")

// Replace puts new bytes in the place of a file that was read before. At any
// moment the file is whole, the old one or the new one. The error is ErrChanged
// where it no longer is what was read, and ErrBusy where somebody else replaces
// it: the file beside it that waits to be moved is made by one alone.
func Replace(dir string, read File, data []byte) (err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, root.Close()) }()
	info, err := root.Lstat(read.Path)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s is a link; name the file that it leads to", read.Path)
	}
	beside := path.Join(path.Dir(read.Path), "."+path.Base(read.Path)+".new")
	switch err := stage(root, beside, data, info.Mode().Perm()); {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s %w", beside, ErrBusy)
	case err != nil:
		return fmt.Errorf("%s: %w", beside, err)
	}
	now, err := root.ReadFile(read.Path)
	if err == nil && !bytes.Equal(now, read.Data) {
		err = fmt.Errorf("%s %w", read.Path, ErrChanged)
	}
	if err == nil {
		err = root.Rename(beside, read.Path)
	}
	if err != nil {
		return errors.Join(err, root.Remove(beside))
	}
	return nil
}

// stage writes the file that is to be moved in place, whole, or leaves none.
// The error is fs.ErrExist where there is one already.
func stage(root *os.Root, name string, data []byte, mode fs.FileMode) error {
	out, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = out.Write(data)
	if err = errors.Join(err, out.Chmod(mode), out.Sync(), out.Close()); err != nil {
		return errors.Join(err, root.Remove(name))
	}
	return nil
}

// Begin makes a folder for a new publication. The error is ErrNotEmpty where
// it is there and holds anything, ErrNotFolder where a file is in the way.
func Begin(dir string) error {
	err := os.MkdirAll(dir, 0o755)
	if errors.Is(err, syscall.ENOTDIR) {
		return ErrNotFolder
	}
	if err != nil {
		return err
	}
	entries, err := os.ReadDir(dir)
	if err == nil && len(entries) > 0 {
		return ErrNotEmpty
	}
	return err
}

// ErrNotEmpty says that a folder is not empty.
var ErrNotEmpty = errors.New("the folder is not empty")
