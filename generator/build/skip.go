package build

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"sync"

	"explainer/generator/cache"
	"explainer/generator/page"
)

// skipper skips the pages that the folder has already, made from the same inputs.
type skipper struct {
	*building
	common string // digest of what all pages are made from

	mu     sync.Mutex
	inputs map[string]cache.Key // of each page, by its file
}

func (b *building) newSkipper() *skipper {
	return &skipper{building: b, common: b.common(), inputs: make(map[string]cache.Key, len(b.Pages))}
}

// common returns a digest of all that every page depends on beside its view.
func (b *building) common() string {
	var text strings.Builder
	for _, folder := range []string{"templates", "static"} {
		for _, f := range b.Files.Under(folder) {
			text.WriteString(f.Path + "\x00" + string(f.Digest[:]))
		}
	}
	language, base := b.Site.Publication.Language, b.Site.BaseURL
	relative, pageMB := strconv.FormatBool(b.options.Relative), strconv.Itoa(b.Limits.PageMB)
	for _, part := range []string{language, base, relative, pageMB} {
		text.WriteString("\x00" + part)
	}
	sum := sha256.Sum256([]byte(text.String()))
	return string(sum[:])
}

// skip keeps the page that the folder has, and reports whether it could: the page
// must have been made from the same inputs, and not changed since.
func (s *skipper) skip(file string, view page.View, buffer *buffer) (kept bool, err error) {
	if s.options.Cache == nil {
		return false, nil
	}
	text := append(append(buffer.inputs[:0], s.common...), file...)
	text, known := page.Digest(append(text, 0), view)
	if buffer.inputs = text; !known {
		return false, nil
	}
	input := cache.Key(sha256.Sum256(text))
	s.mu.Lock()
	s.inputs[file] = input
	s.mu.Unlock()
	if sum, ok := s.options.Cache.Page(input); !ok || s.to.Wrote(file) != hex.EncodeToString(sum[:]) {
		return false, nil
	}
	return s.keep(file)
}

// end caches the digests of the pages of this build for the next one.
func (s *skipper) end() {
	if s.options.Cache == nil {
		return
	}
	pages := make(map[cache.Key]cache.Key, len(s.inputs))
	for file, text := range s.to.Sums() {
		var sum cache.Key
		if input, ok := s.inputs[file]; ok {
			if n, err := hex.Decode(sum[:], []byte(text)); err == nil && n == len(sum) {
				pages[input] = sum
			}
		}
	}
	s.options.Cache.KeepPages(pages)
}
