package cache

import (
	"crypto/sha256"
	"encoding/binary"
	"strconv"
	"sync"

	"explainer/generator/markdown"
	"explainer/generator/source"
)

// Cache is what builds keep. It is safe for concurrent use. A nil cache keeps no
// bodies; its methods for pages must not be called.
type Cache struct {
	store   *store // nil if nothing outlives the process
	program Key
	buffers sync.Pool // of *[]byte

	mu    sync.Mutex
	pages map[Key]Key
}

// New makes a cache that ends with the process and keeps pages alone, for a folder
// that is built again and again.
func New() *Cache {
	return &Cache{pages: map[Key]Key{}, buffers: sync.Pool{New: func() any { return new([]byte) }}}
}

// Open opens the cache in a folder, which it makes if it is missing. Where that fails,
// as when another build has the cache open, it returns a cache like New's.
func Open(folder string) *Cache {
	c := New()
	program, err := programKey()
	if err != nil {
		return c
	}
	if c.store, err = openStore(folder); err != nil {
		c.store = nil
		return c
	}
	c.program = program
	c.loadPages()
	return c
}

// Close saves the cache and releases the folder. After an error the next build finds
// less in it, never anything wrong. A nil cache can be closed.
func (c *Cache) Close() error {
	if c == nil || c.store == nil {
		return nil
	}
	return c.store.close()
}

// key names something by all that it is made from: the program and some parts.
func (c *Cache) key(parts ...string) Key {
	text := c.program[:]
	for _, part := range parts {
		text = append(binary.AppendUvarint(text, uint64(len(part))), part...)
	}
	return sha256.Sum256(text)
}

// bodyKey names a body by its file, its bytes, and how they are read.
func (c *Cache) bodyKey(f source.File, reading markdown.Options) Key {
	parts := []string{"body", f.Path, string(f.Digest[:]), reading.Language, strconv.FormatBool(reading.Plain)}
	return c.key(append(parts, reading.Numbers.Words()...)...)
}

// Body returns the body of a file, nil on a miss.
func (c *Cache) Body(f source.File, reading markdown.Options) (body *markdown.Body) {
	if c == nil || c.store == nil {
		return nil
	}
	c.store.get(c.bodyKey(f, reading), func(data []byte) bool {
		var err error
		body, err = markdown.Decode(data, f.Path)
		return err == nil
	})
	return body
}

// KeepBody keeps the body of a file that was read with some options, unless the body
// has findings.
func (c *Cache) KeepBody(f source.File, reading markdown.Options, body *markdown.Body) {
	if c == nil || c.store == nil {
		return
	}
	buffer := c.buffers.Get().(*[]byte)
	defer c.buffers.Put(buffer)
	data, ok := body.AppendTo((*buffer)[:0])
	if *buffer = data; ok {
		c.store.put(c.bodyKey(f, reading), data)
	}
}
