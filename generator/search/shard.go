package search

import (
	"encoding/json"
	"strconv"
	"unicode/utf8"
)

// entry is a term with its JSON in a shard.
type entry struct {
	term
	json []byte // `"term",[[…],[…]],`
}

// write returns the entry of a term.
func write(t term) entry {
	b := append(quoted(nil, t.text), ",["...)
	filled := 0
	for where, docs := range t.lists {
		if len(docs) > 0 {
			filled = where + 1
		}
	}
	for where, docs := range t.lists[:filled] {
		if where > 0 {
			b = append(b, ',')
		}
		b = differences(b, docs)
	}
	return entry{t, append(b, "],"...)}
}

func quoted(b []byte, text string) []byte {
	data, _ := json.Marshal(text) // a string: cannot fail
	return append(b, data...)
}

// differences appends ascending numbers as the differences between them.
func differences(b []byte, docs []uint32) []byte {
	b = append(b, '[')
	before := uint32(0)
	for i, doc := range docs {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendUint(b, uint64(doc-before), 10)
		before = doc
	}
	return append(b, ']')
}

// withBeginnings adds an entry for every prefix whose terms take more than limit
// bytes. A prefix without one is therefore within two shards, since every shard
// but the last has at least twice the limit.
func withBeginnings(entries []entry, limit int) []entry {
	var out []entry
	for i := 0; i < len(entries); {
		n := sharing(entries[i:], 1)
		if isNumber(entries[i].text) {
			out = append(out, entries[i:i+n]...)
		} else {
			out = beginning(out, entries[i:i+n], 1, limit)
		}
		i += n
	}
	return out
}

// beginning appends entries that share their first characters, with an entry for
// this prefix and for each longer one that needs it.
func beginning(out, shared []entry, length, limit int) []entry {
	size := 0
	for _, e := range shared {
		size += len(e.json)
	}
	if size <= limit || len(shared) == 1 {
		return append(out, shared...)
	}
	whole := shared[0].text[:prefix(shared[0].text, length)]
	if shared[0].text == whole { // comes before what is longer
		out = append(out, shared[0])
	}
	terms := make([]term, len(shared))
	for i, e := range shared {
		terms[i] = e.term
	}
	out = append(out, write(term{text: whole + "*", lists: union(terms)}))
	if shared[0].text == whole {
		shared = shared[1:]
	}
	for len(shared) > 0 {
		n := sharing(shared, length+1)
		out = beginning(out, shared[:n], length+1, limit)
		shared = shared[n:]
	}
	return out
}

// sharing returns how many entries, from the first on, share its first
// characters.
func sharing(entries []entry, length int) int {
	first := entries[0].text[:prefix(entries[0].text, length)]
	n := 1
	for n < len(entries) && entries[n].text[:prefix(entries[n].text, length)] == first {
		n++
	}
	return n
}

// prefix returns the length in bytes of the first characters of a text.
func prefix(text string, length int) int {
	end := 0
	for ; length > 0 && end < len(text); length-- {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	return end
}

// isNumber reports whether a term is a value, which is found only in full.
func isNumber(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return !isLetter(r)
}

// cut divides entries among at most n shards, in order. Every shard but the last
// has an equal part of all, or more.
func cut(entries []entry, n int) (shards [][]byte, firsts []string) {
	total := 0
	for _, e := range entries {
		total += len(e.json)
	}
	size := (total + n - 1) / n
	for i, e := range entries {
		if i == 0 || len(shards[len(shards)-1]) >= size {
			shards, firsts = append(shards, nil), append(firsts, e.text)
		}
		last := &shards[len(shards)-1]
		*last = append(*last, e.json...)
	}
	return shards, firsts
}
