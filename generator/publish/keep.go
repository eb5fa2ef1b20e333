package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"iter"
)

// Keep takes a file into the publication as the last one left it, without its
// bytes being made again, and returns them, if it could: the manifest names the
// file, and the folder holds just the bytes that were written then. It is for
// files that are known to become what they were.
func (p *Publication) Keep(name string) (data []byte, kept bool, err error) {
	before, known := p.before[name]
	if !known || p.folder.options.Compress && isText(name) { // whose twins are made of its bytes
		return nil, false, nil
	}
	if data, kept = p.asWritten(before); !kept {
		return nil, false, nil
	}
	return data, true, p.enter(item{Path: name, URL: urlOf(name), SHA256: before.SHA256, Size: len(data)})
}

// Wrote is the SHA-256, in hexadecimal digits, of a file as the last publication
// wrote it, empty if it did not.
func (p *Publication) Wrote(name string) string { return p.before[name].SHA256 }

// Sums gives the files that the publication has taken so far, each with its
// SHA-256 in hexadecimal digits. It must have been taking none meanwhile.
func (p *Publication) Sums() iter.Seq2[string, string] {
	return func(yield func(name, sum string) bool) {
		for _, i := range p.items {
			if !yield(i.Path, i.SHA256) {
				return
			}
		}
	}
}

// asWritten returns the bytes of a file of the last build, if the folder holds
// just those that were written then.
func (p *Publication) asWritten(i item) ([]byte, bool) {
	info, err := p.folder.disk.Lstat(i.Path)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(i.Size) {
		return nil, false
	}
	data, err := p.folder.disk.ReadFile(i.Path)
	sum := sha256.Sum256(data)
	return data, err == nil && hex.EncodeToString(sum[:]) == i.SHA256
}
