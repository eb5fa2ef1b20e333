package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"iter"
)

// Keep adds a file to the transaction as the last build wrote it and returns its
// bytes, where the manifest lists the file and the folder still has those bytes.
// It is for files whose inputs are unchanged. Otherwise kept is false and the
// file is still to be Put.
func (t *Transaction) Keep(name string) (data []byte, kept bool, err error) {
	before, known := t.before[name]
	if !known || t.folder.options.Compress && isText(name) { // its compressed files need the bytes
		return nil, false, nil
	}
	if data, kept = t.asWritten(before); !kept {
		return nil, false, nil
	}
	return data, true, t.register(item{Path: name, URL: urlOf(name), SHA256: before.SHA256, Size: len(data)})
}

// Wrote returns the SHA-256, in hexadecimal digits, of a file as the last build
// wrote it, and "" where it did not.
func (t *Transaction) Wrote(name string) string { return t.before[name].SHA256 }

// Sums returns the files of the transaction so far, each with its SHA-256 in
// hexadecimal digits. It must not be called while files are added.
func (t *Transaction) Sums() iter.Seq2[string, string] {
	return func(yield func(name, sum string) bool) {
		for _, i := range t.items {
			if !yield(i.Path, i.SHA256) {
				return
			}
		}
	}
}

// asWritten returns the bytes of a file of the last build, and reports whether
// they are those that were written then.
func (t *Transaction) asWritten(i item) ([]byte, bool) {
	info, err := t.folder.disk.Lstat(i.Path)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(i.Size) {
		return nil, false
	}
	data, err := t.folder.disk.ReadFile(i.Path)
	sum := sha256.Sum256(data)
	return data, err == nil && hex.EncodeToString(sum[:]) == i.SHA256
}
