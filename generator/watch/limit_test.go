package watch

import (
	"strings"
	"syscall"
	"testing"

	"github.com/fsnotify/fsnotify"
)

// A limit that is met names the setting that raises it, the first one for good.
func TestRemedies(t *testing.T) {
	w := New(t.Context(), t.TempDir(), "content")
	if w.Limit() != nil {
		t.Fatal(w.Limit())
	}
	w.meet(syscall.ENOSPC)
	w.meet(syscall.EMFILE)
	if text := w.Limit().Error(); !strings.Contains(text, "fs.inotify.max_user_watches=") {
		t.Errorf("got %s", text)
	}
	for hints := 0; hints < 3; hints++ { // it looks instead
		if hint := <-w.Changes(); len(hint.Paths) > 0 {
			t.Errorf("got %q", hint.Paths)
		}
	}
}

// Events that were lost may have been about anything.
func TestOverflow(t *testing.T) {
	events := fsnotify.Watcher{Events: make(chan fsnotify.Event), Errors: make(chan error)}
	w := &Watcher{dir: t.TempDir(), changes: make(chan Hint), aims: map[string]bool{}}
	go w.run(t.Context(), &events)
	events.Errors <- fsnotify.ErrEventOverflow
	if hint := <-w.Changes(); len(hint.Paths) > 0 {
		t.Errorf("got %q", hint.Paths)
	}
}
