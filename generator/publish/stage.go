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
func (p *Publication) stage(s staged, data []byte) error {
	on, temp, err := p.assignTemp(s)
	if err != nil {
		return err
	}
	if err := p.makeStageDir(on, path.Dir(temp)); err != nil {
		return err
	}
	return on.WriteFile(temp, data)
}

// assignTemp returns the name of a changed file on the stage. The first call makes
// the stage.
func (p *Publication) assignTemp(s staged) (on disk, temp string, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.staging == nil {
		if err := p.folder.disk.MkdirAll(stageName); err != nil {
			return nil, "", err
		}
		if p.staging, err = p.folder.disk.Sub(stageName); err != nil {
			p.staging = nil
			return nil, "", err
		}
	}
	s.temp = s.path
	if !p.fresh {
		s.temp = strconv.Itoa(len(p.staged))
	}
	p.staged = append(p.staged, s)
	return p.staging, s.temp, nil
}

// makeStageDir makes a folder of the stage, unless it exists. Two goroutines may
// both make it, which does no harm.
func (p *Publication) makeStageDir(on disk, dir string) error {
	if _, made := p.stageDirs.Load(dir); made || dir == "." {
		return nil
	}
	if err := on.MkdirAll(dir); err != nil {
		return err
	}
	p.stageDirs.Store(dir, true)
	return nil
}

// flush flushes what is staged to the disk.
func (p *Publication) flush(ctx context.Context) error {
	if p.staging == nil {
		return ctx.Err()
	}
	names := make([]string, len(p.staged))
	for i, s := range p.staged {
		names[i] = s.temp
	}
	return p.staging.Flush(ctx, names...)
}

// closeStage closes the stage, since some systems neither rename nor remove a
// folder that is open.
func (p *Publication) closeStage() error {
	if p.staging == nil {
		return nil
	}
	on := p.staging
	p.staging = nil
	return on.Close()
}

// moveFiles renames each staged file into place, in the order of phases.
func (p *Publication) moveFiles(ctx context.Context) error {
	slices.SortFunc(p.staged, func(a, b staged) int {
		return cmp.Or(cmp.Compare(a.phase, b.phase), strings.Compare(a.path, b.path))
	})
	made := map[string]bool{}
	for _, s := range p.staged {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := p.moveFile(s, made); err != nil {
			return err
		}
	}
	return nil
}

// moveTree renames what was staged for an empty folder, each folder as a whole.
// It takes the names from the disk, since some systems take two that differ in
// case for one.
func (p *Publication) moveTree(ctx context.Context) error {
	if len(p.staged) == 0 {
		return nil
	}
	entries, err := p.folder.disk.ReadDir(stageName)
	if err != nil {
		return err
	}
	phases := map[string]int{}
	for _, s := range p.staged {
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
		if err := p.folder.disk.Rename(stageName+"/"+e.Name(), e.Name()); err != nil {
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
