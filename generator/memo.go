package generator

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"explainer/generator/cache"
	"explainer/generator/page"
)

// memo remembers of the pages that were written last what each was made from and
// which bytes it became, so that those that are the same again need not be made.
// Several goroutines may use it.
type memo struct {
	mu   sync.Mutex
	sums map[cache.Key]cache.Key // the SHA-256 of a page, by what it is made from
}

// memoKey is where a store has the memo.
const memoKey = "pages"

// memoOf is what a store remembers.
func memoOf(s *store) *memo {
	m := &memo{sums: map[cache.Key]cache.Key{}}
	if s == nil || !s.lasts {
		return m
	}
	s.Get(s.key(memoKey), func(data []byte, _ int64) bool {
		for size := len(cache.Key{}); len(data) >= 2*size; data = data[2*size:] {
			m.sums[cache.Key(data)] = cache.Key(data[size:])
		}
		return true
	})
	return m
}

// save lets a store remember.
func (m *memo) save(s *store) {
	if s == nil || !s.lasts {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	var data []byte
	for _, made := range slices.SortedFunc(maps.Keys(m.sums), func(a, b cache.Key) int { return bytes.Compare(a[:], b[:]) }) {
		sum := m.sums[made]
		data = append(append(data, made[:]...), sum[:]...)
	}
	s.Put(s.key(memoKey), data)
}

func (m *memo) sum(made cache.Key) (cache.Key, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	sum, ok := m.sums[made]
	return sum, ok
}

// remembering puts the pages of one build.
type remembering struct {
	*memo
	store *store
	look  string
	to    *surveyed

	mu   sync.Mutex
	made map[string]cache.Key // what each page is made from, by its file
}

func (s *Snapshot) remembering(to *surveyed) *remembering {
	return &remembering{memo: s.memo, store: s.store, look: s.look(), to: to, made: make(map[string]cache.Key, len(s.Pages))}
}

// look names all that every page depends on beside its view.
func (s *Snapshot) look() string {
	var b strings.Builder
	for _, folder := range []string{"templates", "static"} {
		for _, f := range s.files.Under(folder) {
			b.WriteString(f.Path + "\x00" + string(f.Digest[:]))
		}
	}
	for _, part := range []string{s.settings.reading.Language, s.Site.BaseURL, strconv.FormatBool(s.options.Relative), strconv.Itoa(s.settings.limits.PageMB)} {
		b.WriteString("\x00" + part)
	}
	sum := sha256.Sum256([]byte(b.String()))
	return string(sum[:])
}

// keep takes a page into the publication as it stands in the folder, if it would
// be made to just that. The view's digest goes to a buffer.
func (r *remembering) keep(file string, view page.View, buffer []byte) (_ []byte, kept bool, err error) {
	buffer = append(append(buffer[:0], r.look...), file...)
	buffer, told := page.Digest(append(buffer, 0), view)
	if !told {
		return buffer, false, nil
	}
	made := cache.Key(sha256.Sum256(buffer))
	r.mu.Lock()
	r.made[file] = made
	r.mu.Unlock()
	if sum, ok := r.sum(made); ok && r.to.Wrote(file) == hex.EncodeToString(sum[:]) {
		kept, err = r.to.keep(file)
	}
	return buffer, kept, err
}

// end remembers the pages that the publication took.
func (r *remembering) end() {
	sums := make(map[cache.Key]cache.Key, len(r.made))
	for file, text := range r.to.Sums() {
		var sum cache.Key
		if made, ok := r.made[file]; ok {
			if n, err := hex.Decode(sum[:], []byte(text)); err == nil && n == len(sum) {
				sums[made] = sum
			}
		}
	}
	r.memo.mu.Lock()
	same := maps.Equal(r.memo.sums, sums)
	r.memo.sums = sums
	r.memo.mu.Unlock()
	if !same {
		r.memo.save(r.store)
	}
}
