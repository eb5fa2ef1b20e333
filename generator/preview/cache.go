package preview

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"sync"

	"explainer/generator/diag"
)

// pageCache caches the pages of a site that were requested last, so that a page
// is rendered once for all open tabs.
type pageCache struct {
	site Site
	mu   sync.Mutex
	made map[string]*made
}

// maxCached is how many files are cached; then the cache is cleared.
const maxCached = 64

// made is a file as it is served.
type made struct {
	once   sync.Once
	data   []byte
	found  bool
	failed *diag.Finding
	digest string // without the addresses of stylesheets, "" where it failed
}

func newPageCache(site Site) *pageCache { return &pageCache{site: site, made: map[string]*made{}} }

// get returns the file at a path, and renders it on a miss. For a path without a
// file it returns the page 404.html.
func (c *pageCache) get(path string) *made {
	c.mu.Lock()
	m := c.made[path]
	if m == nil {
		if len(c.made) >= maxCached {
			clear(c.made)
		}
		m = &made{}
		c.made[path] = m
	}
	c.mu.Unlock()
	m.once.Do(func() { m.make(c.site, path) })
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

// isPage reports whether a path is that of a page.
func isPage(path string) bool {
	return strings.HasSuffix(path, "/") || strings.HasSuffix(path, ".html")
}
