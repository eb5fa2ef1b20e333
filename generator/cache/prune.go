package cache

import (
	"io/fs"
	"os"
	"time"
)

// Prune removes the caches in a folder that were last opened before a time. It does
// not look for locks: a cache that is open since before that time is removed, too.
func Prune(folder string, since time.Time) {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return // there are none; OpenRoot would wait for the writer of a named pipe
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return
	}
	defer root.Close()
	entries, _ := fs.ReadDir(root.FS(), ".")
	for _, e := range entries {
		if info, err := root.Stat(e.Name() + "/" + indexName); err == nil && info.ModTime().Before(since) {
			_ = root.RemoveAll(e.Name()) // what cannot be removed is tried again next time
		}
	}
}
