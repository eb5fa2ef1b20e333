package publish

import (
	"cmp"
	"context"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// staged is a changed file that waits for Commit. For an empty folder it has the
// same path below the stage as it will have below the folder, so that whole
// folders can be renamed; otherwise its name on the stage is a number.
type staged struct {
	path, temp string
	phase      phase
}

// stage writes a changed file to the stage.
func (t *Transaction) stage(s staged, data []byte) error {
	on, temp, err := t.assignTemp(s)
	if err != nil {
		return err
	}
	if err := t.makeStageDir(on, path.Dir(temp)); err != nil {
		return err
	}
	return on.WriteFile(temp, data)
}

// assignTemp returns the name of a changed file on the stage. The first call makes
// the stage.
func (t *Transaction) assignTemp(s staged) (on disk, temp string, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.staging == nil {
		if err := t.folder.disk.MkdirAll(stageName); err != nil {
			return nil, "", err
		}
		if t.staging, err = t.folder.disk.Sub(stageName); err != nil {
			t.staging = nil
			return nil, "", err
		}
	}
	s.temp = s.path
	if !t.fresh {
		s.temp = strconv.Itoa(len(t.staged))
	}
	t.staged = append(t.staged, s)
	return t.staging, s.temp, nil
}

// makeStageDir makes a folder of the stage, unless it exists. Two goroutines may
// both make it, which does no harm.
func (t *Transaction) makeStageDir(on disk, dir string) error {
	if _, made := t.stageDirs.Load(dir); made || dir == "." {
		return nil
	}
	if err := on.MkdirAll(dir); err != nil {
		return err
	}
	t.stageDirs.Store(dir, true)
	return nil
}

// flush flushes what is staged to the disk.
func (t *Transaction) flush(ctx context.Context) error {
	if t.staging == nil {
		return ctx.Err()
	}
	names := make([]string, len(t.staged))
	for i, s := range t.staged {
		names[i] = s.temp
	}
	return t.staging.Flush(ctx, names...)
}

// closeStage closes the stage, since some systems neither rename nor remove a
// folder that is open.
func (t *Transaction) closeStage() error {
	if t.staging == nil {
		return nil
	}
	on := t.staging
	t.staging = nil
	return on.Close()
}

// moveFiles renames each staged file into place, in the order of phases.
func (t *Transaction) moveFiles(ctx context.Context) error {
	slices.SortFunc(t.staged, func(a, b staged) int {
		return cmp.Or(cmp.Compare(a.phase, b.phase), strings.Compare(a.path, b.path))
	})
	made := map[string]bool{}
	for _, s := range t.staged {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := t.moveFile(s, made); err != nil {
			return err
		}
	}
	return nil
}

// moveTree renames what was staged for an empty folder, each folder as a whole.
// It takes the names from the disk, since some systems take two that differ in
// case for one.
func (t *Transaction) moveTree(ctx context.Context) error {
	if len(t.staged) == 0 {
		return nil
	}
	entries, err := t.folder.disk.ReadDir(stageName)
	if err != nil {
		return err
	}
	phases := map[string]int{}
	for _, s := range t.staged {
		top := topOf(s.path)
		phases[top] = max(phases[top], phaseInTree(s.path))
	}
	slices.SortStableFunc(entries, func(a, b fs.DirEntry) int { // which come sorted by name
		return cmp.Compare(phases[topOf(a.Name())], phases[topOf(b.Name())])
	})
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := t.folder.disk.Rename(stageName+"/"+e.Name(), e.Name()); err != nil {
			return err
		}
	}
	return nil
}

// topOf returns the entry of the stage that a file is in or is, in lower case.
func topOf(name string) string {
	top, _, _ := strings.Cut(name, "/")
	return strings.ToLower(top)
}

// phaseInTree returns when the entry of the stage that has a file is renamed into
// an empty folder: first what has no page, then folders of pages, then single
// pages, and at last the home page, which links to everything.
func phaseInTree(name string) int {
	switch {
	case !isPage(name):
		return 0
	case strings.Contains(name, "/"):
		return 1
	case uncompressed(name) != "index.html":
		return 2
	}
	return 3
}
