package search

import (
	_ "embed"
	"encoding/base64"
	"strings"
)

// english lists the stems of frequent English words of three letters or more.
//
//go:embed english.txt
var english string

// A lexicon is a Bloom filter of the frequent words of a language, by which the
// script knows that a word that the site does not have is a word all the same, and
// not another one misspelt. One word in a hundred that is in no dictionary passes
// for one that is, and is then not corrected.
type lexicon []byte

const (
	bitsOfWord = 10
	hashes     = 6
)

// lexiconFor returns the lexicon of a language by its tag, nil where there is none.
func lexiconFor(tag string) lexicon {
	if code, _, _ := strings.Cut(tag, "-"); code != "en" {
		return nil
	}
	_, list, _ := strings.Cut(english[strings.LastIndexByte(english, '#'):], "\n") // behind its notice
	words := strings.Fields(list)
	out := make(lexicon, len(words)*bitsOfWord/8)
	for _, word := range words {
		for i := range uint32(hashes) {
			bit := out.bit(word, i)
			out[bit/8] |= 1 << (bit % 8)
		}
	}
	return out
}

// has reports whether a stem is in the lexicon.
func (l lexicon) has(word string) bool {
	for i := range uint32(hashes) {
		if bit := l.bit(word, i); l[bit/8]&(1<<(bit%8)) == 0 {
			return false
		}
	}
	return true
}

// bit returns the i-th bit of a word: FNV-1a of the word, from another start for each.
func (l lexicon) bit(word string, i uint32) uint32 {
	hash := 2166136261 ^ i*0x9e3779b1
	for _, c := range []byte(word) {
		hash = (hash ^ uint32(c)) * 16777619
	}
	hash ^= hash >> 15
	return hash % uint32(len(l)*8)
}

// json returns the file of the lexicon.
func (l lexicon) json(version string) []byte {
	out := append(quoted([]byte{'['}, version), ',')
	return append(quoted(out, base64.StdEncoding.EncodeToString(l)), ']')
}
