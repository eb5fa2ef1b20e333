package cache

import (
	"crypto/sha256"
	"errors"
	"hash/crc32"
	"os"
	"slices"
	"strings"
	"sync"
)

// Key names what an entry was made from (SHA-256).
type Key [sha256.Size]byte

// entry is where the bytes under a key stand in the data.
type entry struct {
	at   int64
	size uint32
	sum  uint32 // CRC-32C
}

// castagnoli is the polynomial that processors have an instruction for.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Cache is an open cache. Its methods may be called by several goroutines at
// once.
type Cache struct {
	folder *folder // nil if it is temporary
	data   *os.File
	reads  sync.Pool // of *[]byte

	mu      sync.Mutex
	entries map[Key]entry
	used    map[Key]bool // since it was opened
	end     int64        // of the data
	changed bool
	failed  error
}

func newCache(data *os.File) *Cache {
	return &Cache{data: data, entries: map[Key]entry{}, used: map[Key]bool{}, reads: sync.Pool{New: func() any { return new([]byte) }}}
}

// Temporary makes a cache that ends with the process, in the system's folder
// for temporary files.
func Temporary() (*Cache, error) {
	f, err := os.CreateTemp("", "explainer-")
	if err != nil {
		return nil, err
	}
	_ = os.Remove(f.Name()) // where systems let go of open files; else Close does
	return newCache(f), nil
}

// Hold takes bytes for as long as the cache is open, and says where in the data
// they stand; false means that they could not be written, as on a full disk.
func (c *Cache) Hold(data []byte) (at int64, ok bool) {
	c.mu.Lock()
	at = c.end
	c.end += int64(len(data))
	c.mu.Unlock()
	_, err := c.data.WriteAt(data, at)
	return at, err == nil
}

// Put takes bytes as Hold does, and keeps them under a key.
func (c *Cache) Put(k Key, data []byte) (at int64, ok bool) {
	if at, ok = c.Hold(data); !ok || len(data) > maxEntry {
		return at, ok
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.entries[k] = entry{at: at, size: uint32(len(data)), sum: crc32.Checksum(data, castagnoli)}
	c.used[k], c.changed = true, true
	return at, true
}

// maxEntry is the largest entry, in bytes.
const maxEntry = 1 << 30

// Get gives the bytes under a key to a function, which may not keep them, and
// says where in the data they stand. It reports whether they are there, sound,
// and what the function says of them.
func (c *Cache) Get(k Key, use func(data []byte, at int64) bool) bool {
	c.mu.Lock()
	e, ok := c.entries[k]
	c.mu.Unlock()
	if !ok {
		return false
	}
	b := c.reads.Get().(*[]byte)
	defer c.reads.Put(b)
	*b = slices.Grow((*b)[:0], int(e.size))[:e.size]
	if _, err := c.data.ReadAt(*b, e.at); err != nil || crc32.Checksum(*b, castagnoli) != e.sum || !use(*b, e.at) {
		return false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.used[k] = true
	return true
}

// Read returns a part of the data that was put, or given to a Get, since the
// cache was opened; it does not ask again whether that is sound. A part that
// cannot be read is lost, and comes out as so many zeros: see Err.
func (c *Cache) Read(at int64, size int) string {
	b := c.reads.Get().(*[]byte)
	defer c.reads.Put(b)
	*b = slices.Grow((*b)[:0], size)[:size]
	if _, err := c.data.ReadAt(*b, at); err != nil {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.failed = err
		return strings.Repeat("\x00", size)
	}
	return string(*b)
}

// Err is why Read lost something, nil if it did not. What was made of what it
// gave is to be used only after this was asked.
func (c *Cache) Err() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

// Close saves what was put, if the cache is not temporary, and lets it go.
func (c *Cache) Close() error {
	if c.folder == nil {
		err := c.data.Close()
		_ = os.Remove(c.data.Name()) // most often it is gone already
		return err
	}
	err := c.save()
	if closed := c.data.Close(); !errors.Is(closed, os.ErrClosed) {
		err = errors.Join(err, closed)
	}
	return errors.Join(err, c.folder.close())
}
