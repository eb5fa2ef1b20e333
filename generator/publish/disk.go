package publish

import (
	"context"
	"errors"
	"io/fs"
	"os"
)

// disk is what this package does to a folder: the whole of it, so that tests
// can let each operation fail. Names are relative, with slashes.
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
	Sub(name string) (disk, error) // a folder as a disk of its own, whose names are shorter to walk
	Close() error
}

// rooted is the disk, confined to a folder.
type rooted struct {
	*os.Root
	opened *os.File // the folder itself, of a disk that Sub made
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
