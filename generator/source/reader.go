package source

import "strings"

// Reader takes a file into something else while its bytes are at hand. It is
// called on all cores at once, in no order.
type Reader func(File)

// ReadingInto gives the tree whose files below a folder, which is named without
// a slash at its end, are handed to a reader as they are read again. Of those
// the tree keeps no bytes: texts that wait for their turn are most of what a
// large publication would take.
func (t Tree) ReadingInto(reader Reader, folder string) Tree {
	t.reader, t.folder = reader, folder+"/"
	return t
}

// handOver gives a file that was read to the reader.
func (t Tree) handOver(f *File) {
	if t.reader != nil && f.Data != nil && strings.HasPrefix(f.Path, t.folder) {
		t.reader(*f)
		f.Data = nil
	}
}
