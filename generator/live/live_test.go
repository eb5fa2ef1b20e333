package live_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"explainer/generator/build"
	"explainer/generator/live"
	"explainer/generator/load"
	"explainer/generator/record"
	"explainer/generator/site"
	"explainer/generator/sitetest"
)

// interruptedAt gives a context that ends when a stage begins.
func interruptedAt(t *testing.T, stage string) (context.Context, load.Options) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	t.Cleanup(stop)
	o := options()
	o.Progress = func(begun string, _, _ int) {
		if begun == stage {
			stop()
		}
	}
	return ctx, o
}

// To open a publication for watching ends between two documents.
func TestInterruptedOpening(t *testing.T) {
	ctx, options := interruptedAt(t, "read")
	if _, err := live.Watch(ctx, sitetest.Write(t, ""), live.Options{Options: options}, build.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// A preview that has ended leaves nothing running, at whichever stage it was.
func TestPreviewLeavesNothing(t *testing.T) {
	for _, stage := range []string{"read", "link", "check"} {
		t.Run(stage, func(t *testing.T) {
			listener, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				t.Fatal(err)
			}
			ctx, options := interruptedAt(t, stage)
			if err := live.Preview(ctx, listener, sitetest.Write(t, ""), live.Options{Options: options}, live.PreviewOptions{}); err != nil {
				t.Error(err)
			}
			stacks := make([]byte, 1<<20)
			stacks = stacks[:runtime.Stack(stacks, true)]
			for _, left := range []string{"live.(*previewer)", "watch.(*Watcher)", "load.Open"} {
				if strings.Contains(string(stacks), left) {
					t.Errorf("%s still runs:\n%s", left, stacks)
				}
			}
		})
	}
}

// A watcher builds what there is, sees each change, and undoes what somebody else
// did to the output folder.
func TestWatcher(t *testing.T) {
	dir, out := sitetest.Write(t, ""), filepath.Join(t.TempDir(), "public")
	w, err := live.Watch(t.Context(), dir, live.Options{Options: options()}, build.Options{})
	if err != nil {
		t.Fatal(err)
	}
	next := func() {
		t.Helper()
		for changed := false; !changed; {
			if _, changed, err = w.Next(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := w.Build(t.Context(), out); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := w.Build(t.Context(), out); err != nil {
		t.Fatal(err)
	}
	sitetest.Put(t, filepath.Join(dir, "content", "about.md"), "---\ntitle: About\n---\nWords.\n")
	next()
	about := filepath.Join(out, "about", "index.html")
	built, err := os.ReadFile(about)
	if err != nil {
		t.Fatal(err)
	}
	sitetest.Put(t, about, "spoilt")
	next()
	if got, err := os.ReadFile(about); err != nil || string(got) != string(built) {
		t.Errorf("the page is %.40q, %v", got, err)
	}
}

// previewed is a preview of a folder that a test edits.
type previewed struct {
	t     *testing.T
	dir   string
	base  string // its address
	shown chan state
}

// state is what a preview says that it shows.
type state struct {
	publication *load.Publication
	err         error
}

func options() load.Options {
	return load.Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}
}

// preview starts a preview, which ends with the test.
func preview(t *testing.T, dir string, view live.PreviewOptions) *previewed {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	p := &previewed{t: t, dir: dir, base: "http://" + listener.Addr().String(), shown: make(chan state)}
	view.Shown = func(publication *load.Publication, err error) {
		select {
		case p.shown <- state{publication, err}:
		case <-ctx.Done():
		}
	}
	ended := make(chan error)
	go func() { ended <- live.Preview(ctx, listener, dir, live.Options{Options: options()}, view) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return p
}

// settle waits until the preview shows the folder as it is.
func (p *previewed) settle() {
	p.t.Helper()
	clean, err := load.Open(p.t.Context(), p.dir, options(), nil)
	if err != nil {
		p.t.Fatal(err)
	}
	p.until(func(s state) bool { return s.err == nil && s.publication.Same(clean) })
}

func (p *previewed) until(reached func(state) bool) {
	p.t.Helper()
	for s := range p.shown {
		if reached(s) {
			return
		}
	}
}

// save writes a file of the folder and waits until the preview shows it.
func (p *previewed) save(name, text string) {
	p.t.Helper()
	sitetest.Put(p.t, filepath.Join(p.dir, filepath.FromSlash(name)), text)
	p.settle()
}

// get returns what the preview answers.
func (p *previewed) get(path string) string {
	p.t.Helper()
	return get(p.t, p.base+path)
}

// A preview serves each page as a build would write it, shows what was saved, and
// keeps the last good site while there is an error.
func TestPreview(t *testing.T) {
	p := preview(t, sitetest.Write(t, "-- content/about.md --\n---\ntitle: About\n---\nOne.\n"), live.PreviewOptions{})
	p.settle()
	for _, step := range []struct{ save, want string }{
		{"One.", "One."}, {"Two.", "Two."}, {"[[nobody]]", "Two."}, {"Three.", "Three."},
	} {
		if step.save != "One." {
			p.save("content/about.md", "---\ntitle: About\n---\n"+step.save+"\n")
		}
		if got := p.get("/about/"); !strings.Contains(got, step.want) {
			t.Errorf("after %q, %q is missing", step.save, step.want)
		}
	}
}

// A preview has the files that are not pages, too, and the page for what is not
// there.
func TestPreviewServesEveryFile(t *testing.T) {
	p := preview(t, sitetest.Write(t, "-- static/note.txt --\nA note.\n"), live.PreviewOptions{})
	p.settle()
	for path, want := range map[string]string{
		"/note.txt": "A note.\n", "/robots.txt": "User-agent: *", "/_headers": "Content-Security-Policy: ", "/nowhere/": "<!doctype html>",
	} {
		if got := p.get(path); !strings.Contains(got, want) {
			t.Errorf("%s is %.100q, without %q", path, got, want)
		}
	}
}

const withFigure = `-- content/briefings/cash.md --
---
title: Cash
date: 2025-02-25
as_of: 2025-02-25
summary: More cash.
figures:
  - id: cash
    label: Extra cash
    measure: defence-spending
    subject: united-kingdom
    value: 13.4
    unit: GBP bn
    period: FY2027-28
    stage: pledged
    date: 2025-02-25
    sources: [report]
---
It is [[cash]].
`

// A preview tells where a record is declared: a figure where its value stands.
func TestPreviewTellsWhereRecordsAre(t *testing.T) {
	p := preview(t, sitetest.Write(t, withFigure), live.PreviewOptions{})
	p.settle()
	clean, err := load.Open(t.Context(), p.dir, options(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range []*site.Entry{clean.Site.Figures[0], clean.Site.Actors[0]} {
		place := e.At.Whole
		if e.Figure != nil {
			place = e.At.Of("value")
		}
		got := p.get("/.explainer/record?url=" + url.QueryEscape(e.URL))
		if !strings.Contains(got, `"`+e.ID+`"`) || !strings.Contains(got, `"`+place.String()+`"`) {
			t.Errorf("%s: got %s, want %s", e.ID, got, place)
		}
	}
	if got := p.get("/.explainer/record?url=/nowhere/"); got != "Nothing is declared there.\n" {
		t.Errorf("of no record: %s", got)
	}
}

// With Follow, open pages go to the document that was saved, and stay there when a
// file that is no document is.
func TestPreviewFollows(t *testing.T) {
	p := preview(t, sitetest.Write(t, ""), live.PreviewOptions{Follow: true})
	p.settle()
	p.save("content/about.md", "---\ntitle: About\n---\nOne.\n")
	if got := followed(p); got != "/about/" {
		t.Errorf("open pages go to %q", got)
	}
	p.save("static/note.txt", "A note.\n")
	if got := followed(p); got != "/about/" {
		t.Errorf("after a file that is no document, open pages go to %q", got)
	}
}

// followed returns where the newest state sends open pages.
func followed(p *previewed) string {
	p.t.Helper()
	response, err := http.Get(p.base + "/.explainer/events?page=/")
	if err != nil {
		p.t.Fatal(err)
	}
	defer response.Body.Close()
	var event struct{ Follow string }
	for lines := bufio.NewScanner(response.Body); lines.Scan(); {
		if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
			if err := json.Unmarshal([]byte(data), &event); err != nil {
				p.t.Fatal(err)
			}
			return event.Follow
		}
	}
	return ""
}

// While the folder is away, a preview shows the last site; when it is back, it goes
// on.
func TestPreviewOfAFolderThatGoes(t *testing.T) {
	p := preview(t, sitetest.Write(t, "-- content/about.md --\n---\ntitle: About\n---\nOne.\n"), live.PreviewOptions{})
	p.settle()
	away := p.dir + "-away"
	if err := os.Rename(p.dir, away); err != nil {
		t.Fatal(err)
	}
	p.until(func(s state) bool { return s.err != nil })
	if got := p.get("/about/"); !strings.Contains(got, "One.") {
		t.Errorf("the last page is gone: %.100q", got)
	}
	if got := p.get("/.explainer/problems?page=/"); !strings.Contains(got, "bring the folder back") {
		t.Errorf("nobody is told: %s", got)
	}
	if err := os.Rename(away, p.dir); err != nil {
		t.Fatal(err)
	}
	p.save("content/about.md", "---\ntitle: About\n---\nTwo.\n")
	if got := p.get("/about/"); !strings.Contains(got, "Two.") {
		t.Errorf("after it is back: %.100q", got)
	}
}

// A folder that is none ends a preview before it is ready, and frees its address.
func TestPreviewOfNoFolder(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	view := live.PreviewOptions{Ready: func() { t.Error("it says that it is ready") }}
	err = live.Preview(
		t.Context(), listener, filepath.Join(t.TempDir(), "none"), live.Options{Options: options()}, view,
	)
	if err == nil || !strings.Contains(err.Error(), "there is no folder") {
		t.Errorf("error %v", err)
	}
	if _, err := listener.Accept(); !errors.Is(err, net.ErrClosed) {
		t.Errorf("the listener is still open: %v", err)
	}
}

// A watcher says once that its folder is gone, and goes on when it is back. Each
// publication is of the day that it is read on.
func TestWatcherOfAFolderThatGoes(t *testing.T) {
	dir, day := sitetest.Write(t, ""), sitetest.Day()
	w, err := live.Watch(
		t.Context(),
		dir,
		live.Options{Options: options(), Today: func() record.Date { return day }},
		build.Options{},
	)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(dir, dir+"-away"); err != nil {
		t.Fatal(err)
	}
	for err = nil; err == nil; {
		_, _, err = w.Next(t.Context())
	}
	if !strings.Contains(err.Error(), "there is no folder") {
		t.Errorf("error %v", err)
	}
	if _, changed, err := w.Next(t.Context()); changed || err != nil {
		t.Errorf("it is said again: %v, %v", changed, err)
	}
	if err := os.Rename(dir+"-away", dir); err != nil {
		t.Fatal(err)
	}
	day.Year++
	for changed := false; !changed; {
		if _, changed, err = w.Next(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if got := w.Publication.Site.AsOf; got != day {
		t.Errorf("it is read for %s on %s", got, day)
	}
}

func get(t *testing.T, url string) string {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
