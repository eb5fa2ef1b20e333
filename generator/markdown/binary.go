package markdown

import (
	"encoding/binary"

	"explainer/generator/diag"
)

// writer appends numbers, in as few bytes as they need, and texts behind their
// lengths.
type writer struct {
	out    []byte
	failed bool // something refers to what the body does not list
}

func (w *writer) numbers(numbers ...int) {
	for _, n := range numbers {
		w.out = binary.AppendVarint(w.out, int64(n))
	}
}

func (w *writer) texts(texts ...string) {
	for _, s := range texts {
		w.numbers(len(s))
		w.out = append(w.out, s...)
	}
}

func (w *writer) flag(set bool) {
	if w.out = append(w.out, 0); set {
		w.out[len(w.out)-1] = 1 << 1 // as a number: see binary.AppendVarint
	}
}

// place writes a place without its file, which all places of a body share.
func (w *writer) place(p diag.Place) { w.numbers(p.Line, p.Col, p.Width) }

func (w *writer) list(n int, item func(i int)) {
	w.numbers(n)
	for i := range n {
		item(i)
	}
}

// places returns the index of each item of a list.
func places[T any](list []*T) map[*T]int {
	at := make(map[*T]int, len(list))
	for i, item := range list {
		at[item] = i
	}
	return at
}

// at writes the index of an item in a list; the body cannot be encoded if it has none.
func at[T any](w *writer, places map[*T]int, item *T) {
	i, listed := places[item]
	w.failed = w.failed || !listed
	w.numbers(i)
}

// reader takes apart what a writer wrote. After the first malformed field it
// returns zero values.
type reader struct {
	in     string
	file   string
	failed bool
}

func (r *reader) number() int {
	var n uint64
	for i := range min(len(r.in), binary.MaxVarintLen64) {
		c := r.in[i]
		n |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			r.in = r.in[i+1:]
			return int(n>>1) ^ -int(n&1)
		}
	}
	r.in, r.failed = "", true
	return 0
}

// text returns a part of the input: all texts of a body share one allocation.
func (r *reader) text() string {
	n := r.number()
	if n < 0 || n > len(r.in) {
		r.in, r.failed = "", true
		return ""
	}
	text := r.in[:n]
	r.in = r.in[n:]
	return text
}

// bytes returns a text as bytes, nil where it is empty.
func (r *reader) bytes() []byte {
	if text := r.text(); text != "" {
		return []byte(text)
	}
	return nil
}

func (r *reader) place() diag.Place {
	return diag.Place{File: r.file, Line: r.number(), Col: r.number(), Width: r.number()}
}

// list reads a list, nil if it is empty. A length that exceeds the bytes that are left
// is malformed, since each item takes a byte at least.
func list[T any](r *reader, item func() T) []T {
	n := r.number()
	if r.failed = r.failed || n < 0 || n > len(r.in); r.failed || n == 0 {
		return nil
	}
	items := make([]T, 0, n)
	for range n {
		if items = append(items, item()); r.failed {
			return nil
		}
	}
	return items
}

// from reads an index and returns the item of the list there.
func from[T any](r *reader, list []*T) *T {
	i := r.number()
	if i < 0 || i >= len(list) {
		r.failed = true
		return nil
	}
	return list[i]
}
