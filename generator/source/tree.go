package source

import (
	"bytes"
	"crypto/sha256"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// Digest identifies the content of a file (SHA-256).
type Digest [sha256.Size]byte

// File is one file as it was when it was read. Its Data must not be changed; it is
// nil where WithoutData dropped it.
type File struct {
	Path   string // below the publication's root, with slashes: content/index.md
	Data   []byte
	Digest Digest
	size   int64 // of Data, in bytes, also where Data was dropped

	stamp   stamp
	settled bool // the stamp would differ after any later change
}

// NewFile returns a file with the given bytes.
func NewFile(path string, data []byte) File {
	return File{Path: path, Data: data, Digest: sha256.Sum256(data), size: int64(len(data))}
}

// WithoutData returns the file without its bytes, for a tree that needs only its
// digest.
func (f File) WithoutData() File {
	f.Data = nil
	return f
}

// Tree is an immutable set of files, sorted by path.
type Tree struct{ files []File }

// NewTree returns a tree of files; of two with the same path the later counts.
func NewTree(files []File) Tree {
	byPath := func(a, b File) int { return strings.Compare(a.Path, b.Path) }
	sorted := slices.Clone(files)
	if !slices.IsSortedFunc(sorted, byPath) {
		slices.SortStableFunc(sorted, byPath)
	}
	out := sorted[:0]
	for _, f := range sorted {
		if n := len(out); n > 0 && out[n-1].Path == f.Path {
			out[n-1] = f
			continue
		}
		out = append(out, f)
	}
	return Tree{files: slices.Clip(out)}
}

// Over returns the files of both trees; where both have a path, t's file counts.
func (t Tree) Over(base Tree) Tree {
	a, b := t.files, base.files
	out := make([]File, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		c := strings.Compare(a[0].Path, b[0].Path)
		if c > 0 {
			out, b = append(out, b[0]), b[1:]
			continue
		}
		if c == 0 {
			b = b[1:]
		}
		out, a = append(out, a[0]), a[1:]
	}
	return Tree{files: append(append(out, a...), b...)}
}

// Changed returns the paths at which two trees differ, in order.
func (t Tree) Changed(u Tree) []string {
	var out []string
	a, b := t.files, u.files
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && a[0].Path < b[0].Path:
			out, a = append(out, a[0].Path), a[1:]
		case len(a) == 0 || b[0].Path < a[0].Path:
			out, b = append(out, b[0].Path), b[1:]
		default:
			if a[0].Digest != b[0].Digest {
				out = append(out, a[0].Path)
			}
			a, b = a[1:], b[1:]
		}
	}
	return out
}

// Under returns the files below a folder, which is named without a slash at
// its end, in order.
func (t Tree) Under(folder string) []File {
	prefix := folder + "/"
	from := sort.Search(len(t.files), func(i int) bool { return t.files[i].Path >= prefix })
	to := from
	for to < len(t.files) && strings.HasPrefix(t.files[to].Path, prefix) {
		to++
	}
	return t.files[from:to]
}

// File returns the file with a path.
func (t Tree) File(path string) (File, bool) {
	i, ok := slices.BinarySearchFunc(t.files, path, func(f File, p string) int { return strings.Compare(f.Path, p) })
	if !ok {
		return File{}, false
	}
	return t.files[i], true
}

// Lines returns a function that returns a line of a file, counted from 1,
// without its end and cut to a length that fits a message; "" where there is
// none. The function text returns the bytes of a file, nil where they are gone.
// Offsets of lines are cached, so that asking for every line of a long file
// costs no more than reading it twice.
func (t Tree) Lines(text func(File) []byte) func(path string, number int) string {
	cached, size := map[string]lines{}, 0
	return func(path string, number int) string {
		file, known := cached[path]
		if f, ok := t.File(path); ok && !known {
			file = splitLines(text(f))
			if size += len(file.data); size > maxCached {
				clear(cached)
				size = len(file.data)
			}
			cached[path] = file
		}
		return file.line(number)
	}
}

// maxCached is how many bytes of files Lines caches; one file may be larger.
const maxCached = 64 << 20

// lines is a text with the offsets of its lines.
type lines struct {
	data   []byte
	starts []int
}

func (l lines) line(number int) string {
	if number < 1 || number > len(l.starts) {
		return ""
	}
	line, _, _ := bytes.Cut(l.data[l.starts[number-1]:], []byte{'\n'})
	text := strings.ToValidUTF8(string(line[:min(len(line), 4*maxExcerpt)]), "\uFFFD")
	return clip(strings.TrimSuffix(text, "\r"))
}

func splitLines(data []byte) lines {
	starts := []int{0}
	for i, b := range data {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return lines{data, starts}
}

const maxExcerpt = 1500 // characters of a line that an excerpt holds: a long paragraph

func clip(line string) string {
	if utf8.RuneCountInString(line) <= maxExcerpt {
		return line
	}
	return string([]rune(line)[:maxExcerpt]) + "…"
}

// Equal reports whether two trees have the same paths with the same bytes.
func (t Tree) Equal(u Tree) bool { return equal(t.files, u.files) }

// Same reports whether two trees have the same files below a folder.
func (t Tree) Same(u Tree, folder string) bool { return equal(t.Under(folder), u.Under(folder)) }

func equal(a, b []File) bool {
	return slices.EqualFunc(a, b, func(a, b File) bool { return a.Path == b.Path && a.Digest == b.Digest })
}
