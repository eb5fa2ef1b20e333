package cache

import (
	"crypto/sha256"
	"io"
	"os"
)

// programKey returns the digest of this program's file: another version may make
// something else of the same input.
func programKey() (Key, error) {
	f, err := os.Open("/proc/self/exe") // Linux: the running program, even if its file was replaced
	if err != nil {
		name, err := os.Executable()
		if err != nil {
			return Key{}, err
		}
		if f, err = os.Open(name); err != nil {
			return Key{}, err
		}
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return Key{}, err
	}
	return Key(h.Sum(nil)), nil
}
