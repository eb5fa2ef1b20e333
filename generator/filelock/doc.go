// Package filelock keeps two processes from writing to one folder. Its locks end
// with the process that holds them, however it ends.
package filelock

import "errors"

// ErrHeld says that another process holds the lock.
var ErrHeld = errors.New("the lock is held")

// Name is the file that is locked where folders cannot be.
const Name = ".explainer.lock"
