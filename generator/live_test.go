package generator_test

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/url"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"explainer/generator"
	"explainer/generator/build"
	"explainer/generator/diag"
	"explainer/generator/live"
	"explainer/generator/load"
	"explainer/generator/preview"

	"github.com/google/go-cmp/cmp"
)

// liveSite is a site that is previewed and built again and again while a test edits
// it.
type liveSite struct {
	t       testing.TB
	dir     string
	options generator.Options
	base    string // the preview's address
	ticks   int

	mu       sync.Mutex
	moved    chan struct{}     // closed when a snapshot has come
	previews *load.Publication // the newest that the preview shows
	builds   *load.Publication // the newest that was built, or refused
	failures []diag.Finding    // of rendering the newest
	problems []error
}

// watchSite starts a preview and a watching build of a folder.
func watchSite(t testing.TB, dir string, view live.PreviewOptions) *liveSite {
	t.Helper()
	l := previewSite(t, dir, view)
	l.background(l.build)
	return l
}

// previewSite starts a preview alone.
func previewSite(t testing.TB, dir string, view live.PreviewOptions) *liveSite {
	t.Helper()
	slow(t)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l := &liveSite{
		t:       t,
		dir:     dir,
		base:    "http://" + listener.Addr().String(),
		moved:   make(chan struct{}),
		options: asOf(t, "2025-03-01"),
	}
	l.options.BaseURL, l.options.Drafts = l.base, true
	view.Shown = func(p *load.Publication, err error) {
		l.note(func() {
			if err == nil {
				l.previews = p
			}
		})
	}
	t.Cleanup(func() {
		for _, err := range l.problems {
			t.Error(err)
		}
	})
	l.background(func(ctx context.Context) error {
		return live.Preview(ctx, listener, dir, live.Options{Options: l.options.Options}, view)
	})
	return l
}

// background does work until the test ends.
func (l *liveSite) background(work func(context.Context) error) {
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		if err := work(ctx); err != nil {
			l.note(func() { l.problems = append(l.problems, err) })
		}
	}()
	l.t.Cleanup(func() { stop(); <-ended })
}

func (l *liveSite) note(change func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	change()
	close(l.moved)
	l.moved = make(chan struct{})
}

// out is where the watching build writes to.
func (l *liveSite) out() string { return filepath.Join(l.dir, "public") }

// build does what `explainer build --watch` does.
func (l *liveSite) build(ctx context.Context) error {
	w, err := live.Watch(ctx, l.dir, live.Options{Options: l.options.Options}, build.Options{})
	if err != nil {
		return err
	}
	for changed := true; ctx.Err() == nil; _, changed, _ = w.Next(ctx) {
		if !changed {
			continue
		}
		var failures []diag.Finding
		if !w.Publication.Failed(false) {
			report, err := w.Build(ctx, l.out())
			if ctx.Err() != nil {
				return nil
			}
			if err != nil {
				return err
			}
			failures = report.Findings
		}
		l.note(func() { l.builds, l.failures = w.Publication, failures })
	}
	return nil
}

// settle waits until both have seen the folder as it is now. It returns what a
// clean run makes of it, and the findings of the build. A file that is never the
// same twice tells that nothing older is taken for it.
func (l *liveSite) settle() (clean *snapshot, found, failures []diag.Finding) {
	l.t.Helper()
	l.ticks++
	put(l.t, filepath.Join(l.dir, "static", "tick.txt"), strconv.Itoa(l.ticks))
	clean = open(l.t, l.dir, l.options)
	timeout := time.After(time.Minute)
	for {
		l.mu.Lock()
		moved, builds := l.moved, l.builds
		failures = l.failures
		done := l.previews != nil && builds != nil && l.previews.Same(clean.Publication) &&
			builds.Same(clean.Publication)
		l.mu.Unlock()
		if done {
			return clean, builds.Findings, failures
		}
		select {
		case <-moved:
		case <-timeout:
			l.t.Fatal("the folder was not seen as it is")
		}
	}
}

