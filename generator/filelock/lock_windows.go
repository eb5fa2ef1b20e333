package filelock

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
)

const (
	errorSharingViolation = syscall.Errno(32)
	flagDeleteOnClose     = 0x04000000
)

// Take takes hold of a folder until it is closed or the process ends, however
// it ends. Windows locks no folders: a file in it is opened that nobody else
// may open, and which the system deletes when it is closed.
func Take(root *os.Root) (Lock, error) {
	name := filepath.Join(root.Name(), Name)
	path, err := syscall.UTF16PtrFromString(name)
	if err != nil {
		return Lock{}, err
	}
	const shareNothing = 0
	handle, err := syscall.CreateFile(path, syscall.GENERIC_READ|syscall.GENERIC_WRITE, shareNothing, nil, syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL|flagDeleteOnClose, 0)
	if errors.Is(err, errorSharingViolation) {
		return Lock{}, ErrHeld
	}
	if err != nil {
		return Lock{}, &os.PathError{Op: "open", Path: name, Err: err}
	}
	return Lock{os.NewFile(uintptr(handle), name), true}, nil
}
