package generator

import (
	"crypto/sha256"
	"encoding/binary"

	"explainer/generator/cache"
)

// store is what a build works out once and may need again: the build itself or,
// where the store lasts, the next one, too.
type store struct {
	*cache.Cache
	program cache.Key
	lasts   bool
}

// openStore opens the cache in a folder. Where none is named, or it cannot be
// had, as when another build has it, the store is for this build alone; it is nil
// where there is no place for temporary files either.
func openStore(folder string) *store {
	if folder != "" {
		program, failed := cache.Program()
		if c, err := cache.Open(folder); err == nil && failed == nil {
			return &store{Cache: c, program: program, lasts: true}
		}
	}
	if c, err := cache.Temporary(); err == nil {
		return &store{Cache: c}
	}
	return nil
}

// key names something by all that it is made from: the program and some parts.
func (s *store) key(parts ...string) cache.Key {
	text := s.program[:]
	for _, part := range parts {
		text = append(binary.AppendUvarint(text, uint64(len(part))), part...)
	}
	return sha256.Sum256(text)
}
