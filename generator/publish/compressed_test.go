package publish

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// A compressor that is used again writes what a new one would, whatever it
// wrote before: else a twin would depend on which core made which page.
func TestCompressorsForget(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for i, used := range codings() {
		w := used.idle.New()
		used.idle.New = func() any { return w }
		for range 2 {
			slices.Reverse(files)
			for _, name := range files {
				text, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(used.compress(text), codings()[i].compress(text)) {
					t.Errorf("%s: %s is another once something was compressed before", used.extension, name)
				}
			}
		}
	}
}
