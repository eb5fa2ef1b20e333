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

// ErrChanged is returned for a file that is no longer what it was when it was
// read.
var ErrChanged = errors.New("was changed in the meantime; run the command again")

// Create writes new files below a folder, with the folders that they lie in. It
// overwrites none: where one exists, the error is fs.ErrExist and no file is
// left.
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

// create writes one new file completely, or leaves none.
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

// ErrBusy is returned for a file that another command is replacing, or was when
// it was killed.
var ErrBusy = errors.New(
	"exists: another command is writing it, or was killed while it did; if none is running, delete it")

// Replace exchanges the bytes of a file that was read before. At any moment the
// file is complete, the old one or the new one. The error is ErrChanged where it
// no longer is what was read, and ErrBusy where another command replaces it: the
// temporary file beside it can be created by only one.
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

// stage writes the temporary file completely, or leaves none. The error is
// fs.ErrExist where it exists.
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
// the folder exists and is not empty, ErrNotFolder where a file is in the way.
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

// ErrNotEmpty is returned for a folder that is not empty.
var ErrNotEmpty = errors.New("the folder is not empty")

// Remove removes a file that has just been created, unless it has changed since.
func Remove(dir string, f File) (err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, root.Close()) }()
	now, err := root.ReadFile(f.Path)
	if err == nil && bytes.Equal(now, f.Data) {
		err = root.Remove(f.Path)
	}
	return err
}
