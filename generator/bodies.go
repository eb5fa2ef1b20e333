package generator

import (
	"encoding/binary"
	"strconv"
	"sync"

	"explainer/generator/cache"
	"explainer/generator/content"
	"explainer/generator/markdown"
	"explainer/generator/source"
)

// bodies keeps the HTML of bodies out of memory until their pages are made and,
// where the store lasts, all that they hold for the next build.
type bodies struct {
	*store
	entries sync.Pool // of *[]byte
}

func newBodies(s *store) *bodies {
	return &bodies{store: s, entries: sync.Pool{New: func() any { return new([]byte) }}}
}

// read parses the body of a file, or takes what an earlier build read it as.
func (k *bodies) read(f source.File, text content.Body, reading markdown.Options, parser *markdown.Parser) *markdown.Body {
	shelf := &bodyShelf{bodies: k}
	if k.lasts {
		shelf.key = k.key("body", f.Path, string(f.Digest[:]), reading.Language, strconv.FormatBool(reading.Plain))
		if b := shelf.known(f.Path); b != nil {
			return b
		}
	}
	return parser.ParseTo(markdown.Source{File: f.Path, Line: text.Line, Text: text.Text}, shelf)
}

// bodyShelf is the place of one body. Its entry is the size of what a body
// encodes to, that, and its HTML.
type bodyShelf struct {
	*bodies
	key cache.Key
}

const sizeOfSize = 4

// Put implements markdown.Shelf.
func (s *bodyShelf) Put(b *markdown.Body, html []byte) (at int64, ok bool) {
	if !s.lasts {
		return s.Hold(html)
	}
	buffer := s.entries.Get().(*[]byte)
	defer s.entries.Put(buffer)
	entry, ok := b.AppendTo(append((*buffer)[:0], make([]byte, sizeOfSize)...))
	if !ok {
		return s.Hold(html)
	}
	size := len(entry)
	binary.LittleEndian.PutUint32(entry, uint32(size-sizeOfSize))
	entry = append(entry, html...)
	*buffer = entry
	at, ok = s.Cache.Put(s.key, entry)
	return at + int64(size), ok
}

// known is the body as an earlier build read it, nil if none did.
func (s *bodyShelf) known(file string) (b *markdown.Body) {
	s.Get(s.key, func(entry []byte, at int64) bool {
		if len(entry) < sizeOfSize {
			return false
		}
		facts, rest := binary.LittleEndian.Uint32(entry), entry[sizeOfSize:]
		if uint64(facts) > uint64(len(rest)) {
			return false
		}
		html := rest[facts:]
		found, err := markdown.Decode(rest[:facts], file, len(html))
		if err != nil {
			return false
		}
		b = found
		b.StandsAt(s, at+int64(len(entry)-len(html)), len(html))
		return true
	})
	return b
}
