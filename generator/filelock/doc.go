// Package filelock keeps two processes from writing to one folder. Its locks end
// with the process that holds them, however it ends.
package filelock

import (
	"errors"
	"io"
)

// ErrHeld says that another process holds the lock.
var ErrHeld = errors.New("the lock is held")

// A Lock on a folder. Close lets it go.
type Lock struct {
	io.Closer
	Holds bool // false where the system, or the file system, keeps no such locks
}

// Name is the file that is locked where folders cannot be.
const Name = ".explainer.lock"
