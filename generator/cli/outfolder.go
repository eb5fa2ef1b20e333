package cli

import (
	"fmt"
	"os"
	"path/filepath"

	"explainer/generator/load"
)

// outside refuses an output folder that a build reads: the next build would
// publish the last one. Symbolic links are followed, and a folder that the file
// system knows by several spellings is one folder.
func outside(out, source string) error {
	if out == "" {
		return fmt.Errorf("--out needs a folder, such as `explainer build --out public`")
	}
	target, root := resolved(out), resolved(source)
	for _, name := range load.Folders() {
		if lies(target, resolved(filepath.Join(root, name))) {
			const remedy = "name a folder beside it, such as `explainer build --out public`"
			return fmt.Errorf("--out %s lies in %s/, which is read; %s", out, name, remedy)
		}
	}
	return nil
}

// resolved returns the absolute path without symbolic links, as far as the
// path exists.
func resolved(path string) string {
	path, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	for exists, rest := path, ""; ; exists, rest = filepath.Dir(exists), filepath.Join(filepath.Base(exists), rest) {
		if real, err := filepath.EvalSymlinks(exists); err == nil {
			return filepath.Join(real, rest)
		}
		if exists == filepath.Dir(exists) {
			return path
		}
	}
}

// lies reports whether a path is a folder or lies in it.
func lies(path, folder string) bool {
	if below, err := filepath.Rel(folder, path); err == nil && filepath.IsLocal(below) {
		return true
	}
	info, err := os.Stat(folder)
	if err != nil {
		return false
	}
	for {
		if here, err := os.Stat(path); err == nil && os.SameFile(here, info) {
			return true
		}
		above := filepath.Dir(path)
		if above == path {
			return false
		}
		path = above
	}
}
