//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package filelock

import (
	"io"
	"os"
)

// Lock holds nothing: Go's standard library has no lock for these systems.
func Lock(root *os.Root) (io.Closer, error) { return root.Open(".") }
