package publish

import (
	"io/fs"
	"os"
)

// Seal is how a folder looked when a build had been written to it. Of each file
// it keeps the size, the time and which file it is, so that to see whether
// somebody else has written there takes no reading.
type Seal struct {
	dir    string
	files  map[string]fs.FileInfo
	broken bool
}

// SealOf notes how the folder of a build looks.
func SealOf(dir string) *Seal {
	s := &Seal{dir: dir, files: map[string]fs.FileInfo{}}
	s.broken = s.note() != nil
	return s
}

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

// Broken reports whether a file of the build is gone, was written to or is
// another by now. What lies beside them is nobody's business.
func (s *Seal) Broken() bool {
	root, err := os.OpenRoot(s.dir)
	if err != nil || s.broken {
		return true
	}
	defer root.Close()
	for name, then := range s.files {
		now, err := root.Lstat(name)
		if err != nil || now.Size() != then.Size() || !now.ModTime().Equal(then.ModTime()) || !os.SameFile(now, then) {
			return true
		}
	}
	return false
}
