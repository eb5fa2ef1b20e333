package publish

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// syncFileSystem flushes the file system of a folder (syncfs(2)). The error is
// errors.ErrUnsupported where each file has to be flushed by itself: before Linux
// 5.8 syncfs reports no write errors, and for a file system on a server or in
// another process it promises nothing.
func syncFileSystem(folder *os.File) error {
	var system unix.Statfs_t
	if err := unix.Fstatfs(int(folder.Fd()), &system); err != nil {
		return errors.Join(errors.ErrUnsupported, err)
	}
	switch uint32(system.Type) { // which is signed where it has 32 bits
	case unix.EXT4_SUPER_MAGIC, unix.XFS_SUPER_MAGIC, unix.BTRFS_SUPER_MAGIC, unix.TMPFS_MAGIC:
	default:
		return errors.ErrUnsupported
	}
	if !kernelSince(5, 8) {
		return errors.ErrUnsupported
	}
	return os.NewSyscallError("syncfs", unix.Syncfs(int(folder.Fd())))
}

func kernelSince(major, minor int) bool {
	var name unix.Utsname
	if unix.Uname(&name) != nil {
		return false
	}
	var is [2]int
	if _, err := fmt.Sscanf(unix.ByteSliceToString(name.Release[:]), "%d.%d", &is[0], &is[1]); err != nil {
		return false
	}
	return is[0] > major || is[0] == major && is[1] >= minor
}
