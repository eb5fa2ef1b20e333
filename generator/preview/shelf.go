package preview

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"sync"

	"explainer/generator/diag"
)

// shelf keeps what was made of a site last, so that a page that many ask for,
// or that is asked for often, is made once.
type shelf struct {
	site Site
	mu   sync.Mutex
	made map[string]*made
}

// room is how many files are kept; then the shelf is cleared.
const room = 64

// made is a file as it is served.
type made struct {
	once   sync.Once
	data   []byte
	found  bool
	failed *diag.Finding
	digest string // without the addresses of stylesheets, empty where it failed
}

func newShelf(site Site) *shelf { return &shelf{site: site, made: map[string]*made{}} }

// at makes what is at a path, or takes it from the shelf. What is not there is
// made as the page for that.
func (s *shelf) at(path string) *made {
	s.mu.Lock()
	m := s.made[path]
	if m == nil {
		if len(s.made) >= room {
			clear(s.made)
		}
		m = &made{}
		s.made[path] = m
	}
	s.mu.Unlock()
	m.once.Do(func() { m.make(s.site, path) })
	return m
}

func (m *made) make(site Site, path string) {
	m.data, m.found, m.failed = site.File(path)
	if !m.found && m.failed == nil {
		m.data, _, m.failed = site.File("/404.html")
	}
	if m.failed != nil {
		return
	}
	text := m.data
	for _, style := range site.Styles() {
		text = bytes.ReplaceAll(text, []byte(style), nil)
	}
	sum := sha256.Sum256(text)
	m.digest = hex.EncodeToString(sum[:8])
}

// isPage tells the paths at which pages are.
func isPage(path string) bool {
	return strings.HasSuffix(path, "/") || strings.HasSuffix(path, ".html")
}
