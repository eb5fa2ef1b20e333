package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// writes passes on what is written, so that a test can wait for it.
type writes chan string

func (w writes) Write(p []byte) (int, error) {
	w <- string(p)
	return len(p), nil
}

// Progress is silent until its first signal, follows the work from then on, and
// leaves no trace.
func TestProgress(t *testing.T) {
	first, again, written := make(chan time.Time), make(chan time.Time), make(writes)
	var w work
	w.tell("read", 0, 0)
	end := show(written, &w, first, again)
	w.tell("render", 1200, 10000)
	w.tell("render", 600, 10000) // of a slower worker
	first <- time.Time{}
	if got := <-written; got != "\r\x1b[Krendering pages, 1200 of 10000" {
		t.Errorf("%q", got)
	}
	w.tell("publish", 0, 0)
	again <- time.Time{}
	if got := <-written; got != "\r\x1b[Kwriting files" {
		t.Errorf("%q", got)
	}
	go end()
	if got := <-written; got != "\r\x1b[K" {
		t.Errorf("%q at the end", got)
	}
}

// Work that ends before the first signal shows nothing.
func TestProgressOfShortWork(t *testing.T) {
	var out bytes.Buffer
	show(&out, &work{}, make(chan time.Time), make(chan time.Time))()
	if out.Len() > 0 {
		t.Errorf("%q was shown", &out)
	}
}

// Each stage that the generator names has words of its own.
func TestStagesHaveWords(t *testing.T) {
	for _, stage := range []string{"read", "link", "check", "layouts", "render", "publish"} {
		w := work{stage: stage}
		if words := w.String(); words == stage || strings.Contains(words, " of ") {
			t.Errorf("%s is called %q", stage, words)
		}
	}
}
