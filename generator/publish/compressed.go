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

// coding is a content coding in which servers send a text (RFC 9110, 8.4.1). Its
// compressors are pooled: making one for Brotli takes twenty times as long as
// compressing a page with it.
type coding struct {
	extension string // of the compressed file, with its dot
	idle      sync.Pool
}

// compressor is a compressor of either coding. After Reset it writes what a new
// one would.
type compressor interface {
	io.WriteCloser
	Reset(io.Writer)
}

// codings returns Brotli (RFC 7932) and gzip (RFC 1952), each at its best level.
// Neither writes the time or the machine into a file.
func codings() []*coding {
	br, gz := &coding{extension: extensions[0]}, &coding{extension: extensions[1]}
	br.idle.New = func() any { return brotli.NewWriterLevel(nil, brotli.BestCompression) }
	gz.idle.New = func() any {
		z, _ := gzip.NewWriterLevel(nil, gzip.BestCompression) // fails for unknown levels only
		return z
	}
	return []*coding{br, gz}
}

// extensions are those of compressed files.
var extensions = [...]string{".br", ".gz"}

// minCompressed is the size in bytes below which a text fits into one packet
// uncompressed.
const minCompressed = 512

// isText reports whether a file compresses well, by its name.
func isText(name string) bool {
	switch path.Ext(name) {
	case ".html", ".css", ".js", ".mjs", ".json", ".xml", ".txt", ".csv", ".svg", ".md", ".webmanifest", ".bib":
		return true
	}
	return false
}

// uncompressed returns the name without the extension of a compressed file.
func uncompressed(name string) string {
	for _, extension := range extensions {
		if original, ok := strings.CutSuffix(name, extension); ok {
			return original
		}
	}
	return name
}

// putCompressed adds the compressed files of a text, where they are smaller.
func (t *Transaction) putCompressed(of item, data []byte) error {
	if len(data) < minCompressed {
		return nil
	}
	for _, c := range t.folder.codings {
		name := of.Path + c.extension
		compressed, ok := t.reusable(name, of)
		if !ok {
			compressed = c.compress(data)
		}
		if len(compressed) >= len(data) {
			continue
		}
		i := newItem(name, compressed)
		i.Of = of.SHA256
		if err := t.put(i, compressed); err != nil {
			return err
		}
	}
	return nil
}

// reusable returns the compressed file in the folder, and reports whether the
// manifest says that it was made from this text.
func (t *Transaction) reusable(name string, of item) ([]byte, bool) {
	before, known := t.before[name]
	if !known || before.Of != of.SHA256 {
		return nil, false
	}
	return t.asWritten(before)
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
