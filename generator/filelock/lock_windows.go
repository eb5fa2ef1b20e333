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

// Take locks a folder until the lock is closed or the process ends. Windows locks
// no folders: a file in it is opened exclusively, which the system deletes when it
// is closed.
func Take(root *os.Root) (Lock, error) {
	name := filepath.Join(root.Name(), Name)
	path, err := syscall.UTF16PtrFromString(name)
	if err != nil {
		return Lock{}, err
	}
	const shareNothing = 0
	const access = syscall.GENERIC_READ | syscall.GENERIC_WRITE
	const attributes = syscall.FILE_ATTRIBUTE_NORMAL | flagDeleteOnClose
	handle, err := syscall.CreateFile(path, access, shareNothing, nil, syscall.OPEN_ALWAYS, attributes, 0)
	if errors.Is(err, errorSharingViolation) {
		return Lock{}, ErrHeld
	}
	if err != nil {
		return Lock{}, &os.PathError{Op: "open", Path: name, Err: err}
	}
	return Lock{os.NewFile(uintptr(handle), name), true}, nil
}
