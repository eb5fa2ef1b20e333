package publish

import (
	"io/fs"
	"os"
)

// Seal is the state of a folder after a build: the size, time and identity of
// each file, which show without reading whether another program has written to
// it.
type Seal struct {
	dir    string
	files  map[string]fs.FileInfo
	broken bool
}

// SealOf returns the state of the folder of a build.
func SealOf(dir string) *Seal {
	s := &Seal{dir: dir, files: map[string]fs.FileInfo{}}
	s.broken = s.note() != nil
	return s
}

// note records the state of every file that the manifest lists.
func (s *Seal) note() error {
	root, err := os.OpenRoot(s.dir)
	if err != nil {
		return err
	}
	defer root.Close()
	data, err := root.ReadFile(ManifestName)
	if err != nil {
		return err
	}
	m, err := parseManifest(data)
	if err != nil {
		return err
	}
	for _, i := range append(m.Files, item{Path: ManifestName}) {
		if s.files[i.Path], err = root.Lstat(i.Path); err != nil {
			return err
		}
	}
	return nil
}

// Broken reports whether a file of the build was removed, changed or replaced.
// Other files in the folder do not count.
func (s *Seal) Broken() bool {
	root, err := os.OpenRoot(s.dir)
	if err != nil || s.broken {
		return true
	}
	defer root.Close()
	for name, then := range s.files {
		now, err := root.Lstat(name)
		if err != nil || now.Size() != then.Size() {
			return true
		}
		if !now.ModTime().Equal(then.ModTime()) || !os.SameFile(now, then) {
			return true
		}
	}
	return false
}
