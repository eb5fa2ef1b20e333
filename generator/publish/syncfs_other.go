//go:build !linux

package publish

import (
	"errors"
	"os"
)

// syncFileSystem returns errors.ErrUnsupported: each file is flushed by itself.
func syncFileSystem(*os.File) error { return errors.ErrUnsupported }
