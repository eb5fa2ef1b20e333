package source

import (
	"fmt"
	"os"
	"slices"
	"sync"
	"sync/atomic"
)

// Shelf is a file without a name that holds texts which would else take up
// memory until they are asked for. Its methods may be called by several
// goroutines at once.
type Shelf struct {
	file    *os.File
	end     atomic.Int64
	buffers sync.Pool // of *[]byte

	mu     sync.Mutex
	failed error
}

// NewShelf makes an empty shelf in the system's folder for temporary files.
// Nothing of it is left when the process ends.
func NewShelf() (*Shelf, error) {
	f, err := os.CreateTemp("", "explainer-")
	if err != nil {
		return nil, fmt.Errorf("there is no place for temporary files: %w", err)
	}
	_ = os.Remove(f.Name()) // where systems let go of open files; else Close does
	return &Shelf{file: f, buffers: sync.Pool{New: func() any { return new([]byte) }}}, nil
}

// Put takes a text and says at which byte it stands; false means that it could
// not be written, as on a full disk.
func (s *Shelf) Put(text []byte) (at int64, ok bool) {
	at = s.end.Add(int64(len(text))) - int64(len(text))
	_, err := s.file.WriteAt(text, at)
	return at, err == nil
}

// Get returns a text that Put took. One that cannot be read is lost: see Err.
func (s *Shelf) Get(at int64, size int) string {
	b := s.buffers.Get().(*[]byte)
	defer s.buffers.Put(b)
	*b = slices.Grow((*b)[:0], size)[:size]
	if _, err := s.file.ReadAt(*b, at); err != nil {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.failed = err
		return ""
	}
	return string(*b)
}

// Err is why a text was lost, nil if none was. What was made of texts from the
// shelf is to be used only after it was asked.
func (s *Shelf) Err() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.failed == nil {
		return nil
	}
	return fmt.Errorf("a temporary file cannot be read: %w", s.failed)
}

// Close lets the texts go.
func (s *Shelf) Close() error {
	err := s.file.Close()
	_ = os.Remove(s.file.Name()) // most often it is gone already
	return err
}
