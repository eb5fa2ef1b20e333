package cache

import (
	"bytes"
	"maps"
	"slices"
)

// pagesKey is what the pages are kept under.
const pagesKey = "pages"

// Page returns the SHA-256 of the page that was written from an input, and
// reports whether the last build wrote one.
func (c *Cache) Page(input Key) (sum Key, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	sum, ok = c.pages[input]
	return sum, ok
}

// KeepPages replaces the pages of the last build: the SHA-256 of each by its
// input. The cache must be the map's only user from then on.
func (c *Cache) KeepPages(pages map[Key]Key) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if maps.Equal(c.pages, pages) {
		return
	}
	if c.pages = pages; c.store != nil {
		c.store.put(c.key(pagesKey), encodePages(pages))
	}
}

// encodePages writes inputs and sums in the order of the inputs.
func encodePages(pages map[Key]Key) (data []byte) {
	inputs := slices.SortedFunc(maps.Keys(pages), func(a, b Key) int { return bytes.Compare(a[:], b[:]) })
	for _, input := range inputs {
		sum := pages[input]
		data = append(append(data, input[:]...), sum[:]...)
	}
	return data
}

// loadPages reads the pages of the last build.
func (c *Cache) loadPages() {
	c.store.get(c.key(pagesKey), func(data []byte) bool {
		for size := len(Key{}); len(data) >= 2*size; data = data[2*size:] {
			c.pages[Key(data)] = Key(data[size:])
		}
		return true
	})
}
