package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"
	"strings"
)

// ManifestName is the file that lists all files of a build. No file of a site may
// have that name.
const ManifestName = "manifest.json"

// manifest lists what a build wrote, sorted by path.
type manifest struct {
	Version int    `json:"version"`
	Files   []item `json:"files"`

	Release
}

// Release is what the manifest records of a site beside its files, so that a
// later build can be compared with it. This package does not interpret it.
type Release struct {
	Says      map[string]string   `json:"says,omitempty"`      // by record: its claims, in a form that can be compared
	Anchors   []string            `json:"anchors,omitempty"`   // addresses of records without a page of their own
	Notes     []string            `json:"notes,omitempty"`     // digests of the notes of changes
	Conflicts map[string][]string `json:"conflicts,omitempty"` // by fragment: the figures that a conflict named
}

// item is one file of a build.
type item struct {
	Path   string `json:"path"`
	URL    string `json:"url"`
	SHA256 string `json:"sha256"`
	Size   int    `json:"size"`
	Of     string `json:"of,omitempty"` // of a compressed file: the SHA-256 of the original
}

func newItem(path string, data []byte) item {
	sum := sha256.Sum256(data)
	return item{Path: path, URL: urlOf(path), SHA256: hex.EncodeToString(sum[:]), Size: len(data)}
}

func urlOf(path string) string { return "/" + strings.TrimSuffix(path, "index.html") }

func (m *manifest) encode() []byte {
	slices.SortFunc(m.Files, func(a, b item) int { return strings.Compare(a.Path, b.Path) })
	return encode(m)
}

// with inserts the release into a manifest that was encoded without one: encoding
// ten thousand files once more takes longer than renaming them.
func (e Release) with(manifest []byte) []byte {
	release := encode(e)
	if len(release) == len("{}\n") {
		return manifest
	}
	files, rest := bytes.TrimSuffix(manifest, []byte("\n}\n")), bytes.TrimPrefix(release, []byte("{"))
	return slices.Concat(files, []byte(","), rest)
}

func encode(v any) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	_ = encoder.Encode(v) // plain strings and numbers into memory: cannot fail
	return b.Bytes()
}

// ParseManifest parses the manifest of a published site and returns the addresses
// of its files and its release.
func ParseManifest(data []byte) (urls []string, release Release, err error) {
	m, err := parseManifest(data)
	if err != nil {
		return nil, Release{}, err
	}
	for _, f := range m.Files {
		urls = append(urls, f.URL)
	}
	return urls, m.Release, nil
}

var errManifest = errors.New("it is not a manifest of explainer")

// parseManifest parses a manifest. Its paths are checked, since they are what may
// be removed.
func parseManifest(data []byte) (manifest, error) {
	var m manifest
	if err := json.Unmarshal(data, &m); err != nil || m.Version != 1 {
		return manifest{}, errManifest
	}
	for _, f := range m.Files {
		if CheckPath(f.Path) != nil {
			return manifest{}, errManifest
		}
	}
	return m, nil
}