// matches waits until all is seen and compares with a clean run: the findings
// and, where there is no error, every file of the output folder and of the
// preview. It returns the files, or the errors for which there are none.
func (l *liveSite) matches() (files map[string]string, wrong []diag.Finding) {
	l.t.Helper()
	clean, found, failures := l.settle()
	if diff := cmp.Diff(clean.Findings, found); diff != "" {
		l.t.Fatalf("the findings of the build differ from those of a clean run:\n%s", diff)
	}
	if clean.Failed(false) {
		return nil, clean.Findings
	}
	if tried := build.Try(l.t.Context(), clean.Publication); len(tried) > 0 {
		if len(failures) == 0 {
			l.t.Fatalf("the build did not notice %v", tried)
		}
		return nil, tried
	}
	fresh := filepath.Join(l.t.TempDir(), "public")
	if report, err := clean.Build(l.t.Context(), fresh); err != nil || len(report.Findings) > 0 {
		l.t.Fatalf("the clean build failed: %v %v", err, report.Findings)
	}
	files = tree(l.t, fresh)
	if diff := cmp.Diff(files, tree(l.t, l.out())); diff != "" {
		l.t.Fatalf("the output folder differs from a clean build:\n%s", diff)
	}
	l.serves(files)
	return files, nil
}

// serves compares what the preview serves with the files of a build.
func (l *liveSite) serves(files map[string]string) {
	l.t.Helper()
	for name, want := range files {
		if name == publishedList {
			continue // the build's own
		}
		if got, status := l.page("/" + strings.TrimSuffix(name, "index.html")); got != want || status != http.StatusOK {
			l.t.Fatalf("the preview of %s (%d) differs from a clean build:\n%s", name, status, cmp.Diff(want, got))
		}
	}
}

// publishedList is the file in which a build lists what it wrote.
const publishedList = "manifest.json"

// snippet is what the preview adds to a page.
var snippet = regexp.MustCompile(
	`<script src="/\.explainer/preview\.js" data-page="[0-9a-f]*" data-generation="\d+" defer></script>\n$`,
)

// page asks the preview for a page, without what the preview adds.
func (l *liveSite) page(path string) (body string, status int) {
	l.t.Helper()
	response, err := http.Get(l.base + (&url.URL{Path: path}).EscapedPath())
	if err != nil {
		l.t.Fatal(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		l.t.Fatal(err)
	}
	return snippet.ReplaceAllString(string(data), ""), response.StatusCode
}

// event is one thing that a page hears.
type event = preview.Event

// stream is what a page hears of the preview.
type stream struct {
	t     testing.TB
	body  io.Closer
	lines *bufio.Scanner
	last  event
}

// listen opens the event stream of a page.
func (l *liveSite) listen(page string) *stream {
	l.t.Helper()
	response, err := http.Get(l.base + "/.explainer/events?page=" + url.QueryEscape(page))
	if err != nil {
		l.t.Fatal(err)
	}
	l.t.Cleanup(func() { response.Body.Close() })
	return &stream{t: l.t, body: response.Body, lines: bufio.NewScanner(response.Body)}
}

// until reads events up to one that is as wanted, and returns it.
func (s *stream) until(wanted func(event) bool) event {
	s.t.Helper()
	for s.lines.Scan() {
		data, ok := strings.CutPrefix(s.lines.Text(), "data: ")
		if !ok {
			continue
		}
		if err := json.Unmarshal([]byte(data), &s.last); err != nil {
			s.t.Fatal(err)
		}
		if wanted(s.last) {
			return s.last
		}
		s.last = event{}
	}
	s.t.Fatalf("the event stream has ended: %v", s.lines.Err())
	return event{}
}

// settled is an event after which nothing more comes of an edit.
func settled(e event) bool { return e.Settled }
