package cache

import (
	"crypto/sha256"
	"errors"
	"hash/crc32"
	"os"
	"slices"
	"sync"
)

// Key names what an entry was made from (SHA-256).
type Key [sha256.Size]byte

// entry says where the bytes of a key are in the data.
type entry struct {
	at   int64
	size uint32
	sum  uint32 // CRC-32C
}

// castagnoli is the polynomial for which processors have an instruction.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// store is an open folder of entries. It is safe for concurrent use.
type store struct {
	folder *folder
	data   *os.File
	reads  sync.Pool // of *[]byte

	mu      sync.Mutex
	entries map[Key]entry
	used    map[Key]bool // since it was opened
	end     int64        // of the data
	changed bool
}

func newStore(f *folder, data *os.File) *store {
	return &store{
		folder: f, data: data, entries: map[Key]entry{}, used: map[Key]bool{},
		reads: sync.Pool{New: func() any { return new([]byte) }},
	}
}

// put stores bytes under a key. What cannot be written, as on a full disk, is left out.
func (s *store) put(k Key, data []byte) {
	if len(data) > maxEntry {
		return
	}
	s.mu.Lock()
	at := s.end
	s.end += int64(len(data))
	s.mu.Unlock()
	if _, err := s.data.WriteAt(data, at); err != nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.entries[k] = entry{at: at, size: uint32(len(data)), sum: crc32.Checksum(data, castagnoli)}
	s.used[k], s.changed = true, true
}

// maxEntry is the largest entry, in bytes.
const maxEntry = 1 << 30

// get calls a function with the bytes under a key, which it must not retain. It
// reports whether they exist, are undamaged, and were accepted by the function.
func (s *store) get(k Key, use func(data []byte) bool) bool {
	s.mu.Lock()
	e, ok := s.entries[k]
	s.mu.Unlock()
	if !ok {
		return false
	}
	b := s.reads.Get().(*[]byte)
	defer s.reads.Put(b)
	*b = slices.Grow((*b)[:0], int(e.size))[:e.size]
	if _, err := s.data.ReadAt(*b, e.at); err != nil || crc32.Checksum(*b, castagnoli) != e.sum || !use(*b) {
		return false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.used[k] = true
	return true
}

// close writes the index, if anything was put, and releases the folder.
func (s *store) close() error {
	err := s.save()
	if closed := s.data.Close(); !errors.Is(closed, os.ErrClosed) {
		err = errors.Join(err, closed)
	}
	return errors.Join(err, s.folder.close())
}
