package watch

import (
	"errors"
	"strings"
	"syscall"
	"testing"

	"github.com/fsnotify/fsnotify"
)

// A limit that is met names the setting that raises it; of several the first is
// told.
func TestRemedies(t *testing.T) {
	w := &Watcher{}
	w.refuse(syscall.ENOSPC)
	w.refuse(syscall.EMFILE)
	if text := w.refusal.Error(); !strings.Contains(text, "fs.inotify.max_user_watches=") ||
		!errors.Is(w.refusal, syscall.ENOSPC) {
		t.Errorf("got %s", text)
	}
}

// Where watching was refused, everything is looked at; watching is tried again
// every so often, and when folders moved about, and then the limit is forgotten.
func TestLimitIsForgotten(t *testing.T) {
	for name, again := range map[string]func(w *Watcher){
		"after a while":      func(w *Watcher) { w.attempts = intervalsPerRetry },
		"when folders moved": func(w *Watcher) { w.stale = true },
	} {
		t.Run(name, func(t *testing.T) {
			w := &Watcher{dir: t.TempDir(), folders: []string{"content"}, targets: map[string]bool{}}
			w.roots = w.stat()
			w.refuse(syscall.EMFILE)
			if !w.tick() || w.Limit() == nil {
				t.Fatal("it does not look, or says no more why")
			}
			again(w)
			if !w.tick() {
				t.Error("what happened meanwhile is not looked at")
			}
			defer w.events.Close()
			if w.Limit() != nil || w.tick() {
				t.Errorf("it goes on looking: %v", w.Limit())
			}
			if watched := w.events.WatchList(); len(watched) != 1 {
				t.Errorf("watches %q", watched)
			}
		})
	}
}

// Events that were lost may have been about anything.
func TestOverflow(t *testing.T) {
	events, err := fsnotify.NewWatcher()
	if err != nil {
		t.Fatal(err)
	}
	w := &Watcher{dir: t.TempDir(), changes: make(chan Hint), targets: map[string]bool{}, events: events}
	go w.run(t.Context())
	events.Errors <- fsnotify.ErrEventOverflow
	if hint := <-w.Changes(); len(hint.Paths) > 0 {
		t.Errorf("got %q", hint.Paths)
	}
}
