package watch

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// watchAll watches every folder. One that is watched already stays so.
func (w *Watcher) watchAll() {
	w.add(w.dir)
	for _, folder := range w.folders {
		w.watch(filepath.Join(w.dir, folder))
	}
}

// watch watches what lies at a path, if it is a folder, and the folders below
// it, those behind symbolic links included.
func (w *Watcher) watch(path string) {
	w.below(path, map[string]bool{})
}

// below watches a folder, unless it was come to by another name already: links
// may lead round in circles.
func (w *Watcher) below(path string, been map[string]bool) {
	resolved, err := filepath.EvalSymlinks(path)
	if err != nil || been[resolved] {
		return // it is gone, or leads to nothing: the next round sees whether it came
	}
	been[resolved] = true
	entries, err := os.ReadDir(path)
	if err != nil {
		if resolved != path {
			w.aim(resolved)
		}
		return
	}
	w.add(path)
	for _, e := range entries {
		if e.IsDir() || e.Type()&fs.ModeSymlink != 0 {
			w.below(filepath.Join(path, e.Name()), been)
		}
	}
}

// aim watches for changes of a file that a symbolic link leads to, through the
// folder that it lies in. What lies outside the watched folder is no part of
// the publication.
func (w *Watcher) aim(file string) {
	dir, err := filepath.EvalSymlinks(w.dir)
	if err == nil && strings.HasPrefix(file, dir+string(filepath.Separator)) {
		w.aims[file] = true
		w.add(filepath.Dir(file))
	}
}

// add watches one folder.
func (w *Watcher) add(path string) {
	if w.events == nil {
		return
	}
	if err := w.events.Add(path); err != nil && !os.IsNotExist(err) {
		w.meet(err)
	}
}
