package opendata

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"sync"
)

// Digest is the size and the SHA-256 of a file.
type Digest struct {
	Size   int
	SHA256 string
}

// CSV returns the digest of the table's CSV.
func (t *Table) CSV() Digest { return t.csv.sum() }

// JSON returns the digest of the table's JSON.
func (t *Table) JSON() Digest { return t.json.sum() }

// output is a file of a table. Its digest is known once the file was made, so that a
// build, which makes every file, writes each table once: the tables come before
// what describes them.
type output struct {
	write  func(io.Writer) error // into memory, which cannot fail
	mu     sync.Mutex
	digest Digest // empty until it is known
}

// bytes makes the file.
func (o *output) bytes() []byte {
	o.mu.Lock()
	defer o.mu.Unlock()
	var b bytes.Buffer
	b.Grow(o.digest.Size)
	_ = o.write(&b)
	if o.digest.SHA256 == "" {
		o.digest = digestOf(b.Bytes())
	}
	return b.Bytes()
}

func digestOf(data []byte) Digest {
	sum := sha256.Sum256(data)
	return Digest{Size: len(data), SHA256: hex.EncodeToString(sum[:])}
}

// sum returns the file's digest, for which the file is written to nowhere unless it was
// made before.
func (o *output) sum() Digest {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.digest.SHA256 == "" {
		var size counter
		sum := sha256.New()
		_ = o.write(io.MultiWriter(&size, sum))
		o.digest = Digest{Size: int(size), SHA256: hex.EncodeToString(sum.Sum(nil))}
	}
	return o.digest
}

// counter counts what is written to it.
type counter int

func (c *counter) Write(data []byte) (int, error) {
	*c += counter(len(data))
	return len(data), nil
}
