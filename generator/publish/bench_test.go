package publish_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"

	"explainer/generator/publish"
)

// BenchmarkPublishFresh writes a thousand pages, each in a folder of its own,
// into an empty folder, on all cores. TMPDIR says on which disk.
func BenchmarkPublishFresh(b *testing.B) {
	const pages = 1000
	text := []byte(strings.Repeat("A page of 14 kB is what a briefing of this length comes to. ", 240))
	parent := b.TempDir()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		dir := filepath.Join(parent, strconv.Itoa(i))
		publishPages(b, dir, pages, text)
		b.StopTimer()
		if err := os.RemoveAll(dir); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

func publishPages(b *testing.B, dir string, pages int, text []byte) {
	folder, err := publish.Open(dir, publish.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer folder.Close()
	p := folder.Begin()
	workers := runtime.GOMAXPROCS(0)
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			for k := w; k < pages; k += workers {
				if err := p.Put(fmt.Sprintf("briefings/briefing-%05d/index.html", k), text); err != nil {
					b.Error(err)
				}
			}
		})
	}
	wait.Wait()
	if _, err := p.Commit(context.Background()); err != nil {
		b.Fatal(err)
	}
}
