package generator_test

import (
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"explainer/generator"
	"explainer/generator/build"
	"explainer/generator/live"

	"github.com/google/go-cmp/cmp"
)

// A build that is interrupted, while it renders or before it moves a file, says
// so and leaves the output folder as it was.
func TestInterruptedBuild(t *testing.T) {
	for _, stage := range []string{"render", "publish"} {
		t.Run(stage, func(t *testing.T) {
			dir, out := small(t, ""), filepath.Join(t.TempDir(), "public")
			if _, err := open(t, dir, asOf(t, "2025-03-01")).Build(t.Context(), out); err != nil {
				t.Fatal(err)
			}
			before := tree(t, out)
			put(t, filepath.Join(dir, "content", "about.md"), "---\ntitle: About\n---\nWords.\n")
			ctx, options := interruptedAt(t, stage)
			if _, err := open(t, dir, options).Build(ctx, out); !errors.Is(err, context.Canceled) {
				t.Errorf("error %v", err)
			}
			if diff := cmp.Diff(before, tree(t, out)); diff != "" {
				t.Errorf("the folder has changed:\n%s", diff)
			}
			if _, err := os.Stat(filepath.Join(out, ".explainer")); err == nil {
				t.Error("the stage is left")
			}
		})
	}
}

// interruptedAt gives a context that ends when a stage begins.
func interruptedAt(t *testing.T, stage string) (context.Context, generator.Options) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	t.Cleanup(stop)
	options := asOf(t, "2025-03-01")
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
	if _, err := live.Watch(ctx, small(t, ""), live.Options{Options: options.Options}, build.Options{}); !errors.Is(err, context.Canceled) {
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
			if err := live.Preview(ctx, listener, small(t, ""), live.Options{Options: options.Options}, live.PreviewOptions{}); err != nil {
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
