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
func (p *Publication) moveFile(s staged, made map[string]bool) error {
	on, dir := p.folder.disk, path.Dir(s.path)
	if !made[dir] {
		if err := p.clearWay(dir); err != nil {
			return err
		}
		if err := on.MkdirAll(dir); err != nil {
			return err
		}
		made[dir] = true
	}
	if info, err := on.Lstat(s.path); err == nil && info.IsDir() {
		p.empty(s.path)
		if err := on.MkdirAll(dir); err != nil { // it may have become empty, too
			return err
		}
	}
	return on.Rename(stageName+"/"+s.temp, s.path)
}

// empty removes the files of earlier builds below a folder, and the folder if
// nothing else is in it.
func (p *Publication) empty(dir string) {
	for _, i := range p.folder.manifest.Files {
		if strings.HasPrefix(i.Path, dir+"/") && p.folder.disk.Remove(i.Path) == nil {
			p.pruneFolders(path.Dir(i.Path))
		}
	}
	p.pruneFolders(dir) // which a build that was killed may have left empty
}

// clearWay removes a file of an earlier build where a folder is needed.
func (p *Publication) clearWay(dir string) error {
	for d := dir; d != "." && len(p.before) > 0; d = path.Dir(d) {
		info, err := p.folder.disk.Lstat(d)
		if _, ours := p.before[d]; err == nil && !info.IsDir() && ours {
			return p.folder.disk.Remove(d)
		}
	}
	return nil
}

// gone reports whether a file no longer exists, or is a folder now.
func (p *Publication) gone(name string) bool {
	info, err := p.folder.disk.Lstat(name)
	return err == nil && info.IsDir() || errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

// pruneFolders removes a folder that has become empty, and those above it.
// Remove fails for a folder that is not empty, which ends the loop.
func (p *Publication) pruneFolders(dir string) {
	for ; dir != "."; dir = path.Dir(dir) {
		if info, err := p.folder.disk.Lstat(dir); err != nil || !info.IsDir() || p.folder.disk.Remove(dir) != nil {
			return
		}
	}
}
