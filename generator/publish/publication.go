package publish

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"sync"
)

// Result counts the files that Commit wrote, left as they were and removed.
type Result struct{ Written, Unchanged, Removed int }

// Publication collects the files of a build until Commit. Several goroutines may
// call Put at once.
type Publication struct {
	folder    *Folder
	fresh     bool            // the folder was empty
	before    map[string]item // the last build's files, by path
	stageDirs sync.Map        // folders of the stage that exist

	mu      sync.Mutex
	items   []item
	edition Edition
	taken   map[string]string // the path that took a name, by the name as Fold returns it
	staged  []staged
	staging disk // the stage, nil while nothing is staged

	announced []byte // in an empty folder: the manifest without the edition
}

// Begin starts a publication.
func (f *Folder) Begin() *Publication {
	p := &Publication{
		folder: f, fresh: f.empty,
		before: make(map[string]item, len(f.manifest.Files)), taken: map[string]string{ManifestName: ManifestName},
	}
	for _, i := range f.manifest.Files {
		p.before[i.Path] = i
	}
	return p
}

// Put adds a file to the publication. No file of the folder changes yet.
// Two paths that differ only in case, or in the form of Unicode, are an error,
// since some systems take them for one.
func (p *Publication) Put(name string, data []byte) error {
	i := newItem(name, data)
	if err := p.put(i, data); err != nil {
		return err
	}
	if p.folder.options.Compress && isText(name) {
		return p.putCompressed(i, data)
	}
	return nil
}

func (p *Publication) put(i item, data []byte) error {
	if err := p.register(i); err != nil {
		return err
	}
	exists, same := p.compare(i.Path, data)
	if same {
		return nil
	}
	return p.stage(staged{path: i.Path, phase: phaseOf(i.Path, !exists)}, data)
}

// register adds a file to the list, unless its name is taken.
func (p *Publication) register(i item) error {
	if err := CheckPath(i.Path); err != nil {
		return err
	}
	name := Fold(i.Path)
	p.mu.Lock()
	defer p.mu.Unlock()
	if other, ok := p.taken[name]; ok {
		return fmt.Errorf("two files have one name on some systems: %s and %s", other, i.Path)
	}
	p.taken[name] = i.Path
	p.items = append(p.items, i)
	return nil
}

// Say sets the edition that the manifest records.
func (p *Publication) Say(e Edition) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.edition = e
}

// compare reports whether the folder has something at a path, and whether it is a
// file with these bytes. It reads the file, since another program may have
// written to it. An empty folder has nothing.
func (p *Publication) compare(name string, data []byte) (exists, same bool) {
	if p.fresh {
		return false, false
	}
	info, err := p.folder.disk.Lstat(name)
	if err != nil {
		return false, false
	}
	if !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return true, false
	}
	old, err := p.folder.disk.ReadFile(name)
	return true, err == nil && bytes.Equal(old, data)
}

// Abort leaves the folder as it was.
func (p *Publication) Abort() error {
	return errors.Join(p.closeStage(), p.folder.clear())
}

// phase is when Commit renames a changed file, so that no page that a reader can
// reach refers to a file that is missing.
type phase int

const (
	newFile     phase = iota // new pages may load it; no page refers to it yet
	newPage                  // no page leads to it yet
	changedPage              // links to pages and files that exist by then
	changedFile              // a feed or list, which names new pages
)

func phaseOf(name string, fresh bool) phase {
	switch page := isPage(name); {
	case fresh && page:
		return newPage
	case fresh:
		return newFile
	case page:
		return changedPage
	}
	return changedFile
}

// isPage reports whether a file is a page, compressed or not.
func isPage(name string) bool { return path.Ext(uncompressed(name)) == ".html" }

// Commit renames every staged file into place, removes what is no longer made and
// writes the manifest.
//
// Before the first rename the manifest lists the files of both builds, so that
// after a build that was killed the next one knows every file that is ours. When
// the context ends, Commit stops between two files.
func (p *Publication) Commit(ctx context.Context) (Result, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	r := Result{Written: len(p.staged), Unchanged: len(p.items) - len(p.staged)}
	if err := errors.Join(p.flush(ctx), p.closeStage()); err != nil {
		return r, err
	}
	if err := p.announceFiles(); err != nil {
		return r, err
	}
	if err := p.move(ctx); err != nil {
		return r, err
	}
	removed, err := p.finish(ctx)
	r.Removed = removed
	return r, err
}

// move renames what is staged into place.
func (p *Publication) move(ctx context.Context) error {
	if p.fresh {
		return p.moveTree(ctx)
	}
	return p.moveFiles(ctx)
}

// announceFiles writes a manifest of the files of both builds, where this one has
// files that the last had not.
func (p *Publication) announceFiles() error {
	union := manifest{Version: 1, Files: slices.Clone(p.folder.manifest.Files), Edition: p.folder.manifest.Edition}
	for _, i := range p.items {
		if _, known := p.before[i.Path]; !known {
			union.Files = append(union.Files, i)
		}
	}
	if len(union.Files) == len(p.before) {
		return nil
	}
	data := union.encode()
	if p.fresh {
		p.announced, p.items = data, union.Files
	}
	p.folder.manifest, p.folder.empty = union, false
	return p.writeManifest(data)
}

// writeManifest writes a manifest, unless the folder has it already.
func (p *Publication) writeManifest(data []byte) error {
	if _, same := p.compare(ManifestName, data); same {
		return nil
	}
	on, temp := p.folder.disk, stageName+"/"+ManifestName
	if err := on.MkdirAll(stageName); err != nil {
		return err
	}
	if err := on.WriteFile(temp, data); err != nil {
		return err
	}
	if err := on.Flush(context.Background(), temp); err != nil {
		return err
	}
	return on.Rename(temp, ManifestName)
}

// finish removes the files that this build does not have, and writes its
// manifest.
func (p *Publication) finish(ctx context.Context) (removed int, err error) {
	for _, name := range p.stale() {
		if err := ctx.Err(); err != nil {
			return removed, err
		}
		switch err := p.folder.disk.Remove(name); {
		case err == nil:
			removed++
		case !p.gone(name):
			return removed, err
		}
		p.pruneFolders(path.Dir(name))
	}
	next := manifest{Version: 1, Files: p.items, Edition: p.edition}
	data := p.edition.with(p.announced)
	if p.announced == nil {
		data = next.encode()
	}
	if err := p.writeManifest(data); err != nil {
		return removed, err
	}
	p.folder.manifest, p.folder.empty = next, false
	return removed, p.folder.clear()
}

// stale returns the files of earlier builds that this one does not have, pages
// first.
func (p *Publication) stale() []string {
	current := make(map[string]bool, len(p.items))
	for _, i := range p.items {
		current[i.Path] = true
	}
	var pages, others []string
	for _, i := range p.folder.manifest.Files {
		switch {
		case current[i.Path]:
		case isPage(i.Path):
			pages = append(pages, i.Path)
		default:
			others = append(others, i.Path)
		}
	}
	return append(pages, others...)
}
