package publish

import (
	"crypto/sha256"
	"encoding/hex"
)

// Keep takes a file into the publication as the last one left it, without its
// bytes being made again, and reports its size and whether it could: the
// manifest names the file, and the folder holds just the bytes that were written
// then. It is for
// files whose name changes with all that they are made from.
func (p *Publication) Keep(name string) (size int, kept bool, err error) {
	before, known := p.before[name]
	if !known || p.folder.options.Compress && isText(name) { // whose twins are made of its bytes
		return 0, false, nil
	}
	if _, ok := p.asWritten(before); !ok {
		return 0, false, nil
	}
	return before.Size, true, p.enter(before)
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
