package source

import (
	"fmt"
	"os"
	"sync"
)

// Shelf is a file without a name that holds texts which would else take up
// memory until they are asked for. Its methods may be called by several
// goroutines at once.
type Shelf struct {
	file *os.File

	mu     sync.Mutex
	end    int64
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
	return &Shelf{file: f}, nil
}

// Put takes a text and says at which byte it stands; false means that it could
// not be written, as on a full disk.
func (s *Shelf) Put(text []byte) (at int64, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	at = s.end
	n, err := s.file.WriteAt(text, at)
	s.end += int64(n)
	return at, err == nil
}

// Get returns a text that Put took. One that cannot be read is lost: see Err.
func (s *Shelf) Get(at int64, size int) []byte {
	text := make([]byte, size)
	if _, err := s.file.ReadAt(text, at); err != nil {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.failed = err
	}
	return text
}

// hold moves the bytes of a file to the shelf.
func (s *Shelf) hold(f *File) {
	if at, ok := s.Put(f.Data); ok {
		f.shelf, f.at, f.Data = s, at, nil
	}
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
