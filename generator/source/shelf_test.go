package source_test

import (
	"bytes"
	"testing"

	"explainer/generator/source"
)

// A shelf gives back what it was given, whatever came between.
func TestShelf(t *testing.T) {
	shelf, err := source.NewShelf()
	if err != nil {
		t.Fatal(err)
	}
	texts := [][]byte{[]byte("Europe spent more."), nil, bytes.Repeat([]byte("a"), 1<<20), []byte("So did others.")}
	var at []int64
	for _, text := range texts {
		n, ok := shelf.Put(text)
		if !ok {
			t.Fatal("a text was refused")
		}
		at = append(at, n)
	}
	for i, text := range texts {
		if got := shelf.Get(at[i], len(text)); got != string(text) {
			t.Errorf("text %d comes back as %d bytes, want %d", i, len(got), len(text))
		}
	}
	if err := shelf.Err(); err != nil {
		t.Error(err)
	}
	if err := shelf.Close(); err != nil {
		t.Error(err)
	}
}

// A text that cannot be read is told, not taken for an empty one; one that
// cannot be written is refused.
func TestLostShelf(t *testing.T) {
	shelf, err := source.NewShelf()
	if err != nil {
		t.Fatal(err)
	}
	at, _ := shelf.Put([]byte("Europe spent more."))
	if err := shelf.Close(); err != nil {
		t.Fatal(err)
	}
	if shelf.Get(at, 18); shelf.Err() == nil {
		t.Error("a lost text is not told")
	}
	if _, ok := shelf.Put([]byte("So did others.")); ok {
		t.Error("a text is taken that cannot be kept")
	}
}
