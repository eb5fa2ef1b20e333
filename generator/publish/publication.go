package publish

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"
)

// Result counts what a publication did to its folder.
type Result struct{ Written, Unchanged, Removed int }

// Publication is a build on its way into a folder. Put may be called by
// several goroutines at once.
type Publication struct {
	folder *Folder
	fresh  bool            // the folder was empty
	before map[string]item // of the manifest that was found, by path
	rooms  sync.Map        // the folders of the stage that were made

	mu      sync.Mutex
	items   []item
	edition Edition
	taken   map[string]string // the path that took a name, by the name in lower case
	staged  []staged
	staging disk // the stage, once something is staged

	announced []byte // into a folder that was empty: the manifest without the edition
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

// Put takes a file into the publication. Nothing of the folder changes yet.
// Two paths that differ only in case are an error, since some systems take
// them for one.
func (p *Publication) Put(name string, data []byte) error {
	i := newItem(name, data)
	if err := p.put(i, data); err != nil {
		return err
	}
	if p.folder.options.Compress && isText(name) {
		return p.putTwins(i, data)
	}
	return nil
}

func (p *Publication) put(i item, data []byte) error {
	if err := p.enter(i); err != nil {
		return err
	}
	there, same := p.holds(i.Path, data)
	if same {
		return nil
	}
	return p.stage(staged{path: i.Path, turn: turnOf(i.Path, !there)}, data)
}

// enter gives a file its place in the site.
func (p *Publication) enter(i item) error {
	if err := CheckPath(i.Path); err != nil {
		return err
	}
	place := strings.ToLower(i.Path)
	p.mu.Lock()
	defer p.mu.Unlock()
	if other, ok := p.taken[place]; ok {
		return fmt.Errorf("two files want the same place: %s and %s", other, i.Path)
	}
	p.taken[place] = i.Path
	p.items = append(p.items, i)
	return nil
}

// Say notes in the manifest what the site says of itself.
func (p *Publication) Say(e Edition) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.edition = e
}

// holds reports whether something stands at a path of the folder, and whether it
// is a file of these bytes. The bytes on disk are what counts, whatever the
// manifest says of them. A folder that was empty is not asked.
func (p *Publication) holds(name string, data []byte) (there, same bool) {
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
	return errors.Join(p.leave(), p.folder.clear())
}

// turn is when a changed file moves, so that no page that a reader can come to
// refers to one that is not there.
type turn int

const (
	newFile     turn = iota // what new pages may load; no page refers to it yet
	newPage                 // no page leads to it yet
	changedPage             // leads to pages and files that are there by now
	changedFile             // feeds, lists and the like, which name new pages
)

func turnOf(name string, fresh bool) turn {
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

// isPage tells the pages, and their compressed twins.
func isPage(name string) bool { return path.Ext(original(name)) == ".html" }

// Commit moves everything in place, then removes what is no longer made, then
// writes the manifest.
//
// Before anything moves, the manifest names the files of both builds. So a
// build that is killed leaves nothing that the next one does not know as ours.
// One whose context ends stops between two moves, and leaves no more behind.
func (p *Publication) Commit(ctx context.Context) (Result, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	r := Result{Written: len(p.staged), Unchanged: len(p.items) - len(p.staged)}
	if err := errors.Join(p.flush(ctx), p.leave()); err != nil {
		return r, err
	}
	if err := p.announce(); err != nil {
		return r, err
	}
	if err := p.move(ctx); err != nil {
		return r, err
	}
	removed, err := p.finish(ctx)
	r.Removed = removed
	return r, err
}

// move moves what is staged in place.
func (p *Publication) move(ctx context.Context) error {
	if p.fresh {
		return p.moveTree(ctx)
	}
	return p.moveFiles(ctx)
}

// announce writes the manifest of what either build has, where this one has
// files that the last did not.
func (p *Publication) announce() error {
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

// writeManifest puts a manifest in place, unless it stands there already.
func (p *Publication) writeManifest(data []byte) error {
	if _, same := p.holds(ManifestName, data); same {
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

// finish removes what this build no longer makes, and writes its manifest.
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

// stale are the files of ours that this build does not make, pages first.
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
