package publish

import (
	"context"
	"errors"
	"io/fs"
	"os"
)

// disk has every operation of this package on a folder, so that tests can make
// each of them fail. Names are relative, with slashes.
type disk interface {
	Lstat(name string) (fs.FileInfo, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	ReadFile(name string) ([]byte, error)
	WriteFile(name string, data []byte) error         // a new file, or one to be overwritten
	Flush(ctx context.Context, names ...string) error // brings the bytes of files to the disk
	MkdirAll(name string) error
	Rename(from, to string) error
	Remove(name string) error // a file, or a folder that is empty
	RemoveAll(name string) error
	Sub(name string) (disk, error) // a folder as a disk of its own: shorter paths are resolved faster
	Close() error
}

// rooted implements disk for a folder; nothing outside it can be reached.
type rooted struct {
	*os.Root
	opened *os.File // the folder itself, where Sub returned the disk
}

func (r rooted) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(r.FS(), name) }

func (r rooted) WriteFile(name string, data []byte) error { return r.Root.WriteFile(name, data, 0o644) }

func (r rooted) MkdirAll(name string) error { return r.Root.MkdirAll(name, 0o755) }

func (r rooted) Sub(name string) (disk, error) {
	root, err := r.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	opened, err := root.Open(".")
	if err != nil {
		return nil, errors.Join(err, root.Close())
	}
	return rooted{root, opened}, nil
}

func (r rooted) Close() error {
	if r.opened == nil {
		return r.Root.Close()
	}
	return errors.Join(r.Root.Close(), r.opened.Close())
}
