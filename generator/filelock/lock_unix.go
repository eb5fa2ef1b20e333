//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package filelock

import (
	"errors"
	"os"
	"syscall"
)

// Take takes hold of a folder until it is closed or the process ends, however
// it ends: the kernel lets go of what a dead process held. It is the folder
// itself that is locked (flock(2)), so nothing is left behind. A file system
// that keeps no such locks, as some network ones, gives one that holds nothing.
func Take(root *os.Root) (Lock, error) {
	folder, err := root.Open(".")
	if err != nil {
		return Lock{}, err
	}
	err = syscall.Flock(int(folder.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil || keepsNoLocks(err) {
		return Lock{folder, err == nil}, nil
	}
	folder.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return Lock{}, ErrHeld
	}
	return Lock{}, os.NewSyscallError("flock", err)
}

func keepsNoLocks(err error) bool {
	for _, no := range []error{syscall.ENOTSUP, syscall.EOPNOTSUPP, syscall.ENOSYS, syscall.ENOLCK, syscall.EBADF, syscall.EINVAL} {
		if errors.Is(err, no) {
			return true
		}
	}
	return false
}
