package publish

import (
	"errors"
	"io/fs"
	"path"
	"strings"
	"syscall"
)

// moveFile renames one staged file into place. A file of an earlier build where
// a folder is needed is removed, and so is a folder where a file is needed.
func (t *Transaction) moveFile(s staged, made map[string]bool) error {
	on, dir := t.folder.disk, path.Dir(s.path)
	if !made[dir] {
		if err := t.clearWay(dir); err != nil {
			return err
		}
		if err := on.MkdirAll(dir); err != nil {
			return err
		}
		made[dir] = true
	}
	if info, err := on.Lstat(s.path); err == nil && info.IsDir() {
		t.empty(s.path)
		if err := on.MkdirAll(dir); err != nil { // it may have become empty, too
			return err
		}
	}
	return on.Rename(stageName+"/"+s.temp, s.path)
}

// empty removes the files of earlier builds below a folder, and the folder if
// nothing else is in it.
func (t *Transaction) empty(dir string) {
	for _, i := range t.folder.manifest.Files {
		if strings.HasPrefix(i.Path, dir+"/") && t.folder.disk.Remove(i.Path) == nil {
			t.pruneFolders(path.Dir(i.Path))
		}
	}
	t.pruneFolders(dir) // which a build that was killed may have left empty
}

// clearWay removes a file of an earlier build where a folder is needed.
func (t *Transaction) clearWay(dir string) error {
	for d := dir; d != "." && len(t.before) > 0; d = path.Dir(d) {
		info, err := t.folder.disk.Lstat(d)
		if _, ours := t.before[d]; err == nil && !info.IsDir() && ours {
			return t.folder.disk.Remove(d)
		}
	}
	return nil
}

// gone reports whether a file no longer exists, or is a folder now.
func (t *Transaction) gone(name string) bool {
	info, err := t.folder.disk.Lstat(name)
	return err == nil && info.IsDir() || errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

// pruneFolders removes a folder that has become empty, and those above it.
// Remove fails for a folder that is not empty, which ends the loop.
func (t *Transaction) pruneFolders(dir string) {
	for ; dir != "."; dir = path.Dir(dir) {
		if info, err := t.folder.disk.Lstat(dir); err != nil || !info.IsDir() || t.folder.disk.Remove(dir) != nil {
			return
		}
	}
}
