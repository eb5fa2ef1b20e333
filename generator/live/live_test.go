package live_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"explainer/generator/build"
	"explainer/generator/live"
	"explainer/generator/load"
	"explainer/generator/sitetest"
)

// interruptedAt gives a context that ends when a stage begins.
func interruptedAt(t *testing.T, stage string) (context.Context, load.Options) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	t.Cleanup(stop)
	options := load.Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}
	options.Progress = func(begun string, _, _ int) {
		if begun == stage {
			stop()
		}
	}
	return ctx, options
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
	w, err := live.Watch(t.Context(), dir, live.Options{Options: load.Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}}, build.Options{})
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

// A preview serves each page as a build would write it, shows what was saved, and
// keeps the last good site while there is an error.
func TestPreview(t *testing.T) {
	dir := sitetest.Write(t, "-- content/about.md --\n---\ntitle: About\n---\nOne.\n")
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	shown, ended := make(chan *load.Publication), make(chan error)
	go func() {
		ended <- live.Preview(ctx, listener, dir, live.Options{Options: load.Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}}, live.PreviewOptions{
			Shown: func(p *load.Publication, err error) {
				select {
				case shown <- p:
				case <-ctx.Done():
				}
			},
		})
	}()
	about := filepath.Join(dir, "content", "about.md")
	for _, step := range []struct{ save, want string }{
		{"", "One."}, {"---\ntitle: About\n---\nTwo.\n", "Two."}, {"---\ntitle: About\n---\n[[nobody]]\n", "Two."}, {"---\ntitle: About\n---\nThree.\n", "Three."},
	} {
		if step.save != "" {
			sitetest.Put(t, about, step.save)
		}
		clean, err := load.Open(ctx, dir, load.Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for p := range shown {
			if p.Same(clean) {
				break
			}
		}
		if got := get(t, "http://"+listener.Addr().String()+"/about/"); !strings.Contains(got, step.want) {
			t.Errorf("after %q, %q is missing", step.save, step.want)
		}
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
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
