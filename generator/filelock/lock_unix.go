//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package filelock

import (
	"errors"
	"os"
	"syscall"
)

// Take locks a folder until the lock is closed or the process ends: the kernel
// releases the locks of a dead process. The folder itself is locked (flock(2)), so
// that no file is left behind. On a file system without such locks, as some
// network ones are, the lock does not hold.
func Take(root *os.Root) (Lock, error) {
	folder, err := root.Open(".")
	if err != nil {
		return Lock{}, err
	}
	err = syscall.Flock(int(folder.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil || isUnsupported(err) {
		return Lock{folder, err == nil}, nil
	}
	folder.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return Lock{}, ErrHeld
	}
	return Lock{}, os.NewSyscallError("flock", err)
}

// isUnsupported reports whether an error means that there are no such locks.
func isUnsupported(err error) bool {
	for _, unsupported := range []error{
		syscall.ENOTSUP, syscall.EOPNOTSUPP, syscall.ENOSYS, syscall.ENOLCK, syscall.EBADF, syscall.EINVAL,
	} {
		if errors.Is(err, unsupported) {
			return true
		}
	}
	return false
}
