package watch

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// watchAll watches every folder. Watching one again changes nothing.
func (w *Watcher) watchAll() {
	w.add(w.dir)
	for _, folder := range w.folders {
		w.watch(filepath.Join(w.dir, folder))
	}
}

// watch watches the folder at a path, if it is one, and the folders below it,
// those behind symbolic links included.
func (w *Watcher) watch(path string) {
	w.below(path, map[string]bool{})
}

// below watches a folder and those below it, unless it was visited by another
// name: links may form a circle.
func (w *Watcher) below(path string, visited map[string]bool) {
	resolved, err := filepath.EvalSymlinks(path)
	if err != nil || visited[resolved] {
		return // removed, or a link to nothing: the next hint without an event finds it
	}
	visited[resolved] = true
	entries, err := os.ReadDir(path)
	if err != nil {
		if resolved != path {
			w.target(resolved)
		}
		return
	}
	w.add(path)
	for _, e := range entries {
		if e.IsDir() || e.Type()&fs.ModeSymlink != 0 {
			w.below(filepath.Join(path, e.Name()), visited)
		}
	}
}

// target watches a file that a symbolic link leads to, through the folder that it
// is in. Files outside the publication are not read, and not watched.
func (w *Watcher) target(file string) {
	dir, err := filepath.EvalSymlinks(w.dir)
	if err == nil && strings.HasPrefix(file, dir+string(filepath.Separator)) {
		w.targets[file] = true
		w.add(filepath.Dir(file))
	}
}

// add watches one folder.
func (w *Watcher) add(path string) {
	if w.events == nil {
		return
	}
	if err := w.events.Add(path); err != nil && !os.IsNotExist(err) {
		w.refuse(err)
	}
}
