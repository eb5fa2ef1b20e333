package source

import "strings"

// Reader receives a file when it has been read. It is called on all cores at
// once, in no order.
type Reader func(File)

// ReadingInto returns the tree with a reader for the files below a folder, which
// is named without a slash at its end. When they are read again the reader
// receives them, and the tree keeps no bytes of them: texts that wait to be
// rendered would be most of the memory of a large publication.
func (t Tree) ReadingInto(reader Reader, folder string) Tree {
	t.reader, t.folder = reader, folder+"/"
	return t
}

// handOver passes a file that was read to the reader and drops its bytes.
func (t Tree) handOver(f *File) {
	if t.reader != nil && f.Data != nil && strings.HasPrefix(f.Path, t.folder) {
		t.reader(*f)
		f.Data = nil
	}
}
