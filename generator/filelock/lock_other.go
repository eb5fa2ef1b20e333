//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package filelock

import "os"

// Take holds nothing: Go's standard library has no lock for these systems.
func Take(root *os.Root) (Lock, error) {
	folder, err := root.Open(".")
	return Lock{Closer: folder}, err
}
