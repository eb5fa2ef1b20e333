package publish

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Result counts what a publication did to its folder.
type Result struct{ Written, Unchanged, Removed int }

// Publication is a build on its way into a folder. Put may be called by
// several goroutines at once.
type Publication struct {
	folder *Folder

	mu      sync.Mutex
	items   []item
	edition Edition
	taken   map[string]string // the path that took a name, by the name in lower case
	staged  []staged
	stage   bool // the stage exists
}

// staged is a changed file that waits for Commit.
type staged struct{ path, temp string }

// Begin starts a publication.
func (f *Folder) Begin() *Publication {
	return &Publication{folder: f, taken: map[string]string{ManifestName: ManifestName}}
}

// Put takes a file into the publication. Nothing of the folder changes yet.
// Two paths that differ only in case are an error, since some systems take
// them for one.
func (p *Publication) Put(name string, data []byte) error {
	if err := checkPath(name); err != nil {
		return err
	}
	entry := newItem(name, data)
	p.mu.Lock()
	defer p.mu.Unlock()
	if other, ok := p.taken[strings.ToLower(name)]; ok {
		return fmt.Errorf("two files want the same place: %s and %s", other, name)
	}
	p.taken[strings.ToLower(name)] = name
	p.items = append(p.items, entry)
	if p.same(name, data) {
		return nil
	}
	return p.write(name, data)
}

// Say notes in the manifest what the site says of itself.
func (p *Publication) Say(e Edition) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.edition = e
}

// same reports whether the folder holds these bytes already. The bytes on disk
// are what counts, whatever the manifest says of them.
func (p *Publication) same(name string, data []byte) bool {
	info, err := p.folder.root.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	old, err := p.folder.root.ReadFile(name)
	return err == nil && bytes.Equal(old, data)
}

func (p *Publication) write(name string, data []byte) error {
	root := p.folder.root
	if !p.stage {
		if err := root.Mkdir(stageName, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
		p.stage = true
	}
	temp := stageName + "/" + strconv.Itoa(len(p.staged))
	if err := root.WriteFile(temp, data, 0o644); err != nil {
		return err
	}
	p.staged = append(p.staged, staged{path: name, temp: temp})
	return nil
}

// Abort leaves the folder as it was.
func (p *Publication) Abort() error { return p.folder.root.RemoveAll(stageName) }

// Commit moves everything in place: assets and data before the pages that
// point to them, then the removals, then the manifest.
//
// Before anything moves, the manifest names the files of both builds. So a
// build that is killed leaves nothing that the next one does not know as ours.
func (p *Publication) Commit() (Result, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	r := Result{Written: len(p.staged), Unchanged: len(p.items) - len(p.staged)}
	if err := p.announce(); err != nil {
		return r, err
	}
	slices.SortFunc(p.staged, func(a, b staged) int {
		if x, y := isPage(a.path), isPage(b.path); x != y {
			return map[bool]int{false: -1, true: 1}[x]
		}
		return strings.Compare(a.path, b.path)
	})
	made := map[string]bool{}
	for _, s := range p.staged {
		if err := p.place(s, made); err != nil {
			return r, err
		}
	}
	removed, err := p.finish()
	r.Removed = removed
	return r, err
}

// announce writes the manifest of what either build has, where this one has
// files that the last did not.
func (p *Publication) announce() error {
	known := make(map[string]bool, len(p.folder.manifest.Files))
	for _, i := range p.folder.manifest.Files {
		known[i.Path] = true
	}
	union := manifest{Version: 1, Files: slices.Clone(p.folder.manifest.Files), Edition: p.folder.manifest.Edition}
	for _, i := range p.items {
		if !known[i.Path] {
			union.Files = append(union.Files, i)
		}
	}
	if len(union.Files) == len(known) {
		return nil
	}
	p.folder.manifest = union
	return p.writeManifest(union)
}

// writeManifest puts a manifest in place, unless it stands there already.
func (p *Publication) writeManifest(m manifest) error {
	data := m.encode()
	if p.same(ManifestName, data) {
		return nil
	}
	temp := stageName + "/" + ManifestName
	if err := p.folder.root.Mkdir(stageName, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	if err := p.folder.root.WriteFile(temp, data, 0o644); err != nil {
		return err
	}
	return p.folder.root.Rename(temp, ManifestName)
}

func isPage(name string) bool { return path.Ext(name) == ".html" }

// place moves one staged file where it belongs. What stands in its way from an
// earlier build of ours (a file where a folder is needed, or the reverse) goes.
func (p *Publication) place(s staged, made map[string]bool) error {
	root, dir := p.folder.root, path.Dir(s.path)
	if !made[dir] {
		if err := p.makeWay(dir); err != nil {
			return err
		}
		if err := root.MkdirAll(dir, 0o755); err != nil {
			return err
		}
		made[dir] = true
	}
	if info, err := root.Lstat(s.path); err == nil && info.IsDir() {
		p.empty(s.path)
		if err := root.MkdirAll(dir, 0o755); err != nil { // it may have become empty, too
			return err
		}
	}
	return root.Rename(s.temp, s.path)
}

// empty removes the files of ours below a folder, and the folder if nothing
// else lies in it.
func (p *Publication) empty(dir string) {
	for _, i := range p.folder.manifest.Files {
		if strings.HasPrefix(i.Path, dir+"/") && p.folder.root.Remove(i.Path) == nil {
			p.pruneFolders(path.Dir(i.Path))
		}
	}
}

// makeWay removes a file of ours that stands where a folder is needed.
func (p *Publication) makeWay(dir string) error {
	for d := dir; d != "."; d = path.Dir(d) {
		info, err := p.folder.root.Lstat(d)
		if err == nil && !info.IsDir() && p.owned(d) {
			return p.folder.root.Remove(d)
		}
	}
	return nil
}

// owned reports whether an earlier build wrote a file.
func (p *Publication) owned(name string) bool {
	return slices.ContainsFunc(p.folder.manifest.Files, func(i item) bool { return i.Path == name })
}

// finish removes what this build no longer makes, and writes its manifest.
func (p *Publication) finish() (removed int, err error) {
	root := p.folder.root
	next := manifest{Version: 1, Files: p.items, Edition: p.edition}
	current := make(map[string]bool, len(p.items))
	for _, i := range p.items {
		current[i.Path] = true
	}
	for _, old := range p.folder.manifest.Files {
		if current[old.Path] {
			continue
		}
		switch err := root.Remove(old.Path); {
		case err == nil:
			removed++
		case !gone(err):
			return removed, err
		}
		p.pruneFolders(path.Dir(old.Path))
	}
	if err := p.writeManifest(next); err != nil {
		return removed, err
	}
	p.folder.manifest = next
	return removed, root.RemoveAll(stageName)
}

// gone tells the errors that mean that a file is not there any more, or that a
// folder has taken its place.
func gone(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || strings.Contains(err.Error(), "not a directory") || strings.Contains(err.Error(), "directory not empty")
}

// pruneFolders removes a folder that has become empty, and those above it.
// Remove refuses a folder that is not empty, which ends the walk; a file that
// has taken a folder's place is no folder.
func (p *Publication) pruneFolders(dir string) {
	for ; dir != "."; dir = path.Dir(dir) {
		if info, err := p.folder.root.Lstat(dir); err != nil || !info.IsDir() || p.folder.root.Remove(dir) != nil {
			return
		}
	}
}
