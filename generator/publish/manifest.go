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

// ManifestName is the file that names all files of a build. No file of a site
// may have that name.
const ManifestName = "manifest.json"

// manifest is what a build wrote, sorted by path.
type manifest struct {
	Version int    `json:"version"`
	Files   []item `json:"files"`

	// Claims are what the site's figures and positions say, so that a later
	// edition can be held to them.
	Claims []Claim `json:"claims,omitempty"`
}

// Claim is what one record of a published site said.
type Claim struct {
	ID    string `json:"id"`
	Value string `json:"value"`
	Notes int    `json:"notes"` // how many changes its document had noted
}

// item is one file of a build.
type item struct {
	Path   string `json:"path"`
	URL    string `json:"url"`
	SHA256 string `json:"sha256"`
	Size   int    `json:"size"`
}

func newItem(path string, data []byte) item {
	sum := sha256.Sum256(data)
	return item{Path: path, URL: "/" + strings.TrimSuffix(path, "index.html"), SHA256: hex.EncodeToString(sum[:]), Size: len(data)}
}

func (m *manifest) encode() []byte {
	slices.SortFunc(m.Files, func(a, b item) int { return strings.Compare(a.Path, b.Path) })
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	_ = encoder.Encode(m) // plain strings and numbers into memory: cannot fail
	return b.Bytes()
}

// ParseManifest reads the manifest of a published site: the addresses of its
// files, and its claims.
func ParseManifest(data []byte) (urls []string, claims []Claim, err error) {
	m, err := parseManifest(data)
	if err != nil {
		return nil, nil, err
	}
	for _, f := range m.Files {
		urls = append(urls, f.URL)
	}
	return urls, m.Claims, nil
}

var errManifest = errors.New("it is not a manifest of explainer")

// parseManifest reads a manifest. Its paths are checked, since they say what
// may be removed.
func parseManifest(data []byte) (manifest, error) {
	var m manifest
	if err := json.Unmarshal(data, &m); err != nil || m.Version != 1 {
		return manifest{}, errManifest
	}
	for _, f := range m.Files {
		if checkPath(f.Path) != nil {
			return manifest{}, errManifest
		}
	}
	return m, nil
}
