package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// stageName is the folder below the output folder that changed files wait in.
const stageName = ".explainer"

// NotOursError says that a folder holds files that no build of ours wrote.
type NotOursError struct{ Dir string }

func (e *NotOursError) Error() string {
	return fmt.Sprintf("%s is not empty and was not written by explainer; name another folder with --out, or empty it yourself", e.Dir)
}

// Folder is an output folder.
type Folder struct {
	dir      string
	root     *os.Root
	manifest manifest
}

// Open takes hold of a folder and makes it if it is missing. The error is a
// *NotOursError where the folder is not empty and holds no manifest.
func Open(dir string) (*Folder, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("the output folder cannot be made: %w", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("the output folder cannot be opened: %w", err)
	}
	f := &Folder{dir: dir, root: root}
	if err := f.claim(); err != nil {
		root.Close()
		return nil, err
	}
	return f, nil
}

// claim reads the manifest, or makes sure that there is nothing to own, and
// clears what a build that was killed left staged.
func (f *Folder) claim() error {
	data, err := f.root.ReadFile(ManifestName)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := f.mustBeEmpty(); err != nil {
			return err
		}
	case err != nil:
		return fmt.Errorf("the manifest of %s cannot be read: %w", f.dir, err)
	default:
		if f.manifest, err = parseManifest(data); err != nil {
			return fmt.Errorf("%s in %s is damaged (%w); delete the folder and build again", ManifestName, f.dir, err)
		}
	}
	return f.root.RemoveAll(stageName)
}

func (f *Folder) mustBeEmpty() error {
	entries, err := fs.ReadDir(f.root.FS(), ".")
	if err != nil {
		return fmt.Errorf("the output folder cannot be read: %w", err)
	}
	for _, e := range entries {
		if e.Name() != stageName {
			return &NotOursError{Dir: f.dir}
		}
	}
	return nil
}

// Close lets the folder go.
func (f *Folder) Close() error { return f.root.Close() }

// errPath is why a path cannot be published.
var errPath = errors.New("not a path that can be published")

// checkPath refuses what could leave the folder or mean different files on
// different systems.
func checkPath(path string) error {
	if !fs.ValidPath(path) || path == "." || !filepath.IsLocal(filepath.FromSlash(path)) || strings.ContainsAny(path, "\\\x00") || len(path) > 1000 {
		return fmt.Errorf("%q: %w", path, errPath)
	}
	for part := range strings.SplitSeq(path, "/") {
		if len(part) > 250 || part == stageName {
			return fmt.Errorf("%q: %w", path, errPath)
		}
	}
	return nil
}
