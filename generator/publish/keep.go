package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// Keep takes a file into the publication as the last one left it, without its
// bytes being made again, and reports whether it could: the manifest names the
// file, and the folder holds just the bytes that were written then. It is for
// files whose name changes with all that they are made from.
func (p *Publication) Keep(name string) (bool, error) {
	i := slices.IndexFunc(p.folder.manifest.Files, func(i item) bool { return i.Path == name })
	if i < 0 {
		return false, nil
	}
	entry := p.folder.manifest.Files[i]
	if info, err := p.folder.root.Lstat(name); err != nil || !info.Mode().IsRegular() || info.Size() != int64(entry.Size) {
		return false, nil
	}
	data, err := p.folder.root.ReadFile(name)
	if sum := sha256.Sum256(data); err != nil || hex.EncodeToString(sum[:]) != entry.SHA256 {
		return false, nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if other, ok := p.taken[strings.ToLower(name)]; ok {
		return false, fmt.Errorf("two files want the same place: %s and %s", other, name)
	}
	p.taken[strings.ToLower(name)] = name
	p.items = append(p.items, entry)
	return true, nil
}
