// Package filelock locks a folder for one process. The lock ends with the process,
// however that ends.
package filelock

import (
	"errors"
	"io"
)

// ErrHeld is returned where another process has the lock.
var ErrHeld = errors.New("another process has the lock")

// Lock is a lock on a folder. Close releases it.
type Lock struct {
	io.Closer
	Holds bool // false where the system, or the file system, has no such locks
}

// Name is the file that is locked where folders cannot be.
const Name = ".explainer.lock"
