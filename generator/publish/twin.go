package publish

import (
	"bytes"
	"compress/gzip"
	"io"
	"path"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
)

// coding is a form in which servers send a text (RFC 9110, 8.4.1). Its
// compressors are used again: to make one for Brotli takes twenty times as long
// as to compress a page with it.
type coding struct {
	ending string // of the twin's name
	idle   sync.Pool
}

// compressor is what both codings have: it can begin anew, and then writes what
// a new one would.
type compressor interface {
	io.WriteCloser
	Reset(io.Writer)
}

// codings are Brotli (RFC 7932) and gzip (RFC 1952), each at its best level.
// Neither writes the time or the machine into the file.
func codings() []*coding {
	br, gz := &coding{ending: endings[0]}, &coding{ending: endings[1]}
	br.idle.New = func() any { return brotli.NewWriterLevel(nil, brotli.BestCompression) }
	gz.idle.New = func() any {
		z, _ := gzip.NewWriterLevel(nil, gzip.BestCompression) // fails for unknown levels only
		return z
	}
	return []*coding{br, gz}
}

// endings are those of the twins' names.
var endings = [...]string{".br", ".gz"}

// minTwin is the size, in bytes, below which a text fits into one packet
// however it is sent.
const minTwin = 512

// isText tells the files that compress well.
func isText(name string) bool {
	switch path.Ext(name) {
	case ".html", ".css", ".js", ".mjs", ".json", ".xml", ".txt", ".csv", ".svg", ".md", ".webmanifest":
		return true
	}
	return false
}

// original is the name of the file that a name is the twin of, or the name
// itself.
func original(name string) string {
	for _, ending := range endings {
		if of, ok := strings.CutSuffix(name, ending); ok {
			return of
		}
	}
	return name
}

// putTwins takes the twins of a text into the publication, where they are
// smaller than it is.
func (p *Publication) putTwins(of item, data []byte) error {
	if len(data) < minTwin {
		return nil
	}
	for _, c := range p.folder.codings {
		name := of.Path + c.ending
		twin, ok := p.kept(name, of)
		if !ok {
			twin = c.compress(data)
		}
		if len(twin) >= len(data) {
			continue
		}
		i := newItem(name, twin)
		i.Of = of.SHA256
		if err := p.put(i, twin); err != nil {
			return err
		}
	}
	return nil
}

// kept returns the twin that the folder holds, if it was made of these bytes:
// the manifest says of what, and by its own digest that it is the one meant.
func (p *Publication) kept(name string, of item) ([]byte, bool) {
	before, known := p.before[name]
	if !known || before.Of != of.SHA256 {
		return nil, false
	}
	return p.asWritten(before)
}

func (c *coding) compress(data []byte) []byte {
	w, _ := c.idle.Get().(compressor)
	defer c.idle.Put(w)
	var b bytes.Buffer
	w.Reset(&b)
	_, _ = w.Write(data) // into memory: cannot fail
	_ = w.Close()
	return b.Bytes()
}
