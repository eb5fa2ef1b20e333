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

// Transaction collects the files of a build until Commit, or Abort. Several
// goroutines may call Put at once.
type Transaction struct {
	folder    *Folder
	fresh     bool            // the folder was empty
	before    map[string]item // the last build's files, by path
	stageDirs sync.Map        // folders of the stage that exist

	mu      sync.Mutex
	items   []item
	release Release
	taken   map[string]string // the path that took a name, by the name as Fold returns it
	staged  []staged
	staging disk // the stage, nil while nothing is staged

	announced []byte // in an empty folder: the manifest without the release
}

// Begin starts a transaction.
func (f *Folder) Begin() *Transaction {
	t := &Transaction{
		folder: f, fresh: f.empty,
		before: make(map[string]item, len(f.manifest.Files)), taken: map[string]string{ManifestName: ManifestName},
	}
	for _, i := range f.manifest.Files {
		t.before[i.Path] = i
	}
	return t
}

// Put adds a file to the transaction. No file of the folder changes yet.
// Two paths that differ only in case, or in the form of Unicode, are an error,
// since some systems take them for one.
func (t *Transaction) Put(name string, data []byte) error {
	i := newItem(name, data)
	if err := t.put(i, data); err != nil {
		return err
	}
	if t.folder.options.Compress && isText(name) {
		return t.putCompressed(i, data)
	}
	return nil
}

func (t *Transaction) put(i item, data []byte) error {
	if err := t.register(i); err != nil {
		return err
	}
	exists, same := t.compare(i.Path, data)
	if same {
		return nil
	}
	return t.stage(staged{path: i.Path, phase: phaseOf(i.Path, !exists)}, data)
}

// register adds a file to the list, unless its name is taken.
func (t *Transaction) register(i item) error {
	if err := CheckPath(i.Path); err != nil {
		return err
	}
	name := Fold(i.Path)
	t.mu.Lock()
	defer t.mu.Unlock()
	if other, ok := t.taken[name]; ok {
		return fmt.Errorf("two files have one name on some systems: %s and %s", other, i.Path)
	}
	t.taken[name] = i.Path
	t.items = append(t.items, i)
	return nil
}

// SetRelease sets the release that the manifest records.
func (t *Transaction) SetRelease(e Release) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.release = e
}

// compare reports whether the folder has something at a path, and whether it is a
// file with these bytes. It reads the file, since another program may have
// written to it. An empty folder has nothing.
func (t *Transaction) compare(name string, data []byte) (exists, same bool) {
	if t.fresh {
		return false, false
	}
	info, err := t.folder.disk.Lstat(name)
	if err != nil {
		return false, false
	}
	if !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return true, false
	}
	old, err := t.folder.disk.ReadFile(name)
	return true, err == nil && bytes.Equal(old, data)
}

// Abort leaves the folder as it was.
func (t *Transaction) Abort() error {
	return errors.Join(t.closeStage(), t.folder.clear())
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
func (t *Transaction) Commit(ctx context.Context) (Result, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	r := Result{Written: len(t.staged), Unchanged: len(t.items) - len(t.staged)}
	if err := errors.Join(t.flush(ctx), t.closeStage()); err != nil {
		return r, err
	}
	if err := t.announceFiles(); err != nil {
		return r, err
	}
	if err := t.move(ctx); err != nil {
		return r, err
	}
	removed, err := t.finish(ctx)
	r.Removed = removed
	return r, err
}

// move renames what is staged into place.
func (t *Transaction) move(ctx context.Context) error {
	if t.fresh {
		return t.moveTree(ctx)
	}
	return t.moveFiles(ctx)
}

// announceFiles writes a manifest of the files of both builds, where this one has
// files that the last had not.
func (t *Transaction) announceFiles() error {
	union := manifest{Version: 1, Files: slices.Clone(t.folder.manifest.Files), Release: t.folder.manifest.Release}
	for _, i := range t.items {
		if _, known := t.before[i.Path]; !known {
			union.Files = append(union.Files, i)
		}
	}
	if len(union.Files) == len(t.before) {
		return nil
	}
	data := union.encode()
	if t.fresh {
		t.announced, t.items = data, union.Files
	}
	t.folder.manifest, t.folder.empty = union, false
	return t.writeManifest(data)
}

// writeManifest writes a manifest, unless the folder has it already.
func (t *Transaction) writeManifest(data []byte) error {
	if _, same := t.compare(ManifestName, data); same {
		return nil
	}
	on, temp := t.folder.disk, stageName+"/"+ManifestName
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
func (t *Transaction) finish(ctx context.Context) (removed int, err error) {
	for _, name := range t.stale() {
		if err := ctx.Err(); err != nil {
			return removed, err
		}
		switch err := t.folder.disk.Remove(name); {
		case err == nil:
			removed++
		case !t.gone(name):
			return removed, err
		}
		t.pruneFolders(path.Dir(name))
	}
	next := manifest{Version: 1, Files: t.items, Release: t.release}
	data := t.release.with(t.announced)
	if t.announced == nil {
		data = next.encode()
	}
	if err := t.writeManifest(data); err != nil {
		return removed, err
	}
	t.folder.manifest, t.folder.empty = next, false
	return removed, t.folder.clear()
}

// stale returns the files of earlier builds that this one does not have, pages
// first.
func (t *Transaction) stale() []string {
	current := make(map[string]bool, len(t.items))
	for _, i := range t.items {
		current[i.Path] = true
	}
	var pages, others []string
	for _, i := range t.folder.manifest.Files {
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
