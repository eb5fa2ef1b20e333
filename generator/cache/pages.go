package cache

import (
	"bytes"
	"maps"
	"slices"
)

// pagesKey is the key of the pages.
const pagesKey = "pages"

// Page returns the SHA-256 of the page that the last build wrote from inputs with a
// digest, and reports whether it wrote one.
func (c *Cache) Page(input Key) (sum Key, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	sum, ok = c.pages[input]
	return sum, ok
}

// KeepPages replaces the pages of the last build: the SHA-256 of each by the digest of
// its inputs. The caller must not use the map afterwards.
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

// encodePages returns inputs and sums as bytes, in the order of the inputs.
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
