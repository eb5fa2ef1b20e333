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

// staged is a changed file that waits for Commit. In a folder that was empty it
// waits below the stage where it will lie below the folder, so that whole
// folders can move; elsewhere under a number.
type staged struct {
	path, temp string
	turn       turn
}

// stage writes a changed file beside the folder's own.
func (p *Publication) stage(s staged, data []byte) error {
	on, temp, err := p.seat(s)
	if err != nil {
		return err
	}
	if err := p.makeRoom(on, path.Dir(temp)); err != nil {
		return err
	}
	return on.WriteFile(temp, data)
}

// seat gives a changed file its place on the stage, which the first makes.
func (p *Publication) seat(s staged) (on disk, temp string, err error) {
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

// makeRoom makes a folder of the stage, unless somebody has. Two who come at one
// time both do, which does no harm.
func (p *Publication) makeRoom(on disk, dir string) error {
	if _, made := p.rooms.Load(dir); made || dir == "." {
		return nil
	}
	if err := on.MkdirAll(dir); err != nil {
		return err
	}
	p.rooms.Store(dir, true)
	return nil
}

// flush brings the bytes of what is staged to the disk.
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

// leave closes the stage: where open folders can neither be moved nor removed,
// it can be now.
func (p *Publication) leave() error {
	if p.staging == nil {
		return nil
	}
	on := p.staging
	p.staging = nil
	return on.Close()
}

// moveFiles moves each staged file where it belongs, in the order of turns.
func (p *Publication) moveFiles(ctx context.Context) error {
	slices.SortFunc(p.staged, func(a, b staged) int {
		return cmp.Or(cmp.Compare(a.turn, b.turn), strings.Compare(a.path, b.path))
	})
	made := map[string]bool{}
	for _, s := range p.staged {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := p.place(s, made); err != nil {
			return err
		}
	}
	return nil
}

// moveTree moves what was staged for an empty folder, each folder as a whole.
// The names are those that the disk gives, since some take two that differ in
// case for one.
func (p *Publication) moveTree(ctx context.Context) error {
	if len(p.staged) == 0 {
		return nil
	}
	entries, err := p.folder.disk.ReadDir(stageName)
	if err != nil {
		return err
	}
	turns := map[string]int{}
	for _, s := range p.staged {
		top := topOf(s.path)
		turns[top] = max(turns[top], turnInTree(s.path))
	}
	slices.SortStableFunc(entries, func(a, b fs.DirEntry) int { // which come sorted by name
		return cmp.Compare(turns[topOf(a.Name())], turns[topOf(b.Name())])
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

// topOf names the entry of the stage that a file lies in or is, in lower case.
func topOf(name string) string {
	top, _, _ := strings.Cut(name, "/")
	return strings.ToLower(top)
}

// turnInTree is when what a file lies in moves into an empty folder: what holds
// no page, then folders of pages, then single pages. Last comes the home page,
// which leads to all of it.
func turnInTree(name string) int {
	switch {
	case !isPage(name):
		return 0
	case strings.Contains(name, "/"):
		return 1
	case original(name) != "index.html":
		return 2
	}
	return 3
}
