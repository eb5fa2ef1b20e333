package opendata

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
)

// Digest is the size and the SHA-256 of a file.
type Digest struct {
	Size   int
	SHA256 string
}

// CSV returns the digest of the table's CSV, which is written once for it.
func (t *Table) CSV() Digest { return t.csv() }

// JSON returns the digest of the table's JSON.
func (t *Table) JSON() Digest { return t.json() }

// counter counts what is written to it.
type counter int

func (c *counter) Write(data []byte) (int, error) {
	*c += counter(len(data))
	return len(data), nil
}

func digest(write func(io.Writer) error) Digest {
	var size counter
	sum := sha256.New()
	_ = write(io.MultiWriter(&size, sum)) // neither fails
	return Digest{Size: int(size), SHA256: hex.EncodeToString(sum.Sum(nil))}
}
