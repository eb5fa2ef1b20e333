//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package filelock

import "os"

// Take returns a lock that does not hold: Go's standard library has none for these
// systems.
func Take(root *os.Root) (Lock, error) {
	folder, err := root.Open(".")
	return Lock{Closer: folder}, err
}
