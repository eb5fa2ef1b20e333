package cache

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"slices"
	"time"

	"explainer/generator/filelock"
)

const (
	dataName  = "data"
	indexName = "index"
	indexSize = len(Key{}) + 16 // of an entry
)

// header begins an index, before the entries; their CRC-32C ends it.
const header = "explainer cache 1\n"

// folder is a folder that this process has locked.
type folder struct {
	root *os.Root
	lock filelock.Lock
}

func (f *folder) close() error { return errors.Join(f.lock.Close(), f.root.Close()) }

// ErrUnlocked says that a folder cannot be locked, so that nothing would keep two
// processes from writing over each other's bytes.
var ErrUnlocked = errors.New("the file system keeps no locks")

// openStore opens the store in a folder, which it makes if it is missing. The
// error is filelock.ErrHeld where another process has it, and ErrUnlocked where it
// could not be kept from others.
func openStore(dir string) (*store, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	held, err := filelock.Take(root)
	if err != nil {
		return nil, errors.Join(err, root.Close())
	}
	f := &folder{root: root, lock: held}
	if !held.Holds {
		return nil, errors.Join(ErrUnlocked, f.close())
	}
	data, err := f.openData()
	if err != nil {
		return nil, errors.Join(err, f.close())
	}
	s := newStore(f, data)
	info, err := data.Stat()
	if err == nil {
		s.load(info.Size())
		err = data.Truncate(s.end) // what no index names is of a process that was killed
	}
	if err != nil {
		return nil, errors.Join(err, data.Close(), f.close())
	}
	return s, nil
}

// ErrIrregular says that a file of the cache is something else, such as a named
// pipe, whose reader would wait for ever.
var ErrIrregular = errors.New("is not a regular file")

// openData opens the data, which it makes if there is none.
func (f *folder) openData() (*os.File, error) {
	for _, name := range []string{dataName, indexName} {
		if info, err := f.root.Lstat(name); err == nil && !info.Mode().IsRegular() {
			return nil, fmt.Errorf("%s %w", name, ErrIrregular)
		}
	}
	return f.root.OpenFile(dataName, os.O_RDWR|os.O_CREATE, 0o600)
}

// maxIndex is the largest index that is read, in bytes: of 1.4 million entries.
const maxIndex = 64 << 20

// readIndex returns the bytes of the index, none if it is missing or too large.
func (f *folder) readIndex() ([]byte, error) {
	info, err := f.root.Lstat(indexName)
	if err != nil || info.Size() > maxIndex {
		return nil, err
	}
	return f.root.ReadFile(indexName)
}

// load reads the index of a data file of that size, in bytes. An index that is
// missing, damaged, too large or of another version counts as empty.
func (s *store) load(size int64) {
	now := time.Now()
	_ = s.folder.root.Chtimes(indexName, now, now) // see Prune
	text, err := s.folder.readIndex()
	if err != nil || len(text) < len(header)+crc32.Size || string(text[:len(header)]) != header {
		return
	}
	text, sum := text[:len(text)-crc32.Size], text[len(text)-crc32.Size:]
	if crc32.Checksum(text, castagnoli) != binary.LittleEndian.Uint32(sum) {
		return
	}
	for text = text[len(header):]; len(text) >= indexSize; text = text[indexSize:] {
		var k Key
		n := copy(k[:], text)
		number := binary.LittleEndian.Uint32
		e := entry{at: int64(binary.LittleEndian.Uint64(text[n:])), size: number(text[n+8:]), sum: number(text[n+12:])}
		if end := e.at + int64(e.size); 0 <= e.at && e.size <= maxEntry && e.at <= end && end <= size {
			s.entries[k] = e
			s.end = max(s.end, end)
		}
	}
}

// save writes the index and puts it in place. Where more than half of the data was
// not used, the data is compacted first.
func (s *store) save() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.changed {
		return nil
	}
	if s.wasted() {
		if err := s.compact(); err != nil {
			return err
		}
	}
	text := make([]byte, 0, len(header)+len(s.entries)*indexSize+crc32.Size)
	text = append(text, header...)
	for k, e := range s.entries {
		text = append(text, k[:]...)
		text = binary.LittleEndian.AppendUint64(text, uint64(e.at))
		text = binary.LittleEndian.AppendUint32(text, e.size)
		text = binary.LittleEndian.AppendUint32(text, e.sum)
	}
	text = binary.LittleEndian.AppendUint32(text, crc32.Checksum(text, castagnoli))
	if err := s.folder.write(indexName+fresh, func(f *os.File) error {
		_, err := f.Write(text)
		return err
	}); err != nil {
		return err
	}
	return s.folder.root.Rename(indexName+fresh, indexName)
}

// wasted reports whether most of the data was not used since the cache was
// opened.
func (s *store) wasted() bool {
	var used int64
	for k := range s.used {
		used += int64(s.entries[k].size)
	}
	return s.end > 2*used+1<<20
}

// compact replaces the data by what was used of it. The index is removed first, since
// its offsets are those of the old data.
func (s *store) compact() error {
	if err := s.folder.root.Remove(indexName); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	kept := make(map[Key]entry, len(s.used))
	keys := make([]Key, 0, len(s.used))
	for k := range s.used {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b Key) int { return cmp.Compare(s.entries[a].at, s.entries[b].at) })
	var end int64
	if err := s.folder.write(dataName+fresh, func(f *os.File) error {
		for _, k := range keys {
			e := s.entries[k]
			if _, err := io.Copy(f, io.NewSectionReader(s.data, e.at, int64(e.size))); err != nil {
				return err
			}
			e.at = end
			end += int64(e.size)
			kept[k] = e
		}
		return nil
	}); err != nil {
		return err
	}
	s.entries, s.end = kept, end
	// Closed first, since Windows replaces no open file.
	return errors.Join(s.data.Close(), s.folder.root.Rename(dataName+fresh, dataName))
}

// fresh is appended to the name of a file until it is complete.
const fresh = ".new"

// write writes a new file completely, or leaves none. What already has its name is
// removed instead of opened: it may be a named pipe that nobody reads.
func (f *folder) write(name string, write func(*os.File) error) error {
	if err := f.root.Remove(name); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	next, err := f.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if err := errors.Join(write(next), next.Close()); err != nil {
		return errors.Join(err, f.root.Remove(name))
	}
	return nil
}
